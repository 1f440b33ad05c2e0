#include "operators/prompts/check_in.h"
#include "pipeline/closed_windows.h"
#include "pipeline/lane.h"

// Friction peaks of steps and hot spots of topics: found as windows close, told at the moment that
// the window ended.

namespace attune {
namespace {

/// Evidence has deviations in hundredths, who finds them in 1/10000.
std::int32_t hundredths(std::int32_t robust_z) noexcept {
  return robust_z / 100;
}

}  // namespace

/// Takes over what has closed. The first of the configured windows is watched.
void Lane::watch_closed() {
  const std::size_t first = closed_.size();
  windows_.take_closed(closed_);
  if (!peaks_.on() && !hot_spots_.on()) return;
  peak_changes_.clear();
  spots_.clear();
  for (std::size_t at = first; at < closed_.size();) {
    const std::span<const WindowSummary> rows = rows_of_one(closed_, at);
    if (rows.front().window == 0) {
      peaks_.close(rows, peak_changes_);
      hot_spots_.close(rows, spots_);
    }
    at += rows.size();
  }
  for (const PeakChange& change : peak_changes_) tell(change, first);
  for (const HotSpot& spot : spots_) tell(spot, first);
}

void Lane::tell(const PeakChange& change, std::size_t first_closed) {
  Event step;
  step[Field::journey] = change.journey;
  step[Field::step] = change.step;
  const auto kind = static_cast<std::uint8_t>(change.kind);
  Findings findings;
  if (change.began) {
    findings.signal(Signal::friction_peak, change.share, hundredths(change.robust_z), kind + 1u);
    findings.count(measure(Family::friction_peaks, kind));
    if (context_.experience.prompts.on)
      findings.count(measure(Family::prompts, static_cast<std::size_t>(PromptKind::check_in)));
  } else {
    findings.signal(Signal::friction_peak_end, change.share, 0, kind + 1u);
  }
  tell_of_window(step, change.at_ms, first_closed, findings);
  if (!change.began || !context_.experience.prompts.on) return;
  Prompt look =
      prompts::check_in(context_.experience.prompts, findings.found().front(), change.at_ms);
  look.labels = labels_of(step);
  prompt(look, false);
}

void Lane::tell(const HotSpot& spot, std::size_t first_closed) {
  Event topic;
  topic[Field::topic] = spot.topic;
  Findings findings;
  findings.signal(Signal::policy_hot_spot, spot.customers, hundredths(spot.robust_z));
  findings.count(measure(Family::policy_hot_spots));
  tell_of_window(topic, spot.at_ms, first_closed, findings);
}

/// Where they are all known already, or one that says that they are missing.
LabelSets::Id Lane::labels_of(const Event& what) {
  LabelSets& sets = windows_.label_sets();
  const LabelSets::Id labels = sets.find(what);
  return labels == LabelSets::kNone ? sets.add_missing() : labels;
}

/// Counts in every window over the last moment of the one that showed it, closed just now or still
/// open, under the labels of what it is about alone.
void Lane::tell_of_window(const Event& what, std::int64_t end_ms, std::size_t first_closed,
                          const Findings& findings) {
  const LabelSets::Id labels = labels_of(what);
  const std::vector<std::string> values = windows_.label_sets().values(labels);
  add_to_closed(closed_, first_closed, end_ms - 1, values, findings.counts());
  windows_.count(end_ms - 1, labels, findings.counts(), offset_);
  // Not held back: it has had enough customers in this very window.
  if (!findings.counts().empty()) context_.board.add(values, {}, findings.counts(), now_ms());
  tell_signals({end_ms, -1, 0, 0, labels, false}, findings);
}

}  // namespace attune
