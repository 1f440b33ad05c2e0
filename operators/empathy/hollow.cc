#include "operators/empathy/hollow.h"

#include "operators/conversation_memory.h"

namespace attune::empathy {
namespace {

using C = Conversation;

constexpr std::int8_t kUnknown = INT8_MIN;  // no valence is as low

void on_reply(Scene& scene) {
  Conversation& conversation = scene.conversation;
  conversation.set(C::bot_warm | C::person_warm, false);
  if (!scene.has(Act::acknowledges) && !scene.has(Act::sympathises)) return;
  const bool bot = scene.turn.actor == Actor::bot;
  scene.findings.count(measure(Family::warm_replies, bot ? 1 : 0));
  conversation.set(bot ? C::bot_warm : C::person_warm);
  conversation.warm_valence =
      conversation.texts == 0 ? kUnknown : hundredths(last_valence(conversation));
}

void on_text(const EmpathyFoldOptions& options, Scene& scene) {
  Conversation& conversation = scene.conversation;
  const bool bot = conversation.is(C::bot_warm);
  if (!bot && !conversation.is(C::person_warm)) return;
  conversation.set(C::bot_warm | C::person_warm, false);
  const Turn& turn = scene.turn;
  const int fall = scene.mood.known && conversation.warm_valence != kUnknown
                       ? conversation.warm_valence - hundredths(scene.mood.valence)
                       : 0;
  const bool colder = fall >= options.hollow_fall && scene.mood.valence <= kColdValence;
  // Who was cold before cannot fall far: then words of exasperation tell it.
  if (!colder && !is_exasperated(turn) && !turn.has(Cue::escalation_request)) return;
  scene.findings.count(measure(Family::hollow_replies, bot ? 1 : 0));
  if (!bot) return;
  scene.findings.signal(Signal::hollow, fall * (kValenceOne / 100));
  conversation.set(C::was_hollow);
}

}  // namespace

void hollow(const EmpathyFoldOptions& options, Scene& scene) {
  if (scene.turn.is_reply()) return on_reply(scene);
  if (scene.turn.is_customer_text()) on_text(options, scene);
}

}  // namespace attune::empathy
