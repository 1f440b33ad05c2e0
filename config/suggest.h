// The nearest known word to a typo.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// Damerau-Levenshtein distance (optimal string alignment): insert, delete, replace, swap neighbours.
std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known word nearest to `word`, or "" when none is near enough to be meant (a third of its
/// length, at least two edits). Of equally near ones, the first.
std::string nearest(std::string_view word, const std::vector<std::string>& known);

}  // namespace attune
