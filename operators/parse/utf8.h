// UTF-8 by simdjson. Pure.
#pragma once

#include <string_view>

namespace attune {

bool is_utf8(std::string_view text) noexcept;

}  // namespace attune
