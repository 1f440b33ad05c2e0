#include "operators/emotion/model_file.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <optional>

#include "operators/emotion/rollup.h"

namespace attune {
namespace {

std::string joined_labels() {
  std::string labels;
  for (const std::string_view name : kFineLabelNames) labels.append(name) += '\n';
  return labels;
}

template <class T>
std::span<const std::byte> bytes_of(const std::vector<T>& values) {
  return std::as_bytes(std::span(values));
}
std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text));
}
template <class T>
std::span<const std::byte> bytes_of_one(const T& value) {
  return std::as_bytes(std::span(&value, 1));
}

/// No product of what a model holds overflows below this, so no log-odds is infinite or no number.
constexpr float kLargest = 1e4f;

template <class... Lists>
bool finite(const Lists&... lists) {
  const auto all = [](const auto& list) {
    return std::all_of(list.begin(), list.end(), [](float value) {
      return std::isfinite(value) && std::fabs(value) < kLargest;
    });
  };
  return (all(lists) && ...);
}

bool is_sound(const ModelHead& head) {
  return finite(head.hidden_scale, head.hidden_bias, head.linear_scale, head.bias,
                head.threshold) &&
         std::all_of(head.weights.begin(), head.weights.end(),
                     [](const LaneFloats& row) { return finite(row); });
}

bool are_sound(std::span<const LabelGroup> groups) {
  const std::vector<LabelGroup> expected = groups_of_rollup();
  return std::equal(groups.begin(), groups.end(), expected.begin(), expected.end(),
                    [](const LabelGroup& is, const LabelGroup& should) {
                      return is.name == should.name && is.family == should.family &&
                             is.labels != 0 && is.labels >> kFineLabelCount == 0 &&
                             std::fabs(is.threshold) < kLargest && is.unused == 0;
                    });
}

bool is_sound(const SupportHead& head) {
  return finite(head.bias, head.threshold, std::array{head.urgent}) &&
         head.unused == decltype(head.unused){} &&
         std::all_of(head.weights.begin(), head.weights.end(),
                     [](const SupportFloats& row) { return finite(row); });
}

/// An empty section: the model has no such head.
std::optional<std::string> open_support(const ModelSections& sections, ModelView& view) {
  if (sections.text(Section::support).empty()) return std::nullopt;
  view.support = sections.value<SupportHead>(Section::support);
  if (!view.support || !is_sound(*view.support))
    return refusal("its head for the twelve emotions is broken");
  return std::nullopt;
}

bool is_share(float value) {
  return value >= 0 && value <= 1;
}
bool is_sound(const ReferenceMix& mix) {
  return std::all_of(mix.fine.begin(), mix.fine.end(), is_share) &&
         std::all_of(mix.emotions.begin(), mix.emotions.end(), is_share) &&
         std::all_of(mix.confidence.begin(), mix.confidence.end(), is_share) &&
         is_share(mix.unknown_words) && mix.texts >= 0 && std::isfinite(mix.texts);
}

std::optional<std::string> open_table(const ModelSections& sections, Section section,
                                      std::size_t rows, KeyTable& table,
                                      std::span<const std::uint64_t>& all) {
  const auto slots = sections.values<std::uint64_t>(section);
  const std::string name =
      "table '" + std::string(kSectionNames[static_cast<std::size_t>(section)]) + "'";
  if (!slots || !std::has_single_bit(slots->size()))
    return refusal(name + " has an impossible size");
  bool room = false;
  for (const std::uint64_t slot : *slots) {
    const std::uint64_t row = slot & KeyTable::kRowMask;
    if (slot == 0) room = true;
    else if (row == 0 || row > rows) return refusal(name + " names a row that does not exist");
  }
  if (!room) return refusal(name + " is full");
  table = KeyTable(*slots);
  all = *slots;
  return std::nullopt;
}

/// Neighbours are added in int16, so their lanes must leave room.
bool conv_lanes_fit(const StudentShape& shape, std::span<const std::int16_t> rows) {
  for (std::size_t row = 0; row < rows.size(); row += shape.word_lanes()) {
    int worst = 0;
    for (std::size_t l = shape.a_lane(); l < shape.word_lanes(); ++l)
      worst = std::max(worst, std::abs(int{rows[row + l]}));
    if (worst > kConvReach) return false;
  }
  return true;
}

