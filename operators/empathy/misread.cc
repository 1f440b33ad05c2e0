#include "operators/empathy/misread.h"

#include "operators/empathy/mood.h"

namespace attune::empathy {
namespace {

constexpr std::uint16_t kGlad = kGladEmotions | bit(Emotion::delight) | bit(Emotion::hope);
constexpr int kNegative = -10, kPositive = 10;  // of 100: a mood, and not its absence

}  // namespace

void settle_misread(Scene& scene) {
  const Conversation& conversation = scene.conversation;
  const std::uint16_t named = scene.turn.said.feelings;
  if (named == 0 || conversation.texts == 0) return;
  const int valence = last_valence(conversation);
  const bool need = conversation.is(Conversation::need_open);
  const bool distress = conversation.is(Conversation::need_distress);
  const bool by_bot = scene.turn.actor == Actor::bot;
  const bool wrong_gladness = (named & kGlad) != 0 && (distress || valence <= kNegative);
  const bool wrong_distress =
      by_bot && (named & kDistressEmotions) != 0 && !need && valence >= kPositive;
  if (wrong_gladness || wrong_distress) scene.acts |= bit(Act::misread);
}

}  // namespace attune::empathy
