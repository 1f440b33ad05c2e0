#include "operators/friction/negative_streak.h"

#include <algorithm>

namespace attune::friction {
namespace {

/// Cold words alone are none: a plain question reads as cold.
bool is_negative(const FrictionOptions& options, const TextMood& mood) noexcept {
  return mood.valence <= options.negative_valence && (mood.emotions & kDistressEmotions) != 0;
}

}  // namespace

void negative_streak(const FrictionOptions& options, Scene& scene) {
  Conversation& conversation = scene.conversation;
  if (!scene.turn.is_customer_text() || !scene.mood.known) return;
  if (!is_negative(options, scene.mood)) {
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
