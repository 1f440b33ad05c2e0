#include "pipeline/sink/board_measures.h"

namespace attune {
namespace {

std::vector<std::string> make_labels(const MeasureFamily& family) {
  std::vector<std::string> all;
  if (family.label.empty()) return {""};
  for (const std::string_view value : family.values) {
    std::string text;
    append_label(text, family.label, value);
    if (family.second_values.empty()) all.push_back(text);
    for (const std::string_view second : family.second_values) {
      std::string both = text + ",";
      append_label(both, family.second_label, second);
      all.push_back(both);
    }
  }
  return all;
}

std::vector<std::string> make_bounds(const MeasureFamily& family) {
  std::vector<std::string> all;
  for (const std::string_view bound : family.values) {
    std::string seconds;
    append_bound(seconds, std::stod(std::string(bound)));
    append_label(all.emplace_back(), "le", seconds);
  }
  append_label(all.emplace_back(), "le", "+Inf");
  return all;
}

void write_histogram(Page& page, const MeasureFamily& family, const std::string& own,
                     const Measures& measures) {
  const std::vector<std::string>& bounds = measure_labels(family.id);
  std::uint64_t count = 0;
  for (std::size_t i = 0; i < bounds.size(); ++i) {
    count += measures.of(measure(family.id, i));
    page.histogram_row("_bucket", own, bounds[i], count, false);
  }
  page.histogram_row("_sum", own, {}, measures.of(measure(family.id, bounds.size())), true);
  page.histogram_row("_count", own, {}, count, false);
}

bool has_any(const MeasureFamily& family, const Measures& measures) noexcept {
  const MeasureId first = first_of(family.id);
  for (const Measures::Count& count : measures.counts())
    if (count.id >= first) return count.id < first + family.size();
  return false;
}

}  // namespace

Metric counter_of(Family family) noexcept {
  return static_cast<Metric>(static_cast<std::size_t>(Metric::of_friction_signals) +
                             static_cast<std::size_t>(family));
}

std::optional<Metric> gauge_of(Family family) noexcept {
  if (info(family).kind == FamilyKind::histogram) return std::nullopt;
  std::size_t place = static_cast<std::size_t>(Metric::window_friction_signals);
  for (const MeasureFamily& before : measures::kFamilies) {
    if (before.id == family) break;
    place += before.kind == FamilyKind::histogram ? 0 : 1;
  }
  return static_cast<Metric>(place);
}

const std::vector<std::string>& measure_labels(Family family) {
  static const std::vector<std::vector<std::string>> all = [] {
    std::vector<std::vector<std::string>> made;
    for (const MeasureFamily& one : measures::kFamilies)
      made.push_back(one.kind == FamilyKind::histogram ? make_bounds(one) : make_labels(one));
    return made;
  }();
  return all[static_cast<std::size_t>(family)];
}

void write_measures(Page& page, const MeasureFamily& family, std::string_view first,
                    const std::string& own, const Measures& measures) {
  if (!has_any(family, measures)) return;
  if (family.kind == FamilyKind::histogram) return write_histogram(page, family, own, measures);
  const std::vector<std::string>& labels = measure_labels(family.id);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::uint64_t n = measures.of(static_cast<MeasureId>(first_of(family.id) + i));
    if (family.scale == Scale::thousandth) page.thousandth_row(first, own, labels[i], n);
    else page.row(first, own, labels[i], n, false);
  }
}

}  // namespace attune
