// How good readings are, against people's labels: precision, recall and F1, by label and together.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

struct LabelScore {
  std::string_view name;
  std::uint32_t support = 0;  ///< texts that people gave this label
  std::uint32_t found = 0;    ///< texts that the model gave it
  std::uint32_t right = 0;    ///< both
  double precision() const { return found == 0 ? 0 : static_cast<double>(right) / found; }
  double recall() const { return support == 0 ? 0 : static_cast<double>(right) / support; }
  double f1() const { return support + found == 0 ? 0 : 2.0 * right / (support + found); }
};

struct GroupScore {
  std::vector<LabelScore> labels;
  double macro_f1() const;  ///< mean over labels, each alike
  double micro_f1() const;  ///< over all decisions together
};

struct Evaluation {
  std::size_t texts = 0;
  GroupScore fine;       ///< the 28
  GroupScore frequent;   ///< those of the 28 with 50 texts and more: steadier
  GroupScore emotions;   ///< the twelve, rolled up
  GroupScore ekman;      ///< seven
  GroupScore sentiment;  ///< positive, negative, ambiguous, neutral
};

/// REQUIRES: as many readings as gold labels. Both are bits of fine labels.
Evaluation evaluate(std::span<const std::uint32_t> gold, std::span<const std::uint32_t> read);

}  // namespace attune
