#include "operators/empathy/empathy.h"

#include "operators/empathy/context_cues.h"
#include "operators/empathy/conversation_empathy.h"
#include "operators/empathy/distress_met.h"
#include "operators/empathy/hollow.h"
#include "operators/empathy/jargon.h"
#include "operators/empathy/mirrors.h"
#include "operators/empathy/misread.h"
#include "operators/empathy/need.h"
#include "operators/empathy/promises.h"
#include "operators/empathy/reply_acts.h"
#include "operators/empathy/restates.h"
#include "operators/empathy/scripted.h"

namespace attune {
namespace {

void settle_mood(const EmpathyFoldOptions& options, Scene& scene) {
  scene.distress = is_distress(scene.turn, options.distress);
  scene.high_stakes = is_high_stakes(scene.turn, options.distress);
  scene.mood = mood_of(scene.turn, options.distress);
}

}  // namespace

void EmpathyFold::settle(Scene& scene, const ReplyMemory& replies) const {
  settle_mood(options_, scene);
  if (!scene.turn.is_reply() || !scene.turn.said.read) return;
  scene.acts = scene.turn.said.acts;
  empathy::settle_scripted(options_, replies, scene);
  empathy::settle_misread(scene);
  empathy::settle_restates(options_, scene);
  empathy::settle_jargon(options_, scene);
  empathy::settle_mirrors(options_, scene);
}

void EmpathyFold::settle_ahead(Scene& scene) const {
  settle_mood(options_, scene);
  if (!scene.turn.is_reply() || !scene.turn.said.read) return;
  scene.acts = scene.turn.said.acts;
  empathy::settle_misread(scene);
  empathy::settle_jargon(options_, scene);
}

void EmpathyFold::on_turn(Scene& scene) const {
  empathy::context_cues(scene);
  empathy::reply_acts(scene);
  empathy::need(scene);
  empathy::note_urgency(options_, scene);
  empathy::hollow(options_, scene);
  empathy::distress_met(scene);
  empathy::promises(scene);
  empathy::note_friction(scene);
}

void EmpathyFold::look_ahead(Scene& scene) const {
  empathy::hollow(options_, scene);
  empathy::promises(scene);
}

void EmpathyFold::remember(const Turn& turn, ReplyMemory& replies) const {
  empathy::remember_wording(options_, turn, replies);
}

std::int64_t EmpathyFold::due_ms(const Conversation& conversation) const noexcept {
  return empathy::promise_due(conversation);
}

void EmpathyFold::on_due(Passing& passing) const {
  if (empathy::promise_due(passing.conversation) <= passing.at_ms) empathy::on_promise_due(passing);
}

void EmpathyFold::on_end(Passing& passing, Ending) const {
  empathy::conversation_empathy(passing);
}

}  // namespace attune
