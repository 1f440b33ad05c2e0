#include "operators/prompts/route_to_person.h"

namespace attune::prompts {
namespace {

bool bot_answers(const Scene& scene) noexcept {
  if (scene.turn.is_reply()) return scene.turn.actor == Actor::bot;
  return scene.conversation.is(Conversation::replied) &&
         scene.conversation.is(Conversation::last_reply_bot);
}

}  // namespace

bool route_to_person(const Moment& moment, Prompt& prompt) {
  const Scene& scene = moment.scene;
  if (!scene.turn.is_reply() && !scene.turn.is_customer_text()) return false;
  if (!bot_answers(scene)) return false;
  const Conversation& conversation = scene.conversation;
  const unsigned distressed = conversation.distressed + (scene.distress ? 1u : 0u);
  const bool stakes = scene.high_stakes || conversation.is(Conversation::stakes_once);
  const bool hollow =
      conversation.is(Conversation::was_hollow) || scene.findings.has(Signal::hollow);
  const bool often = distressed >= moment.options.distressed_texts;
  if (!often && !stakes && !hollow) return false;
  prompt.reason = {Signal::route_emotional, 0, 0};
  prompt.beside[0] = {"distressed_texts", distressed};
  prompt.beside[1] = {"high_stakes", stakes};
  prompt.beside[2] = {"hollow", hollow};
  if (often) prompt.threshold = {"distressed_texts", moment.options.distressed_texts};
  return true;
}

Verdict followed_route_to_person(const Moment& moment) {
  const Turn& turn = moment.scene.turn;
  if (turn.type == EventType::case_handoff) return true;
  if (turn.is_reply()) return turn.actor == Actor::agent;
  return {};
}

}  // namespace attune::prompts
