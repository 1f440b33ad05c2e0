#include "pipeline/demo/conversation_finder.h"

#include <algorithm>

#include "pipeline/demo/live_table.h"
#include "pipeline/demo/look_back.h"
#include "pipeline/demo/median.h"

namespace attune {
namespace {

using Window = ConversationFinder::Window;
using Windows = ConversationFinder::Windows;

std::uint64_t signals_in(const Measures& measures, Signal signal) {
  return measures.of(measure(Family::friction_signals, static_cast<std::size_t>(signal)));
}
std::uint64_t peaks_in(const Measures& measures, std::size_t kind) {
  return measures.of(measure(Family::friction_peaks, kind));
}

double part_of(std::uint64_t part, std::uint64_t whole) {
  return whole == 0 ? 0 : static_cast<double>(std::min(part, whole)) / static_cast<double>(whole);
}

double share_of(const Window& window, PeakKind kind) {
  const Tally& tally = window.tally;
  switch (kind) {
    case PeakKind::confused:
      return part_of(tally.emotions[static_cast<std::size_t>(Emotion::confusion)], tally.scored);
    case PeakKind::overwhelmed:
      return part_of(tally.overwhelmed, tally.scored);
    case PeakKind::ignored:
      break;
  }
  const Measures& measures = window.measures;
  return part_of(signals_in(measures, Signal::unanswered) +
                     signals_in(measures, Signal::long_wait) +
                     signals_in(measures, Signal::unacknowledged),
                 window.customers);
}

/// From the first window that tells a peak of this kind.
std::optional<FoundPeak> peak_of(const Place& place, const Windows& windows, PeakKind kind) {
  const auto began = std::find_if(windows.begin(), windows.end(), [&](const auto& window) {
    return peaks_in(window.second.measures, static_cast<std::size_t>(kind)) > 0;
  });
  if (began == windows.end()) return std::nullopt;
  std::vector<double> before;
  for (auto window = windows.begin(); window != began; ++window)
    before.push_back(share_of(window->second, kind));
  FoundPeak peak{place, kind, began->first, began->first, began->first};
  peak.usual = median(std::move(before));
  for (auto window = began; window != windows.end(); ++window) {
    const double share = share_of(window->second, kind);
    if (share <= peak.highest) continue;
    peak.highest = share;
    peak.highest_ms = window->first;
  }
  for (auto window = windows.find(peak.highest_ms);
       window != windows.end() && share_of(window->second, kind) >= (peak.usual + peak.highest) / 2;
       ++window)
    peak.last_ms = window->first;
  peak.lasts = peak.last_ms == windows.rbegin()->first;
  return peak;
}

void bring_forward_the_highest(std::vector<FoundPeak>& peaks) {
  if (peaks.empty()) return;
  const Place first =
      std::max_element(peaks.begin(), peaks.end(), [](const auto& a, const auto& b) {
        return a.height() < b.height();
      })->place;
  std::stable_sort(peaks.begin(), peaks.end(), [&](const FoundPeak& a, const FoundPeak& b) {
    if ((a.place == first) != (b.place == first)) return a.place == first;
    return a.began_ms < b.began_ms;
  });
}

FoundMood mood_of(const FoundPeak& peak, const Windows& windows) {
  FoundMood mood{peak.place};
  Tally before, now;
  bool any = false;
  for (const auto& [start, window] : windows) {
    if (start < peak.began_ms) {
      before.merge(window.tally);
    } else if (const double mean = mean_valence(window.tally);
               window.tally.scored > 0 && (!any || mean < mood.lowest)) {
      any = true;
      mood.lowest = mean;
      mood.lowest_ms = start;
    }
  }
  int newest = 2;
  for (auto window = windows.rbegin(); window != windows.rend() && newest-- > 0; ++window)
    now.merge(window->second.tally);
  mood.before = mean_valence(before);
  mood.now = mean_valence(now);
  return mood;
}

FoundCount count_of(const std::map<std::int64_t, Measures>& totals, const Measures& before,
                    MeasureId id) {
  FoundCount count;
  count.all = before.of(id);
  for (const auto& [start, measures] : totals) {
    count.now = measures.of(id);
    count.all += count.now;
    if (count.now <= count.most) continue;
    count.most = count.now;
    count.most_ms = start;
  }
  return count;
}

}  // namespace

std::uint64_t FoundConversations::prompts_sent() const noexcept {
  std::uint64_t sent = 0;
  for (const FoundPrompts& kind : prompts) sent += kind.sent;
  return sent;
}

void ConversationFinder::add(std::int64_t start_ms, const Place& place, const Tally& tally,
                             const Measures& measures, std::uint64_t customers) {
  Windows& windows = steps_[place];
  Window& window = windows[start_ms];
  window.tally.merge(tally);
  window.measures.merge(measures);
  window.customers += customers;
  if (windows.size() > kMostWindows) windows.erase(windows.begin());
  totals_[start_ms].merge(measures);
  if (totals_.size() <= kMostWindows) return;
  before_.merge(totals_.begin()->second);
  totals_.erase(totals_.begin());
}

void ConversationFinder::add(const Place& place, const Prompt& prompt) {
  ++sent_[static_cast<std::size_t>(prompt.kind)];
  last_prompt_ = LastPrompt{prompt.kind, prompt.reason, place};
}

FoundConversations ConversationFinder::find() const {
  FoundConversations found;
  for (const auto& [place, windows] : steps_)
    for (std::size_t kind = 0; kind < kPeakKindCount; ++kind)
      if (auto peak = peak_of(place, windows, static_cast<PeakKind>(kind)))
        found.peaks.push_back(*std::move(peak));
  bring_forward_the_highest(found.peaks);
  if (!found.peaks.empty())
    found.mood = mood_of(found.peaks.front(), steps_.at(found.peaks.front().place));

  const auto count = [&](Signal signal) {
    return count_of(totals_, before_,
                    measure(Family::friction_signals, static_cast<std::size_t>(signal)));
  };
  found.unanswered = count(Signal::unanswered);
  found.hand_offs = count(Signal::hand_off);
  found.bounces = count(Signal::silo_bounce);
  found.asked_for_person = count(Signal::escalation_request);
  found.threatened = count(Signal::churn_threat);
  found.raged = count(Signal::rage_click);
  found.repaired = count_of(totals_, before_, measure(Family::repaired));
  for (std::size_t kind = 0; kind < kPromptKindCount; ++kind) {
    const auto outcome = [&](std::size_t result) {
      return count_of(totals_, before_, measure(Family::prompt_outcomes, kind, result)).all;
    };
    found.prompts[kind] = {sent_[kind], outcome(0), outcome(1), outcome(2)};
  }
  found.last_prompt = last_prompt_;
  return found;
}

}  // namespace attune
