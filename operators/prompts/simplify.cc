#include "operators/prompts/simplify.h"

namespace attune::prompts {

bool simplify(const Moment& moment, Prompt& prompt) {
  const Scene& scene = moment.scene;
  const PromptMemory& memory = moment.memory;
  const bool confused =
      scene.turn.said.puzzled || (scene.mood.emotions & bit(Emotion::confusion)) != 0;
  if (!scene.turn.is_customer_text() || !confused) return false;
  if (memory.jargon != 0) {
    prompt.reason = {Signal::jargon, memory.jargon, 0};
    return true;
  }
  if (memory.grade < moment.options.hard_grade) return false;
  prompt.reason = {Signal::readable, memory.grade, 0};
  prompt.threshold = {"grade", moment.options.hard_grade};
  return true;
}

Verdict followed_simplify(const Moment& moment) {
  const Scene& scene = moment.scene;
  if (!is_read_reply(scene.turn)) return {};
  return !scene.has(Act::jargon) && scene.turn.said.grade < moment.options.hard_grade;
}

}  // namespace attune::prompts
