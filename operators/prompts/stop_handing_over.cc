#include "operators/prompts/stop_handing_over.h"

#include "operators/staff_change.h"

namespace attune::prompts {
namespace {

constexpr int kMostTeams = 2;

}  // namespace

bool stop_handing_over(const Moment& moment, Prompt& prompt) {
  const Scene& scene = moment.scene;
  if (const Found* found = scene.findings.find(Signal::hand_off); found != nullptr) {
    const bool too_many = scene.conversation.second_team != 0 &&
                          new_team(scene.conversation, scene.turn) != 0;  // third, or a way back
    const bool minded = scene.conversation.distressed != 0;
    if (found->first < kMostTeams || !(too_many || minded)) return false;
    prompt.reason = *found;
  } else {
    const bool begins_to_mind = scene.distress && scene.conversation.distressed == 0;
    if (!begins_to_mind || scene.conversation.second_team == 0) return false;
    prompt.reason = {Signal::hand_off, teams_with(scene.conversation, scene.turn), 0};
  }
  prompt.threshold = {"teams", kMostTeams};
  return true;
}

Verdict followed_stop_handing_over(const Moment& moment) {
  if (moment.scene.findings.has(Signal::hand_off)) return false;
  if (moment.scene.turn.is_reply()) return true;
  return {};
}

}  // namespace attune::prompts
