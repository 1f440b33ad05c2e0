#include "operators/empathy/need.h"

namespace attune::empathy {
namespace {

constexpr std::size_t kCompassion = 1, kMet = 0, kDue = 1;

void on_text(Scene& scene) {
  Conversation& conversation = scene.conversation;
  if (scene.high_stakes) scene.findings.signal(Signal::high_stakes, scene.turn.urgency);
  if (!(scene.distress || scene.high_stakes) || conversation.is(Conversation::need_open)) return;
  scene.findings.signal(Signal::needed, scene.mood.valence, scene.turn.urgency);
  scene.findings.count(measure(Family::empathy_needed));
  scene.findings.count(measure(Family::needs, kCompassion, kDue));
}

void on_reply(Scene& scene) {
  if (!scene.has(Act::acknowledges)) return;
  scene.findings.count(measure(Family::empathy_given));
  Conversation& conversation = scene.conversation;
  if (!conversation.is(Conversation::need_open)) return;
  const std::int64_t wait = conversation.waiting_since == Conversation::kNever
                                ? 0
                                : scene.turn.time_ms - conversation.at(conversation.waiting_since);
  scene.findings.signal(Signal::given, wait);
  scene.findings.count(measure(Family::empathy_needed_and_given));
  scene.findings.count(measure(Family::needs, kCompassion, kMet));
  scene.findings.observe(Family::empathy_wait, wait);
  conversation.set(Conversation::given_once);
}

}  // namespace

void need(Scene& scene) {
  if (scene.turn.is_customer_text()) on_text(scene);
  if (scene.turn.is_reply()) on_reply(scene);
}

}  // namespace attune::empathy
