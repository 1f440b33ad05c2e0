#include "operators/empathy/misread.h"

#include "operators/conversation_memory.h"

namespace attune::empathy {
namespace {

constexpr std::uint16_t kGlad = kGladEmotions | bit(Emotion::delight) | bit(Emotion::hope);
constexpr int kIrony = 4'000;  // praise in which a person may hear something else

}  // namespace

void settle_misread(Scene& scene) {
  const Conversation& conversation = scene.conversation;
  const std::uint16_t named = scene.turn.said.feelings;
  if (named == 0 || conversation.texts == 0) return;
  const int valence = last_valence(conversation);
  const bool distress = conversation.is(Conversation::need_distress);
  const bool wrong_gladness = (named & kGlad) != 0 && (distress || valence <= kColdValence);
  const bool wrong_distress =
      (named & kDistressEmotions) != 0 && !conversation.is(Conversation::needed_once) &&
      valence > kColdValence && (scene.turn.actor == Actor::bot || valence < kIrony);
  if (wrong_gladness || wrong_distress) scene.acts |= bit(Act::misread);
  // A feeling that is not there is not acknowledged.
  if (wrong_distress) scene.acts &= ~bit(Act::acknowledges);
}

}  // namespace attune::empathy
