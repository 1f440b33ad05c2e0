#include "operators/journey/routing.h"

#include "operators/conversation_memory.h"

namespace attune::journey {
namespace {

using C = Conversation;

bool emotional(const Scene& scene) noexcept {
  return scene.high_stakes || (scene.distress && scene.conversation.distressed != 0) ||
         scene.findings.has(Signal::hollow);
}

bool is_calm(const JourneyOptions& options, int valence, unsigned emotions) noexcept {
  return valence > options.negative && (emotions & kTroubledEmotions) == 0;
}

/// Two in a row: this text, and the one before it.
bool routine(const JourneyOptions& options, const Scene& scene) noexcept {
  const C& conversation = scene.conversation;
  if (conversation.is(C::stakes_once) || conversation.routed_routine != 0 ||
      conversation.distressed != 0 || conversation.texts == 0 || scene.distress)
    return false;
  return scene.mood.known && is_calm(options, scene.mood.valence, scene.mood.emotions) &&
         is_calm(options, last_valence(conversation), conversation.last_emotions);
}

void route(Scene& scene, std::size_t hint) {
  if (hint == 0) scene.conversation.routed_routine = 1;
  else scene.conversation.set(C::routed_emotional);
  scene.findings.signal(hint == 0 ? Signal::route_routine : Signal::route_emotional);
  scene.findings.count(measure(Family::routing, hint));
}

}  // namespace

void routing(const JourneyOptions& options, Scene& scene) {
  if (!scene.turn.is_customer_text() || scene.conversation.is(C::routed_emotional)) return;
  if (emotional(scene)) route(scene, 1);
  else if (routine(options, scene)) route(scene, 0);
}

}  // namespace attune::journey
