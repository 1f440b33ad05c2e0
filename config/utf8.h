// Is a text UTF-8?
#pragma once

#include <string_view>

namespace attune {

/// The 1-based line of the first byte that is no UTF-8; 0 = all of it is.
int first_broken_utf8_line(std::string_view text) noexcept;

}  // namespace attune
