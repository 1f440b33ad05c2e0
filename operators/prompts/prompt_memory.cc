#include <algorithm>

#include "operators/prompts/kind.h"

namespace attune::prompts {
namespace {

using M = PromptMemory;

std::uint16_t sum(std::uint16_t a, std::uint16_t b) noexcept {
  return static_cast<std::uint16_t>(std::min<unsigned>(a + b, UINT16_MAX));
}

void remember_text(const Scene& scene, M& memory) noexcept {
  const Turn& turn = scene.turn;
  if (scene.distress) memory.distress = memory.after(turn.time_ms);
  memory.set(M::distressed, scene.distress);
  if (scene.mood.known) memory.valence = scene.mood.valence;
  if (!turn.scored) return;  // words may tell a mood, but neither urgency nor anger
  memory.set(M::scored);
  memory.set(M::angry, (scene.mood.emotions & bit(Emotion::anger)) != 0);
  memory.urgency = turn.urgency;
}

/// Several replies in a row, which nobody waited for in between, are one.
void remember_reply(const Scene& scene, M& memory) noexcept {
  const Turn& turn = scene.turn;
  const std::uint32_t since = scene.conversation.waiting_since;
  if (since == Conversation::kNever && memory.replies != 0) {
    memory.reply_words[0] = sum(memory.reply_words[0], turn.said.words);
  } else {
    const std::uint32_t now = scene.conversation.after(turn.time_ms);
    memory.reply_words = {turn.said.words, memory.reply_words[0]};
    memory.reply_wait_ms = {since == Conversation::kNever || now < since ? 0 : now - since,
                            memory.reply_wait_ms[0]};
    memory.replies = static_cast<std::uint8_t>(std::min(memory.replies + 1, 2));
  }
  memory.set(M::expecting, (scene.acts & kExpectations) != 0);
  memory.set(M::told_wait, false);
  memory.grade = turn.said.grade;
  memory.jargon =
      scene.has(Act::jargon) ? std::max<std::uint8_t>(1, turn.said.jargon_words) : std::uint8_t{0};
  memory.distress = M::kNever;
}

}  // namespace

void remember(const Scene& scene, PromptMemory& memory) noexcept {
  if (scene.turn.is_customer_text()) remember_text(scene, memory);
  if (scene.turn.is_reply()) remember_reply(scene, memory);
}

}  // namespace attune::prompts
