#include <algorithm>
#include <limits>

#include "operators/prompts/kind.h"
#include "operators/prompts/slow_down.h"
#include "operators/staff_change.h"

namespace attune::prompts {
namespace {

using M = PromptMemory;

template <class Small>
Small sum(Small a, unsigned b) noexcept {
  return static_cast<Small>(std::min<unsigned>(a + b, std::numeric_limits<Small>::max()));
}

void remember_text(const Scene& scene, M& memory) noexcept {
  const Turn& turn = scene.turn;
  if (scene.distress) {
    memory.distress = memory.after(turn.time_ms);
    memory.distress_valence = scene.mood.valence;
    memory.distress_urgency = turn.urgency;
  }
  if (scene.mood.known) {
    memory.valence = scene.mood.valence;
    memory.set(M::distressed, scene.distress);
  }
  if (needs_haste(turn)) memory.set(M::haste);
  if (!turn.scored) return;  // words may tell a mood, but neither urgency nor anger
  memory.set(M::scored);
  memory.set(M::angry, (scene.mood.emotions & bit(Emotion::anger)) != 0);
  memory.urgency = turn.urgency;
}

void begin_reply(const Scene& scene, M& memory) noexcept {
  const std::uint32_t since = scene.conversation.waiting_since,
                      now = scene.conversation.after(scene.turn.time_ms);
  memory.reply_words = {0, memory.reply_words[0]};
  memory.reply_wait_ms = {since == Conversation::kNever || now < since ? 0 : now - since,
                          memory.reply_wait_ms[0]};
  memory.replies = static_cast<std::uint8_t>(std::min(memory.replies + 1, 2));
  memory.grade = memory.jargon = 0;
}

/// What replies before this one said of what comes next has come: it keeps the promise, or is of
/// whom they were put through to.
bool has_come(const Scene& scene) noexcept {
  const StaffChange change = staff_change(scene.conversation, scene.turn);
  return scene.findings.has(Signal::promise_kept) || change == StaffChange::arrives ||
         change == StaffChange::hand_off || change == StaffChange::bot_to_person;
}

/// Several replies in a row, which nobody waited for in between, are one.
void remember_reply(const Scene& scene, M& memory) noexcept {
  const Turn& turn = scene.turn;
  const bool goes_on =
      scene.conversation.waiting_since == Conversation::kNever && memory.replies != 0;
  if (!goes_on) begin_reply(scene, memory);
  if (!goes_on || has_come(scene)) memory.said_until = M::kNothing;
  if ((scene.acts & kExpectations) != 0) memory.said_until = M::kNever;
  memory.reply_words[0] = sum(memory.reply_words[0], turn.said.words);
  memory.grade = std::max(memory.grade, turn.said.grade);
  if (scene.has(Act::jargon))
    memory.jargon = sum(memory.jargon, std::max<unsigned>(1, turn.said.jargon_words));
  memory.set(M::told_wait | M::haste, false);
  memory.distress = M::kNever;
}

}  // namespace

void remember(const Scene& scene, PromptMemory& memory) noexcept {
  if (scene.turn.is_customer_text()) remember_text(scene, memory);
  if (scene.turn.is_reply()) remember_reply(scene, memory);
}

}  // namespace attune::prompts
