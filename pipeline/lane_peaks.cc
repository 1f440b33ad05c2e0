#include "pipeline/closed_windows.h"
#include "pipeline/lane.h"

// Friction peaks: found as windows close, told at the moment that the window ended.

namespace attune {

/// Takes over what has closed. Steps are watched by the first of the configured windows.
void Lane::watch_closed() {
  const std::size_t first = closed_.size();
  windows_.take_closed(closed_);
  if (!peaks_.on()) return;
  peak_changes_.clear();
  for (std::size_t at = first; at < closed_.size();) {
    const std::span<const WindowSummary> rows = rows_of_one(closed_, at);
    if (rows.front().window == 0) peaks_.close(rows, peak_changes_);
    at += rows.size();
  }
  for (const PeakChange& change : peak_changes_) tell(change, first);
}

/// Counts in every window over the peak's last moment, closed just now or still open, under the
/// labels of the step alone.
void Lane::tell(const PeakChange& change, std::size_t first_closed) {
  Event step;
  step[Field::journey] = change.journey;
  step[Field::step] = change.step;
  LabelSets& sets = windows_.label_sets();
  LabelSets::Id labels = sets.find(step);
  if (labels == LabelSets::kNone) labels = sets.add_missing();
  const auto kind = static_cast<std::uint8_t>(change.kind);
  Findings findings;
  if (change.began) {
    findings.signal(Signal::friction_peak, change.share, change.robust_z, kind + 1u);
    findings.count(measure(Family::friction_peaks, kind));
  } else {
    findings.signal(Signal::friction_peak_end, change.share, 0, kind + 1u);
  }
  const std::vector<std::string> values = sets.values(labels);
  const std::int64_t last_ms = change.at_ms - 1;
  add_to_closed(closed_, first_closed, last_ms, values, findings.counts());
  windows_.count(last_ms, labels, findings.counts(), offset_);
  Measures counts;
  for (const Measures::Count& count : findings.counts()) counts.add(count.id, count.n);
  // Not held back: the step has had enough customers in this very window.
  if (!counts.empty())
    context_.board.add(values, {}, counts, context_.now_ms ? context_.now_ms() : 0);
  tell_signals({change.at_ms, -1, 0, 0, labels, false}, findings);
}

}  // namespace attune
