#include "operators/friction/negative_streak.h"

#include <algorithm>

namespace attune::friction {

void negative_streak(const FrictionOptions& options, Scene& scene) {
  Conversation& conversation = scene.conversation;
  if (!scene.turn.is_customer_text() || !scene.mood.known) return;
  if (!scene.distress || scene.mood.valence > options.negative_valence) {
    conversation.negative_run = 0;
    conversation.set(Conversation::in_negative_streak, false);
    return;
  }
  conversation.negative_run =
      static_cast<std::uint8_t>(std::min(conversation.negative_run + 1, 255));
  if (conversation.negative_run < options.negative_streak ||
      conversation.is(Conversation::in_negative_streak))
    return;
  conversation.set(Conversation::in_negative_streak);
  scene.findings.signal(Signal::negative_streak, conversation.negative_run, scene.mood.valence);
}

}  // namespace attune::friction
