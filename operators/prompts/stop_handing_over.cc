#include "operators/prompts/stop_handing_over.h"

namespace attune::prompts {
namespace {

constexpr int kMostTeams = 2;

}  // namespace

bool stop_handing_over(const Moment& moment, Prompt& prompt) {
  const Found* found = moment.scene.findings.find(Signal::hand_off);
  if (found == nullptr || found->first < kMostTeams) return false;
  prompt.reason = *found;
  prompt.threshold = {"teams", kMostTeams};
  return true;
}

Verdict followed_stop_handing_over(const Moment& moment) {
  if (moment.scene.findings.has(Signal::hand_off)) return false;
  if (moment.scene.turn.is_reply()) return true;
  return {};
}

}  // namespace attune::prompts
