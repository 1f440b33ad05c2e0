#include "operators/prompts/stop_handing_over.h"

namespace attune::prompts {
namespace {

constexpr int kMostTeams = 2;

/// Distinct teams, this turn's among them.
int teams_met(const Scene& scene) noexcept {
  const Conversation& conversation = scene.conversation;
  const auto team = static_cast<std::uint16_t>(scene.turn.team);
  const bool fresh =
      team != 0 && team != conversation.first_team && team != conversation.second_team;
  return (conversation.first_team != 0) + (conversation.second_team != 0) + fresh;
}

}  // namespace

bool stop_handing_over(const Moment& moment, Prompt& prompt) {
  if (!moment.scene.findings.has(Signal::hand_off)) return false;
  const int teams = teams_met(moment.scene);
  if (teams < kMostTeams) return false;
  prompt.reason = {Signal::hand_off, teams, 0};
  prompt.threshold = {"teams", kMostTeams};
  return true;
}

Verdict followed_stop_handing_over(const Moment& moment) {
  if (moment.scene.findings.has(Signal::hand_off)) return false;
  if (moment.scene.turn.is_reply()) return true;
  return {};
}

}  // namespace attune::prompts
