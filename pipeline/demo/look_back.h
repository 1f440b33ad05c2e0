// How far the finders of the demo look back.
#pragma once

#include <cstddef>

namespace attune {

/// Of each step, and over all: ten minutes of windows of two seconds.
inline constexpr std::size_t kMostWindows = 300;

}  // namespace attune
