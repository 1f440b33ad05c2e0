#include "operators/prompts/slow_down.h"

namespace attune::prompts {

bool needs_haste(const Turn& turn) noexcept {
  const bool live = turn.channel == Channel::chat || turn.channel == Channel::phone;
  return turn.has(Cue::travel) || turn.has(Cue::safety) || (live && turn.has(Cue::deadline));
}

bool slow_down(const Moment& moment, Prompt& prompt) {
  const Turn& turn = moment.scene.turn;
  const PromptMemory& memory = moment.memory;
  if (!moment.scene.distress || !memory.is(PromptMemory::scored) || memory.replies < 2)
    return false;
  const bool hurried = memory.reply_words[0] < memory.reply_words[1] &&
                       memory.reply_wait_ms[0] < memory.reply_wait_ms[1];
  if (!hurried || memory.is(PromptMemory::haste) || needs_haste(turn)) return false;
  const bool urgent = turn.urgency - memory.urgency >= moment.options.urgency_rise;
  const bool angry =
      (moment.scene.mood.emotions & bit(Emotion::anger)) != 0 && !memory.is(PromptMemory::angry);
  if (!urgent && !angry && memory.is(PromptMemory::distressed)) return false;
  prompt.reason = {Signal::needed, moment.scene.mood.valence, turn.urgency};
  prompt.beside[0] = {"urgency_before", memory.urgency};
  prompt.beside[1] = {"reply_words", memory.reply_words[0]};
  prompt.beside[2] = {"reply_words_before", memory.reply_words[1]};
  if (urgent) prompt.threshold = {"urgency_rise", moment.options.urgency_rise};
  return true;
}

Verdict followed_slow_down(const Moment& moment) {
  const Scene& scene = moment.scene;
  if (!is_read_reply(scene.turn)) return {};
  return scene.has(Act::acknowledges) || scene.has(Act::soothes) ||
         scene.turn.said.words > moment.memory.reply_words[0];
}

}  // namespace attune::prompts
