#include "operators/empathy/reply_acts.h"

#include <bit>

namespace attune::empathy {
namespace {

std::int64_t evidence(const Scene& scene, Act act) noexcept {
  switch (act) {
    case Act::restates:
      return scene.shared_words;
    case Act::promises:
      return scene.turn.said.promise_due_ms - scene.turn.time_ms;
    case Act::jargon:
      return scene.jargon_words;
    case Act::readable:
      return scene.turn.said.grade;
    default:
      return 0;
  }
}

}  // namespace

void reply_acts(Scene& scene) {
  if (!scene.turn.is_reply() || !scene.turn.said.read) return;
  const bool bot = scene.turn.actor == Actor::bot;
  Findings& findings = scene.findings;
  findings.count(measure(Family::replies, bot ? 1 : 0));
  for (std::uint32_t left = scene.acts; left != 0; left &= left - 1) {
    const auto act = static_cast<unsigned>(std::countr_zero(left));
    findings.signal(static_cast<Signal>(static_cast<unsigned>(Signal::acknowledges) + act),
                    evidence(scene, static_cast<Act>(act)));
    findings.count(measure(Family::reply_acts, act));
    if (bot) findings.count(measure(Family::bot_acts, act));
  }
}

}  // namespace attune::empathy
