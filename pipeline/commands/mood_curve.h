// A curve of moods over the steps of a journey, in characters.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace attune {

struct MoodPoint {
  bool known = false;  ///< false: nobody wrote there; the curve has a gap
  double mood = 0;     ///< [-1, 1]
  bool peak = false;   ///< marked with "!"
};

/// Lines of 0.1 each (0.2 where moods are more than 1 apart), from the highest point to the lowest
/// and always through 0. Each point is its number, in the middle of a column of `column` characters
/// behind `gutter` ones. REQUIRES: a gutter of at least 12, columns of at least 14.
std::string draw_mood_curve(const std::vector<MoodPoint>& points, std::size_t gutter,
                            std::size_t column, bool colour);

}  // namespace attune