std::optional<std::string> open_rows(const ModelSections& sections, ModelView& view) {
  const auto rows = sections.values<std::int16_t>(Section::rows),
             pairs = sections.values<std::int16_t>(Section::pair_rows);
  const std::size_t word_lanes = view.shape.word_lanes(), pair_lanes = view.shape.summed_lanes();
  if (!rows || !pairs || rows->size() % word_lanes != 0 || pairs->size() % pair_lanes != 0 ||
      rows->size() / word_lanes < kFirstWordRow ||
      rows->size() / word_lanes >= KeyTable::kRowMask ||
      pairs->size() / pair_lanes >= KeyTable::kRowMask)
    return refusal("its rows have an impossible size");
  if (!conv_lanes_fit(view.shape, *rows))
    return refusal("its rows hold numbers that are too large to be added");
  view.rows = *rows;
  view.pair_rows = *pairs;
  if (const auto why = open_table(sections, Section::words, rows->size() / word_lanes, view.words,
                                  view.word_slots))
    return why;
  if (const auto why = open_table(sections, Section::chars, rows->size() / word_lanes, view.chars,
                                  view.char_slots))
    return why;
  return open_table(sections, Section::pairs, pairs->size() / pair_lanes, view.pairs,
                    view.pair_slots);
}

}  // namespace

std::vector<LabelGroup> groups_of_rollup() {
  std::vector<LabelGroup> groups;
  const auto add = [&groups](LabelGroup::Family family, auto& names, auto& labels) {
    for (std::size_t g = 0; g < names.size(); ++g) {
      LabelGroup& group = groups.emplace_back();
      std::copy(names[g].begin(), names[g].end(), group.name.begin());
      group.family = family;
      group.labels = labels[g];
    }
  };
  add(LabelGroup::Family::twelve, kEmotionNames, kFineOfEmotion);
  add(LabelGroup::Family::ekman, kEkmanNames, kFineOfEkman);
  add(LabelGroup::Family::sentiment, kSentimentNames, kFineOfSentiment);
  return groups;
}

std::vector<std::byte> write_model(const ModelParts& parts) {
  const std::string labels = joined_labels();
  return write_sections(
      {bytes_of(parts.name), bytes_of(parts.version), bytes_of(parts.data),
       bytes_of(parts.attributions), bytes_of(labels), bytes_of_one(parts.shape),
       bytes_of_one(parts.head), bytes_of_one(parts.calibration), bytes_of(parts.groups),
       bytes_of_one(parts.reference),
       parts.support ? bytes_of_one(*parts.support) : std::span<const std::byte>{},
       bytes_of(parts.rows), bytes_of(parts.pair_rows), bytes_of(parts.words),
       bytes_of(parts.chars), bytes_of(parts.pairs)});
}

ModelParts parts_of(const ModelView& view) {
  const auto copy = [](const auto& values) { return std::vector(values.begin(), values.end()); };
  return {std::string(view.name),
          std::string(view.version),
          std::string(view.data),
          std::string(view.attributions),
          view.shape,
          view.head,
          view.calibration,
          view.groups,
          view.reference,
          view.support,
          copy(view.rows),
          copy(view.pair_rows),
          copy(view.word_slots),
          copy(view.char_slots),
          copy(view.pair_slots)};
}

Result<ModelView> open_model(std::span<const std::byte> bytes) {
  const auto sections = ModelSections::open(bytes);
  if (!sections) return Error{sections.error()};
  if (sections->text(Section::labels) != joined_labels())
    return Error{refusal("its labels are not the 28 that attune knows")};
  const auto shape = sections->value<StudentShape>(Section::shape);
  if (!shape || !is_known(*shape))
    return Error{refusal("its rows have a shape that this attune does not know")};
  const auto head = sections->value<ModelHead>(Section::head);
  if (!head || !is_sound(*head)) return Error{refusal("its weights or thresholds are broken")};
  const auto calibration = sections->value<Calibration>(Section::calibration);
  if (!calibration || !finite(calibration->slope, calibration->shift))
    return Error{refusal("its calibration is broken")};
  const auto groups = sections->values<LabelGroup>(Section::groups);
  if (!groups || !are_sound(*groups)) return Error{refusal("its table of groups is broken")};
  const auto reference = sections->value<ReferenceMix>(Section::reference);
  if (!reference || !is_sound(*reference)) return Error{refusal("its reference mix is broken")};
  ModelView view;
  view.name = sections->text(Section::name);
  view.version = sections->text(Section::version);
  view.data = sections->text(Section::data);
  view.attributions = sections->text(Section::attributions);
  view.format_version = sections->format_version();
  view.checksum = sections->checksum();
  view.shape = *shape;
  view.head = *head;
  view.calibration = *calibration;
  view.groups.assign(groups->begin(), groups->end());
  view.reference = *reference;
  if (const auto why = open_support(*sections, view)) return Error{*why};
  if (const auto why = open_rows(*sections, view)) return Error{*why};
  return view;
}

}  // namespace attune
