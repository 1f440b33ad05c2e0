#include "operators/prompts/prompts.h"

#include <algorithm>

#include "operators/prompts/acknowledge.h"
#include "operators/prompts/keep_promise.h"
#include "operators/prompts/route_to_person.h"
#include "operators/prompts/set_expectation.h"
#include "operators/prompts/simplify.h"
#include "operators/prompts/slow_down.h"
#include "operators/prompts/stop_handing_over.h"

namespace attune {
namespace {

struct Kind {
  PromptKind id;
  bool (*holds)(const prompts::Moment&, Prompt&);  ///< writes to the prompt only where it holds
};

/// Those that a turn raises, in the order in which they are told.
constexpr Kind kKinds[] = {
    {PromptKind::acknowledge, prompts::acknowledge},
    {PromptKind::slow_down, prompts::slow_down},
    {PromptKind::stop_handing_over, prompts::stop_handing_over},
    {PromptKind::route_to_person, prompts::route_to_person},
    {PromptKind::simplify, prompts::simplify},
};

struct TimedKind {
  PromptKind id;
  std::int64_t (*due_ms)(const prompts::Lapse&) noexcept;
  void (*fill)(const prompts::Lapse&, std::int64_t at_ms, Prompt&);
  PromptMemory::Flag told;  ///< set once it was due, until what it waits for changes
};

/// Those that time raises, likewise.
constexpr TimedKind kTimed[] = {
    {PromptKind::set_expectation, prompts::set_expectation_due, prompts::set_expectation,
     PromptMemory::told_wait},
    {PromptKind::keep_promise, prompts::keep_promise_due, prompts::keep_promise,
     PromptMemory::told_promise},
};

}  // namespace

void PromptFold::on_turn(const Scene& scene, PromptMemory& memory, Raised& raised) const {
  if (memory.since_ms == INT64_MIN) memory.since_ms = scene.turn.time_ms;
  const prompts::Moment moment{options_, scene, memory};
  Prompt prompt;  // made once: most turns raise none
  for (const Kind& kind : kKinds) {
    if (!kind.holds(moment, prompt)) continue;
    prompt.kind = kind.id;
    prompt.offset = prompt.last_offset = scene.turn.offset;
    prompt.conversation = scene.turn.conversation;
    prompt.customer = scene.turn.customer;
    offer(prompt, scene.turn.time_ms, memory, raised);
    prompt = {};
  }
  prompts::remember(scene, memory);
}

void PromptFold::settle(const Conversation& conversation, std::int64_t time_ms,
                        PromptMemory& memory) const noexcept {
  const std::uint32_t due = conversation.is(Conversation::promise_open)
                                ? memory.after(conversation.at(conversation.promise_due))
                                : PromptMemory::kNever;
  // Kept, and not by a reply: that would have said anew what comes next, or nothing.
  const bool came_true = due == PromptMemory::kNever && time_ms <= memory.at(memory.promise_due);
  if (came_true && memory.said_until == memory.promise_due)
    memory.said_until = PromptMemory::kNever;
  memory.said_until = std::min(memory.said_until, due);
  if (due == memory.promise_due) return;
  memory.promise_due = due;
  memory.promise_made = due == PromptMemory::kNever ? PromptMemory::kNever : memory.after(time_ms);
  memory.set(PromptMemory::told_promise, false);
}

/// Sent, or held back where one of its kind was sent lately.
void PromptFold::offer(Prompt prompt, std::int64_t at_ms, PromptMemory& memory,
                       Raised& raised) const {
  const auto kind = static_cast<std::size_t>(prompt.kind);
  const std::uint32_t before = memory.raised[kind];
  const bool lately =
      before != PromptMemory::kNever && at_ms - memory.at(before) < options_.cool_down_ms;
  if (!options_.on || lately) {
    raised.held_back |= 1u << kind;
    return;
  }
  memory.raised[kind] = memory.after(at_ms);
  prompt.time_ms = at_ms;
  if (prompt.expires_ms == 0) prompt.expires_ms = at_ms + options_.expires_ms;
  raised.prompts.push_back(prompt);
}

std::int64_t PromptFold::due_ms(const Conversation& conversation,
                                const PromptMemory& memory) const noexcept {
  std::int64_t due = INT64_MAX;
  for (const TimedKind& kind : kTimed)
    due = std::min(due, kind.due_ms({options_, conversation, memory}));
  return due;
}

void PromptFold::on_due(const Conversation& conversation, PromptMemory& memory, std::int64_t at_ms,
                        Raised& raised) const {
  const prompts::Lapse lapse{options_, conversation, memory};
  for (const TimedKind& kind : kTimed) {
    if (kind.due_ms(lapse) > at_ms) continue;
    memory.set(kind.told);
    Prompt prompt;
    prompt.kind = kind.id;
    prompt.conversation = conversation.key;
    prompt.customer = conversation.customer;
    kind.fill(lapse, at_ms, prompt);
    offer(prompt, at_ms, memory, raised);
  }
}

}  // namespace attune
