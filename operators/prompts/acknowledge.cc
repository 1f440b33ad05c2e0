#include "operators/prompts/acknowledge.h"

namespace attune::prompts {
namespace {

bool missed(const Scene& scene, Prompt& prompt) {
  const Found* found = scene.findings.find(Signal::unacknowledged);
  if (found != nullptr) prompt.reason = *found;
  return found != nullptr;
}

bool at_stake(const Scene& scene, Prompt& prompt) {
  if (!scene.distress || !scene.high_stakes || scene.conversation.is(Conversation::replied))
    return false;
  prompt.reason = {Signal::high_stakes, scene.turn.urgency, 0};
  prompt.beside[0] = {"valence", scene.mood.valence};
  return true;
}

}  // namespace

bool acknowledge(const Moment& moment, Prompt& prompt) {
  return moment.scene.turn.is_reply() ? missed(moment.scene, prompt)
                                      : at_stake(moment.scene, prompt);
}

Verdict followed_acknowledge(const Moment& moment) {
  if (!is_read_reply(moment.scene.turn)) return {};
  return moment.scene.has(Act::acknowledges);
}

}  // namespace attune::prompts
