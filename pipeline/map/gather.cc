#include "pipeline/map/gather.h"

#include <algorithm>

#include "operators/hash.h"

namespace attune {
namespace {

std::string value_of(const ResultLine& line, std::string_view label) {
  const std::string* value = line.label(label);
  return value == nullptr ? std::string() : *value;
}

/// What a line is about, unmistakably: texts are counted out.
std::uint64_t key_of(const ResultLine& line) {
  std::string key = std::to_string(line.start_ms);
  const auto append = [&](const std::string& text) {
    key.append(" ").append(std::to_string(text.size())).append(":").append(text);
  };
  append(line.lane);
  for (const auto& [name, value] : line.labels) {
    append(name);
    append(value);
  }
  return hash64(key);
}

bool is_about_a_step(std::string_view label) noexcept {
  return label == "journey" || label == "step";
}

}  // namespace

void Gatherer::add(const ResultLine& line) {
  ++gathered_.lines.read;
  notice(line);
  if (!is_of_window(line)) return;
  if (line.start_ms % gathered_.size_ms != 0) {
    ++gathered_.lines.overlapping;
    return;
  }
  if (!is_new(line)) return;
  switch (match(line)) {
    case Match::no:
      ++gathered_.lines.filtered;
      return;
    case Match::peaks_alone:
      ++gathered_.lines.filtered;
      return take_peaks(line);
    case Match::yes:
      ++gathered_.lines.used;
      return take(line);
  }
}

void Gatherer::notice(const ResultLine& line) {
  gathered_.window_names.insert(line.window);
  for (const auto& [name, value] : line.labels) {
    std::set<std::string>& known = gathered_.labels[name];
    if (known.size() < Gathered::kMostValues) known.insert(value);
  }
  for (const std::string& name : line.unknown)
    if (gathered_.unknown_measures.size() < 8) gathered_.unknown_measures.insert(name);
}

bool Gatherer::is_of_window(const ResultLine& line) {
  if (filter_.window.empty()) filter_.window = line.window;
  if (line.window != filter_.window) {
    ++gathered_.lines.other_windows;
    return false;
  }
  const std::int64_t size = line.end_ms - line.start_ms;
  if (gathered_.size_ms == 0) {
    gathered_.window = line.window;
    gathered_.size_ms = size;
  }
  if (size == gathered_.size_ms) return true;
  ++gathered_.lines.resized;
  return false;
}

bool Gatherer::is_new(const ResultLine& line) {
  const auto [place, added] = told_.emplace(key_of(line), line.tally.events);
  if (added) return true;
  ++gathered_.lines.repeated;
  gathered_.lines.told_otherwise += place->second != line.tally.events ? 1 : 0;
  return false;
}

Gatherer::Match Gatherer::match(const ResultLine& line) const {
  if (line.start_ms < filter_.from_ms || line.end_ms > filter_.to_ms) return Match::no;
  Match found = Match::yes;
  for (const auto& [name, wanted] : filter_.labels) {
    const std::string* value = line.label(name);
    if (value != nullptr && *value == wanted) continue;
    if (value == nullptr || !value->empty() || is_about_a_step(name)) return Match::no;
    found = Match::peaks_alone;
  }
  return found;
}

Part& Gatherer::part_of(const ResultLine& line) {
  return gathered_.journeys[value_of(line, "journey")][value_of(line, "step")];
}

void Gatherer::take(const ResultLine& line) {
  starts_.insert(line.start_ms);
  gathered_.windows = starts_.size();
  gathered_.from_ms = std::min(gathered_.from_ms, line.start_ms);
  gathered_.to_ms = std::max(gathered_.to_ms, line.end_ms);
  for (Part* part : {&gathered_.all, &part_of(line)}) {
    part->tally.merge(line.tally);
    part->measures.merge(line.measures);
    part->most_customers = std::max(part->most_customers, line.customers);
    if (line.tally.events != 0) part->first_ms = std::min(part->first_ms, line.start_ms);
  }
  if (line.tally.events == 0) return;
  for (const auto& [name, value] : line.labels)
    gathered_.events_by[name][value] += line.tally.events;
}

void Gatherer::take_peaks(const ResultLine& line) {
  for (std::size_t kind = 0; kind < info(Family::friction_peaks).size(); ++kind) {
    const MeasureId peaks = measure(Family::friction_peaks, kind);
    const std::uint64_t n = line.measures.of(peaks);
    if (n == 0) continue;
    gathered_.all.measures.add(peaks, n);
    part_of(line).measures.add(peaks, n);
  }
}

}  // namespace attune
