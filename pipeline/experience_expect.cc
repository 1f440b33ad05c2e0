// Fetches what a turn will look up before it is its turn: records lie anywhere in memory, and a
// turn that looks for them one by one waits for each.
#include "operators/prefetch.h"
#include "pipeline/experience.h"
#include "pipeline/experience_types.h"

namespace attune {
namespace {

bool is_ahead(const Turn& turn) noexcept {
  return turn.conversation != 0 && looks_ahead(turn.type);
}
bool is_in_order(const Turn& turn) noexcept {
  return turn.conversation != 0 && converses(turn.type);
}

}  // namespace

// ---- As events arrive: heads, and what they are made of.

void Experience::expect_far(const Turn& turn) const noexcept {
  if (!ahead_on_ || !is_ahead(turn)) return;
  heads_.expect(turn.conversation);
  conversations_.expect(turn.conversation);
  prompted_.expect(turn.conversation);
}

void Experience::expect_middle(const Turn& turn) const noexcept {
  if (!ahead_on_ || !is_ahead(turn)) return;
  prompted_.expect_record(turn.conversation);
  if (heads_.expect_record(turn.conversation) == RecordTable<Head>::kNone)
    conversations_.expect_record(turn.conversation);
}

void Experience::expect_near(const Turn& turn) const noexcept {
  if (!ahead_on_ || !is_ahead(turn)) return;
  prompted_.expect_neighbours(turn.conversation);
  if (heads_.find(turn.conversation) != RecordTable<Head>::kNone) return;
  const Index at = conversations_.find(turn.conversation);
  if (at != Conversations::kNone && conversations_[at].words != Conversation::kNoWords)
    words_.expect(conversations_[at].words);
}

// ---- In event-time order: deadlines, and turns that wait.

void Experience::expect_timer() const noexcept {
  const TimerQueue::Entry* entry = timers_.next();
  if (entry == nullptr) return;
  switch (entry->kind) {
    case conversation_timer:
      return conversations_.expect_at(entry->record);
    case visit_timer:
      return visits_.expect_at(entry->record);
    default:
      return journeys_.expect_at(entry->record);
  }
}

void Experience::expect_prompt_timer() const noexcept {
  if (const TimerQueue::Entry* entry = prompt_timers_.next()) prompted_.expect_at(entry->record);
}

void Experience::expect_waiting() const noexcept {
  waiting_.expect(kFirst);
  if (const Turn* turn = waiting_.soon(kFar)) expect_waiting_far(*turn);
  if (const Turn* turn = waiting_.soon(kMiddle)) expect_waiting_middle(*turn);
  if (const Turn* turn = waiting_.soon(kNear)) expect_waiting_near(*turn);
}

void Experience::expect_waiting_far(const Turn& turn) const noexcept {
  if (is_in_order(turn)) {
    conversations_.expect(turn.conversation);
    customers_.expect(turn.customer);
    if (ahead_on_) heads_.expect(turn.conversation);
    if (turn.is_reply()) replies_.expect(turn.said.simhash);
  }
  if (touches_visit(turn)) visits_.expect(turn.customer);
  if (touches_journey(turn)) journeys_.expect(journey_key(turn));
}

void Experience::expect_waiting_middle(const Turn& turn) const noexcept {
  if (is_in_order(turn)) {
    const Index at = conversations_.expect_record(turn.conversation);
    if (at != Conversations::kNone) prefetch_all(prompt_counts_[at]);
    if (ahead_on_) heads_.expect_ends(turn.conversation);
    if (turn.is_reply()) replies_.expect_near(turn.said.simhash);
  }
  if (touches_visit(turn)) visits_.expect_record(turn.customer);
  if (touches_journey(turn)) journeys_.expect_record(journey_key(turn));
}

void Experience::expect_waiting_near(const Turn& turn) const noexcept {
  if (is_in_order(turn)) {
    const Index at = conversations_.expect_neighbours(turn.conversation);
    if (at != Conversations::kNone && conversations_[at].words != Conversation::kNoWords)
      words_.expect(conversations_[at].words);
  }
  if (touches_visit(turn)) visits_.expect_neighbours(turn.customer);
  if (touches_journey(turn)) journeys_.expect_neighbours(journey_key(turn));
}

}  // namespace attune
