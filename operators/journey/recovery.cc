#include "operators/journey/recovery.h"

namespace attune::journey {

using C = Conversation;

void recover(const JourneyOptions& options, Scene& scene) {
  C& conversation = scene.conversation;
  const Turn& turn = scene.turn;
  if (!turn.is_customer_text() || conversation.distress_since == C::kNever ||
      conversation.is(C::has_recovered))
    return;
  if (!scene.mood.known) return;  // says nothing either way
  if (scene.distress || scene.mood.valence <= options.negative) {
    conversation.calm_since = C::kNever;
  } else if (conversation.calm_since == C::kNever) {
    conversation.calm_since = conversation.after(turn.time_ms);
  } else {
    conversation.set(C::has_recovered);
  }
}

void recovery(Passing& passing) {
  const C& conversation = passing.conversation;
  if (conversation.distress_since == C::kNever || conversation.calm_since == C::kNever) return;
  if (!conversation.is(C::has_recovered) && !conversation.is(C::ends_with_thanks)) return;
  const auto took =
      static_cast<std::int64_t>(conversation.calm_since) - conversation.distress_since;
  passing.findings.signal(Signal::recovered, took);
  passing.findings.observe(Family::recovery, took);
}

}  // namespace attune::journey
