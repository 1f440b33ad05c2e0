#include "pipeline/commands/gold_file.h"

#include <algorithm>

#include "operators/reading.h"
#include "pipeline/commands/labelled_texts.h"

namespace attune {
namespace {

constexpr std::array<GoldSet, 3> kByPreference = {GoldSet::twelve, GoldSet::fine,
                                                  GoldSet::polarity};
constexpr std::size_t kMostLinesNamed = 8;

/// Line numbers for a sentence: "line 7", "lines 7, 9 and 12 more".
class LineNumbers {
 public:
  void add(std::size_t line) {
    if (!lines_.empty() && lines_.back() == line) return;
    if (lines_.size() < kMostLinesNamed) lines_.push_back(line);
    else ++more_;
  }
  bool empty() const { return lines_.empty(); }
  std::string words() const {
    std::string out = lines_.size() + more_ > 1 ? "lines " : "line ";
    for (std::size_t i = 0; i < lines_.size(); ++i)
      out += (i == 0 ? "" : ", ") + std::to_string(lines_[i]);
    return more_ == 0 ? out : out + " and " + std::to_string(more_) + " more";
  }

 private:
  std::vector<std::size_t> lines_;
  std::size_t more_ = 0;
};

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return text;
}

std::optional<std::uint32_t> bit_of(GoldSet set, std::string_view name) {
  const auto names = names_of(set);
  const auto at = std::find(names.begin(), names.end(), name);
  if (at == names.end()) return std::nullopt;
  return 1u << (at - names.begin());
}

/// One pass: labels as bits of every set at once, and where each set does not have one.
class GoldScan {
 public:
  std::string line(std::size_t number, std::string_view line) {
    const auto columns = columns_of(line);
    if (columns.size() >= 2 && number == 1 && columns[0] == "text" && columns[1] == "labels")
      return "";
    if (columns.size() == 1 && trimmed(columns[0]).empty()) return "";
    if (columns.size() < 2) return "has no second column with labels";
    texts_.emplace_back(columns[0]);
    bits_.push_back({});
    std::string_view list = columns[1];
    for (bool more = true; more;) {
      const std::size_t comma = list.find(',');
      more = comma != std::string_view::npos;
      label(number, trimmed(list.substr(0, comma)));
      if (more) list.remove_prefix(comma + 1);
    }
    return "";
  }

  Result<GoldFile> finish(std::optional<GoldSet> wanted) {
    if (texts_.empty()) return Error{"has no texts"};
    if (!unknown_.empty())
      return Error{unknown_.words() +
                   ": a label that is none of the 28, of the twelve, or of "
                   "negative, neutral and positive"};
    if (wanted && !missing(*wanted).empty())
      return Error{missing(*wanted).words() + ": a label that is not of " +
                   std::string(words_for(*wanted))};
    std::vector<GoldSet> sets;
    for (const GoldSet set : kByPreference)
      if (missing(set).empty()) sets.push_back(set);
    if (sets.empty()) return Error{mixed()};
    GoldFile file;
    file.set = wanted.value_or(sets[0]);
    for (const GoldSet set : sets)
      if (set != file.set) file.also.push_back(set);
    for (const auto& bits : bits_) file.labels.push_back(bits[static_cast<std::size_t>(file.set)]);
    file.texts = std::move(texts_);
    return file;
  }

 private:
  void label(std::size_t number, std::string_view name) {
    bool known = false;
    for (const GoldSet set : kByPreference) known |= bit_of(set, name).has_value();
    if (!known) return unknown_.add(number);
    for (const GoldSet set : kByPreference) {
      const auto bit = bit_of(set, name);
      if (bit) bits_.back()[static_cast<std::size_t>(set)] |= *bit;
      else missing(set).add(number);
    }
  }
  LineNumbers& missing(GoldSet set) { return missing_[static_cast<std::size_t>(set)]; }
  std::string mixed() {
    std::string out = "the labels are of different sets";
    for (const GoldSet set : kByPreference)
      out += "; not of " + std::string(words_for(set)) + ": " + missing(set).words();
    return out;
  }

  std::vector<std::string> texts_;
  std::vector<std::array<std::uint32_t, 3>> bits_;  // by GoldSet
  std::array<LineNumbers, 3> missing_;
  LineNumbers unknown_;
};

}  // namespace

std::string_view words_for(GoldSet set) noexcept {
  constexpr std::array<std::string_view, 3> kWords = {"the 28 of GoEmotions", "the twelve emotions",
                                                      "negative, neutral and positive"};
  return kWords[static_cast<std::size_t>(set)];
}

std::span<const std::string_view> names_of(GoldSet set) noexcept {
  if (set == GoldSet::fine) return kFineLabelNames;
  if (set == GoldSet::twelve) return kEmotionNames;
  return kPolarityNames;
}

Result<GoldFile> read_gold_file(const std::string& path, std::optional<GoldSet> wanted) {
  GoldScan scan;
  const std::string error = for_each_line(
      path, [&](std::size_t number, std::string_view line) { return scan.line(number, line); });
  if (!error.empty()) return Error{error};
  auto file = scan.finish(wanted);
  if (!file) return Error{path + ": " + file.error()};
  return file;
}

}  // namespace attune
