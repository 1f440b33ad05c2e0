// A file of texts with people's labels, whichever of attune's three sets of labels they are of.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/result.h"

namespace attune {

enum class GoldSet : std::uint8_t { fine, twelve, polarity };
inline constexpr std::array<std::string_view, 3> kGoldSetNames = {"28", "twelve", "polarity"};
/// "the 28 of GoEmotions", for sentences.
std::string_view words_for(GoldSet set) noexcept;
std::span<const std::string_view> names_of(GoldSet set) noexcept;

struct GoldFile {
  GoldSet set = GoldSet::twelve;
  std::vector<GoldSet> also;  ///< every label is one of these sets as well
  std::vector<std::string> texts;
  std::vector<std::uint32_t> labels;  ///< per text; bit i = names_of(set)[i]
};

/// Lines `text<TAB>label[,label]`, plain or gzipped, with or without the header text<TAB>labels;
/// further columns are not read. The set is the one that has all labels, of several the twelve
/// first and the 28 then; or the one that is `wanted`. Labels of no set, of different sets, or not
/// of the wanted one are refused with the numbers of their lines. Errors never quote the file.
Result<GoldFile> read_gold_file(const std::string& path, std::optional<GoldSet> wanted);

}  // namespace attune
