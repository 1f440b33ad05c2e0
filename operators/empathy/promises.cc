#include "operators/empathy/promises.h"

#include <algorithm>

namespace attune::empathy {
namespace {

using C = Conversation;

constexpr std::int64_t kBreathMs = 60'000;
constexpr std::int64_t kBreathUnitMs =
    250;  // a minute in 8 bits; rounded up, in the agent's favour

enum Outcome : std::size_t { made, kept, broken, voided };
enum Part : std::size_t { met, due };
constexpr std::size_t kTrust = 0;

void count(Findings& findings, Outcome outcome) {
  findings.count(measure(Family::promises, outcome));
  if (outcome != kept && outcome != broken) return;
  findings.count(measure(Family::needs, kTrust, due));
  if (outcome == kept) findings.count(measure(Family::needs, kTrust, met));
}

void close(Conversation& conversation) noexcept {
  conversation.set(C::promise_open | C::promise_answered, false);
  conversation.promise_due = C::kNever;
  conversation.promise_breath = 0;
}

/// When the open promise was made: only replies of the same breath came since.
std::int64_t made_ms(const Conversation& conversation) noexcept {
  return conversation.at(conversation.last_reply) - kBreathUnitMs * conversation.promise_breath;
}

bool same_breath(const Scene& scene) noexcept {
  const Conversation& conversation = scene.conversation;
  return !conversation.is(C::promise_answered) &&
         scene.turn.time_ms - made_ms(conversation) < kBreathMs;
}

void keep(Scene& scene) {
  Conversation& conversation = scene.conversation;
  scene.findings.signal(Signal::promise_kept,
                        conversation.at(conversation.promise_due) - scene.turn.time_ms);
  count(scene.findings, kept);
  close(conversation);
}

void make(Scene& scene) {
  Conversation& conversation = scene.conversation;
  conversation.set(C::promise_open);
  conversation.promise_due = conversation.after(scene.turn.said.promise_due_ms);
  conversation.promise_breath = 0;
  count(scene.findings, made);
}

void go_on_in_one_breath(Scene& scene, bool promises) {
  Conversation& conversation = scene.conversation;
  const std::int64_t passed = std::max<std::int64_t>(0, scene.turn.time_ms - made_ms(conversation));
  conversation.promise_breath =
      static_cast<std::uint8_t>((passed + kBreathUnitMs - 1) / kBreathUnitMs);
  if (promises)
    conversation.promise_due =
        std::min(conversation.promise_due, conversation.after(scene.turn.said.promise_due_ms));
}

void on_reply(Scene& scene) {
  Conversation& conversation = scene.conversation;
  const Turn& turn = scene.turn;
  const bool promises = scene.has(Act::promises) && turn.said.promise_due_ms > turn.time_ms;
  if (conversation.is(C::promise_open)) {
    if (same_breath(scene)) return go_on_in_one_breath(scene, promises);
    keep(scene);
  }
  if (promises) make(scene);
}

}  // namespace

void promises(Scene& scene) {
  if (scene.turn.is_reply()) return on_reply(scene);
  Conversation& conversation = scene.conversation;
  if (!conversation.is(C::promise_open)) return;
  switch (scene.turn.type) {
    case EventType::message:
      if (scene.turn.from_customer()) conversation.set(C::promise_answered);
      break;
    case EventType::case_resolved:
    case EventType::promise_kept:
      keep(scene);
      break;
    case EventType::conversation_ended:
      if (!scene.turn.from_customer()) break;
      scene.findings.signal(Signal::promise_void);
      count(scene.findings, voided);
      close(conversation);
      break;
    default:
      break;
  }
}

std::int64_t promise_due(const Conversation& conversation) noexcept {
  return conversation.is(C::promise_open) ? conversation.at(conversation.promise_due) : INT64_MAX;
}

void on_promise_due(Passing& passing) {
  Conversation& conversation = passing.conversation;
  passing.findings.signal(Signal::broken_promise,
                          conversation.at(conversation.promise_due) - made_ms(conversation));
  count(passing.findings, broken);
  close(conversation);
}

}  // namespace attune::empathy
