#include "operators/prompts/outcomes.h"

#include <bit>

#include "operators/conversation_memory.h"
#include "operators/prompts/acknowledge.h"
#include "operators/prompts/keep_promise.h"
#include "operators/prompts/route_to_person.h"
#include "operators/prompts/set_expectation.h"
#include "operators/prompts/simplify.h"
#include "operators/prompts/slow_down.h"
#include "operators/prompts/stop_handing_over.h"

namespace attune {
namespace {

using State = PromptOutcomes::State;
using One = PromptOutcomes::One;

enum Result : std::size_t { judged, followed, helped };
constexpr int kWarmer = 20;  // 1/100 [O]

using Followed = prompts::Verdict (*)(const prompts::Moment&);

/// In the order of PromptKind. Nothing answers check_in.
constexpr std::array<Followed, kPromptKindCount> kFollowed = {
    prompts::followed_acknowledge,
    prompts::followed_slow_down,
    prompts::followed_set_expectation,
    prompts::followed_keep_promise,
    prompts::followed_stop_handing_over,
    prompts::followed_route_to_person,
    nullptr,
    prompts::followed_simplify,
};

void count(Findings& findings, std::size_t kind, const One& one, Result result) {
  findings.count(
      measure(one.prompted ? Family::prompt_outcomes : Family::unprompted_outcomes, kind, result));
}

void start(One& one, bool prompted, const PromptMemory& memory) noexcept {
  if (one.state != State::none) return;
  one = {State::waits_for_reply, prompted, hundredths(memory.valence)};
}

void end(One& one, std::size_t kind, std::int16_t valence, Findings& findings) {
  if (hundredths(valence) - one.valence >= kWarmer) count(findings, kind, one, helped);
  one = {};
}

}  // namespace

bool OutcomeFold::is_followed(std::size_t kind) noexcept {
  return kFollowed[kind] != nullptr;
}

void OutcomeFold::on_turn(const Scene& scene, const PromptMemory& memory,
                          PromptOutcomes& outcomes) const {
  const bool text = scene.turn.is_customer_text() && scene.mood.known;
  const prompts::Moment moment{options_, scene, memory};
  for (std::size_t kind = 0; kind < kPromptKindCount; ++kind) {
    One& one = outcomes.of[kind];
    if (one.state == State::none) continue;
    if (one.state == State::waits_for_reply) {
      const prompts::Verdict verdict = kFollowed[kind](moment);
      if (!verdict) continue;
      count(scene.findings, kind, one, judged);
      if (*verdict) count(scene.findings, kind, one, followed);
      one.state = State::waits_for_two_texts;
    } else if (text && one.state == State::waits_for_two_texts) {
      one.state = State::waits_for_text;
    } else if (text) {
      end(one, kind, scene.mood.valence, scene.findings);
    }
  }
}

void OutcomeFold::begin(const Raised& raised, const PromptMemory& memory, PromptOutcomes& outcomes,
                        Findings& findings) const {
  for (const Prompt& prompt : raised.prompts) {
    const auto kind = static_cast<std::size_t>(prompt.kind);
    findings.count(measure(Family::prompts, kind));
    start(outcomes.of[kind], true, memory);
  }
  for (unsigned left = raised.held_back; left != 0; left &= left - 1)
    start(outcomes.of[static_cast<std::size_t>(std::countr_zero(left))], false, memory);
}

void OutcomeFold::on_end(const PromptMemory& memory, PromptOutcomes& outcomes,
                         Findings& findings) const {
  for (std::size_t kind = 0; kind < kPromptKindCount; ++kind)
    if (outcomes.of[kind].state == State::waits_for_text)
      end(outcomes.of[kind], kind, memory.valence, findings);
  outcomes = {};
}

}  // namespace attune
