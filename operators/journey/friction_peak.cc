#include "operators/journey/friction_peak.h"

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
    : journey_(journey), step_(step), steps_(options) {}

void FrictionPeaks::close(std::span<const WindowSummary> rows, std::vector<PeakChange>& changes) {
  if (!on() || rows.empty()) return;
  const std::int64_t start_ms = rows.front().start_ms, end_ms = rows.front().end_ms;
  for (const WindowSummary& row : rows) gather(row);
  steps_.judge(start_ms, end_ms, measure_of,
               [&](const Key& key, const StandingOut& track, std::size_t kind, bool began) {
                 changes.push_back({static_cast<PeakKind>(kind), began, key.first, key.second,
                                    track.since_ms(), end_ms, track.highest(), track.robust_z()});
               });
}

/// What no label says, too many did, or too few customers came to, is no step. A step may say no
/// journey; where only journeys are labels, what names none is none.
void FrictionPeaks::gather(const WindowSummary& row) {
  static const std::string kUnused = "-";
  const auto label = [&row](int place) -> const std::string& {
    return place < 0 ? kUnused : row.labels[static_cast<std::size_t>(place)];
  };
  const std::string &journey = label(journey_), &name = label(step_);
  if (names_none(name) || (names_none(journey) && (step_ < 0 || !journey.empty()))) return;
  Step& step = steps_.at(Key(journey_ < 0 ? "" : journey, step_ < 0 ? "" : name), row.end_ms);
  step.tally.merge(row.tally);
  step.ignored += ignored_in(row.measures);
  step.customers.merge(row.customers);
}

FrictionPeaks::Steps::Measures FrictionPeaks::measure_of(const Step& step) noexcept {
  const std::uint64_t customers = step.customers.estimate();
  const Tally& tally = step.tally;
  return {part_of(tally.emotions[static_cast<std::size_t>(Emotion::confusion)], tally.scored,
                  customers),
          part_of(tally.overwhelmed, tally.scored, customers),
          part_of(step.ignored, customers, customers)};
}

}  // namespace attune
