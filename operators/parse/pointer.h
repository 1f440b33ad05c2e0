// RFC 6901 JSON pointers. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// "/a~1b/0" -> {"a/b", "0"}; "" -> {} (the whole document). Nothing when it is not a pointer: it does not
/// begin with "/", or has a ~ that is neither ~0 nor ~1.
std::optional<std::vector<std::string>> split_pointer(std::string_view pointer);

/// The array position that a pointer's token names; nothing for "01", "-" and words.
std::optional<std::uint32_t> array_position(std::string_view token) noexcept;

}  // namespace attune
