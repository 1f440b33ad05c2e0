// Whether a lane's memory that was read back from bytes is one that a lane could have: what bytes
// of any origin may get wrong is refused here, so that the folds need not ask.
#include <algorithm>
#include <unordered_map>

#include "operators/memory/sound.h"
#include "pipeline/experience.h"
#include "pipeline/experience_types.h"

namespace attune {
namespace {

bool is_mark(std::int64_t ms) noexcept {
  return ms == INT64_MIN || is_time(ms);
}

/// Every live record of a table has a timer, and a timer of that kind is at that moment.
template <class Table>
bool are_armed(const Table& table, const TimerQueue& timers, std::uint32_t kind) {
  std::vector<bool> armed(table.made());
  bool sound = true;
  timers.for_each([&](const TimerQueue::Entry& entry) {
    if (entry.kind != kind) return;
    if (entry.record >= table.made() || !is_time(entry.at_ms)) sound = false;
    else if (table.wake_ms(entry.record) == entry.at_ms) armed[entry.record] = true;
  });
  table.for_each([&](auto index, const auto&) { sound = sound && armed[index]; });
  return sound;
}

template <class Table>
bool are_sound(const Table& table) {
  bool all = true;
  table.for_each([&all](auto, const auto& record) { all = all && sound(record); });
  return all;
}

bool is_sound(const PromptMemory& memory) noexcept {
  return (memory.since_ms == INT64_MIN || is_time(memory.since_ms)) && memory.replies <= 2;
}

bool is_sound(const PromptOutcomes& outcomes) noexcept {
  for (std::size_t kind = 0; kind < outcomes.of.size(); ++kind) {
    const PromptOutcomes::One& one = outcomes.of[kind];
    if (one.state > PromptOutcomes::State::waits_for_text || !is_bool(one.prompted)) return false;
    if (one.state != PromptOutcomes::State::none && !OutcomeFold::is_followed(kind)) return false;
  }
  return true;
}

/// Both kinds add up by themselves, and no counter is so high that it could come round to 0.
bool are_sound(const ExperienceCounts& counts) noexcept {
  constexpr std::uint64_t kMost = std::uint64_t{1} << 62;
  for (const std::uint64_t count :
       {counts.conversations_opened, counts.conversations_closed, counts.conversations_evicted,
        counts.visits_opened, counts.visits_closed, counts.visits_evicted, counts.customers_evicted,
        counts.too_late, counts.hurried})
    if (count > kMost) return false;
  return counts.adds_up();
}

}  // namespace

bool Experience::sound() const {
  return is_mark(watermark_ms_) && is_mark(latest_ms_) && are_sound(counts()) && waiting_sound() &&
         are_sound(conversations_) && are_sound(visits_) && are_sound(journeys_) && words_sound() &&
         timers_sound() && heads_sound() && prompts_sound();
}

bool Experience::waiting_sound() const {
  bool all = true;
  waiting_.for_each([&](const Turn& turn) {
    all = all && turn.time_ms >= watermark_ms_ && turn.time_ms <= latest_ms_;
  });
  return all;
}

bool Experience::words_sound() const {
  std::vector<std::uint32_t> held;
  conversations_.for_each([&held](Index, const Conversation& conversation) {
    if (conversation.words != Conversation::kNoWords) held.push_back(conversation.words);
  });
  return words_.holds_only(held);
}

bool Experience::timers_sound() const {
  bool known = true;
  timers_.for_each(
      [&known](const TimerQueue::Entry& entry) { known = known && entry.kind <= journey_timer; });
  prompt_timers_.for_each(
      [&known](const TimerQueue::Entry& entry) { known = known && entry.kind == 0; });
  return known && are_armed(conversations_, timers_, conversation_timer) &&
         are_armed(visits_, timers_, visit_timer) && are_armed(journeys_, timers_, journey_timer) &&
         are_armed(prompted_, prompt_timers_, 0);
}

/// A head lives as long as turns of it wait.
bool Experience::heads_sound() const {
  std::unordered_map<std::uint64_t, std::uint32_t> waits;
  waiting_.for_each([&](const Turn& turn) {
    if (ahead_on_ && turn.conversation != 0 && looks_ahead(turn.type)) ++waits[turn.conversation];
  });
  bool all = heads_.size() == waits.size();
  heads_.for_each([&](Index, const Head& head) {
    const auto found = waits.find(head.key);
    all = all && found != waits.end() && found->second == head.pending && is_bool(head.has_words) &&
          is_bool(head.ended) && attune::sound(head.conversation) && attune::sound(head.words);
  });
  return all;
}

bool Experience::prompts_sound() const {
  bool all = prompt_counts_.size() == conversations_.made();
  for (const PromptCounts& counts : prompt_counts_)
    all = all && is_sound(counts.memory) && is_sound(counts.outcomes);
  prompted_.for_each(
      [&all](Index, const Prompted& prompted) { all = all && is_sound(prompted.memory); });
  return all;
}

}  // namespace attune
