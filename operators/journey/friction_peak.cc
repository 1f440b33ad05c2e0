#include "operators/journey/friction_peak.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "operators/label_names.h"

namespace attune {
namespace {

/// Nothing where there is nothing that it would be a part of.
std::optional<Measured> part_of(std::uint64_t part, std::uint64_t whole,
                                std::uint64_t customers) noexcept {
  if (whole == 0) return std::nullopt;
  const std::uint32_t share = share_of(part, whole);
  return Measured{share, whole, share, customers};
}

std::uint64_t ignored_in(const Measures& measures) noexcept {
  std::uint64_t ignored = 0;
  for (const Signal signal : {Signal::unanswered, Signal::long_wait, Signal::unacknowledged})
    ignored += measures.of(measure(Family::friction_signals, static_cast<std::size_t>(signal)));
  return ignored;
}

}  // namespace

FrictionPeaks::FrictionPeaks(const PeakOptions& options, int journey, int step)
    : options_(options), journey_(journey), step_(step) {}

void FrictionPeaks::close(std::span<const WindowSummary> rows, std::vector<PeakChange>& changes) {
  if (!on() || rows.empty()) return;
  const std::int64_t start_ms = rows.front().start_ms, end_ms = rows.front().end_ms;
  for (const WindowSummary& row : rows) gather(row);
  for (Steps::value_type& each : steps_) {
    Step& step = each.second;
    const bool seen = step.seen_ms == end_ms;
    const auto measured = measure_of(step);
    for (std::size_t kind = 0; kind < kPeakKindCount; ++kind) {
      StandingOut& track = step.kinds[kind];
      const Standing standing =
          seen && measured[kind] ? track.see(options_, *measured[kind], start_ms) : track.miss();
      if (standing == Standing::begins || standing == Standing::ends)
        changes.push_back(change_of(each, kind, standing == Standing::begins, end_ms));
    }
    step.tally = {};
    step.ignored = 0;
    step.customers = {};
  }
  while (steps_.size() > options_.most_steps) forget_one(end_ms, changes);
}

/// What no label says, too many did, or too few customers came to, is no step.
void FrictionPeaks::gather(const WindowSummary& row) {
  static const std::string kNone;
  const auto label = [&row](int place) -> const std::string& {
    return place < 0 ? kNone : row.labels[static_cast<std::size_t>(place)];
  };
  const std::string &journey = label(journey_), &name = label(step_);
  const auto folded = [](const std::string& value) {
    return value == kOtherLabel || value == kHeldLabel;
  };
  if ((journey.empty() && name.empty()) || folded(journey) || folded(name)) return;
  Step& step = steps_[Key(journey, name)];
  step.seen_ms = row.end_ms;
  step.tally.merge(row.tally);
  step.ignored += ignored_in(row.measures);
  step.customers.merge(row.customers);
}

/// The one unseen for longest; of several the first by name.
void FrictionPeaks::forget_one(std::int64_t end_ms, std::vector<PeakChange>& changes) {
  const auto gone = std::min_element(
      steps_.begin(), steps_.end(),
      [](const auto& a, const auto& b) { return a.second.seen_ms < b.second.seen_ms; });
  for (std::size_t kind = 0; kind < kPeakKindCount; ++kind)
    if (gone->second.kinds[kind].miss() == Standing::ends)
      changes.push_back(change_of(*gone, kind, false, end_ms));
  steps_.erase(gone);
}

std::array<std::optional<Measured>, kPeakKindCount> FrictionPeaks::measure_of(
    const Step& step) noexcept {
  const std::uint64_t customers = step.customers.estimate();
  const Tally& tally = step.tally;
  return {part_of(tally.emotions[static_cast<std::size_t>(Emotion::confusion)], tally.scored,
                  customers),
          part_of(tally.overwhelmed, tally.scored, customers),
          part_of(step.ignored, customers, customers)};
}

PeakChange FrictionPeaks::change_of(const Steps::value_type& step, std::size_t kind, bool began,
                                    std::int64_t at_ms) {
  const StandingOut& track = step.second.kinds[kind];
  return {static_cast<PeakKind>(kind),
          began,
          step.first.first,
          step.first.second,
          track.since_ms(),
          at_ms,
          track.highest(),
          track.robust_z()};
}

void FrictionPeaks::save(StateWriter& out) const {
  out.put(static_cast<std::uint64_t>(steps_.size()));
  for (const auto& [key, step] : steps_) {
    out.put_text(key.first);
    out.put_text(key.second);
    out.put(step.kinds);
    out.put(step.seen_ms);
  }
}

bool FrictionPeaks::load(StateReader& in) {
  std::uint64_t steps = 0;
  if (!in.get(steps) || steps > options_.most_steps) return false;
  steps_.clear();
  std::string journey, name;
  for (; steps != 0; --steps) {
    if (!in.get_text(journey, kMaxLabelBytes) || !in.get_text(name, kMaxLabelBytes)) return false;
    Step& step = steps_[Key(journey, name)];
    if (!in.get(step.kinds) || !in.get(step.seen_ms)) return false;
    for (const StandingOut& kind : step.kinds)
      if (!kind.sound()) return false;
  }
  return true;
}

}  // namespace attune
