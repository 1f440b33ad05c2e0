// JSON's small grammars: numbers and strings as they stand in a document. Pure.
#pragma once

#include <cstddef>
#include <string_view>

namespace attune {

/// The token without JSON's white space behind it.
std::string_view without_trailing_space(std::string_view token) noexcept;

/// JSON's number grammar (RFC 8259, 6) and nothing else: a number past any machine's range is one.
bool is_json_number(std::string_view token) noexcept;

/// Whether every backslash inside a string begins an escape of RFC 8259, 7. A lone surrogate does.
bool has_valid_escapes(std::string_view inside) noexcept;

inline constexpr std::size_t kNotText = static_cast<std::size_t>(-1);

/// Unescapes into `out` (room for `inside.size()` bytes) and returns the bytes written, or kNotText for a
/// lone surrogate, which no UTF-8 can hold. REQUIRES: has_valid_escapes(inside).
std::size_t unescape(std::string_view inside, char* out) noexcept;

}  // namespace attune
