// Keeps what timelines need of the events that pass, and no more of them than that.
#pragma once

#include <array>
#include <deque>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

#include "operators/event.h"
#include "pipeline/timeline/timeline.h"

namespace attune {

/// Hashes that an id has as that of a conversation, of a case and of a customer: turns carry one of
/// them.
std::array<std::uint64_t, 3> conversation_hashes(std::string_view id);

/// Takes the accepted events of one lane. Without an id all of them are kept; with one those of
/// that conversation and what its customers did beside it: of others, no longer than kBesideMs of
/// event time. Thread rule: one caller at a time.
class TimelineCollector {
 public:
  /// `words`: keep texts, too.
  TimelineCollector(bool words, std::optional<std::string> id);

  void take(const Event& event, const Reading& reading, const Turn& turn);

  std::vector<TimelineEvent> events() && { return std::move(kept_); }

 private:
  TimelineEvent keep(const Event& event, const Reading& reading, const Turn& turn) const;
  bool is_wanted(const Turn& turn) const;
  void meet(std::uint64_t customer);

  const bool words_;
  std::optional<std::array<std::uint64_t, 3>> wanted_;
  std::vector<TimelineEvent> kept_;
  std::deque<TimelineEvent> beside_;             // of customers who are not known yet
  std::unordered_set<std::uint64_t> customers_;  // of the wanted conversation
  std::int64_t latest_ms_ = INT64_MIN;
};

}  // namespace attune
