#include "operators/empathy/distress_met.h"

#include "operators/hash.h"

namespace attune::empathy {
namespace {

constexpr std::size_t kHope = 3, kMet = 0, kDue = 1;
constexpr std::uint32_t kGivesHope =
    bit(Act::next_step) | bit(Act::sets_expectation) | bit(Act::soothes);

}  // namespace

void distress_met(Scene& scene) {
  const Turn& turn = scene.turn;
  if (!turn.is_reply() || !scene.conversation.is(Conversation::need_distress)) return;
  Findings& findings = scene.findings;
  if (turn.actor == Actor::agent) {
    findings.count(measure(Family::distressed_met));
    if (turn.agent != 0) findings.met_by(hash_mix(turn.agent, 0x9E3779B97F4A7C15ull) | 1);
  }
  if (!turn.said.read) return;
  findings.count(measure(Family::needs, kHope, kDue));
  if ((scene.acts & kGivesHope) != 0) findings.count(measure(Family::needs, kHope, kMet));
}

}  // namespace attune::empathy
