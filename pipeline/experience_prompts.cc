#include <algorithm>

#include "operators/conversation_memory.h"
#include "pipeline/experience.h"
#include "pipeline/experience_types.h"

// Prompts: counted in event-time order; sent as turns arrive, judged on a copy of the conversation.

namespace attune {
namespace {

constexpr std::int64_t kNever = INT64_MAX;

}  // namespace

// ---- In event-time order: what prompts are counted by.

/// Before the turn is remembered.
void Experience::count_prompts(Index index, const Scene& scene) {
  PromptCounts& counts = prompt_counts_[index];
  outcome_.on_turn(scene, counts.memory, counts.outcomes);
  raised_.clear();
  prompt_.on_turn(scene, counts.memory, raised_);
  outcome_.begin(raised_, counts.memory, counts.outcomes, scene.findings);
}

void Experience::count_prompts_due(Index index, std::int64_t at_ms) {
  PromptCounts& counts = prompt_counts_[index];
  raised_.clear();
  prompt_.on_due(conversations_[index], counts.memory, at_ms, raised_);
  outcome_.begin(raised_, counts.memory, counts.outcomes, findings_);
}

// ---- As events arrive.

/// `opened`: the turn begins a conversation, for all that is known by now.
Experience::Index Experience::head_of(const Turn& turn, bool& opened) {
  Index at = heads_.find(turn.conversation);
  const bool pending = at != RecordTable<Head>::kNone;
  if (!pending) at = heads_.open(turn.conversation);
  Head& head = heads_[at];
  if (!pending) {
    if (const Index index = conversations_.find(turn.conversation); index != Conversations::kNone) {
      head.conversation = conversations_[index];
      head.has_words = head.conversation.words != Conversation::kNoWords;
      if (head.has_words) head.words = words_[head.conversation.words];
    } else {
      head.ended = true;
    }
  }
  opened = head.ended || end_ms(head.conversation) < turn.time_ms;
  if (!opened) return at;
  head.conversation = {};
  begin(head.conversation, turn);
  head.conversation.key = turn.conversation;
  head.words = {};
  head.has_words = head.ended = false;
  return at;
}

Experience::Index Experience::prompted_of(const Turn& turn, bool opened) {
  Index at = prompted_.find(turn.conversation);
  if (at == RecordTable<Prompted>::kNone) {
    if (prompted_.full()) forget_prompted(prompted_.oldest());
    at = prompted_.open(turn.conversation);
    prompted_[at].labels = labels_.hold(turn.labels);
    const Index index = conversations_.find(turn.conversation);
    if (!opened && index != Conversations::kNone) prompted_[at].memory = prompt_counts_[index].memory;
  } else {
    prompted_.touch(at);
    if (opened) prompted_[at].memory = {};
    labels_.update(prompted_[at].labels, turn.labels);
  }
  prompted_.last_offset(at) = turn.offset;
  return at;
}

void Experience::forget_prompted(Index at) {
  labels_.release(prompted_[at].labels);
  prompted_.close(at);
}

/// Only what prompts read is folded: no prompt asks for anything of the customer's other
/// conversations, or for what journeys and most signals leave.
void Experience::look_ahead(const Turn& turn, ExperienceSink& sink) {
  if (turn.conversation == 0 || !looks_ahead(turn.type)) return;
  bool opened = false;
  Head& head = heads_[head_of(turn, opened)];
  ++head.pending;
  if (opened && !opens(turn.type)) {  // of none that is known: none begins
    head.ended = true;
    return;
  }
  if (turn.is_customer_text()) head.has_words = true;
  Scene scene{turn, head.conversation, head.has_words ? &head.words : nullptr, nullptr, ahead_,
              opened};
  empathy_.settle_ahead(scene);
  friction_.look_ahead(scene);
  empathy_.look_ahead(scene);
  const Index at = prompted_of(turn, opened);
  PromptMemory& memory = prompted_[at].memory;
  raised_.clear();
  prompt_.on_turn(scene, memory, raised_);
  remember(scene);
  prompt_.settle(head.conversation, turn.time_ms, memory);
  ahead_.clear();
  send(sink, prompted_[at].labels, silent_);
  if (turn.type == EventType::conversation_ended &&
      !head.conversation.is(Conversation::promise_open)) {
    head.ended = true;
    return forget_prompted(at);
  }
  arm_prompts(at, head.conversation, INT64_MIN);
}

void Experience::arm_prompts(Index at, const Conversation& conversation, std::int64_t after_ms) {
  const Prompted& prompted = prompted_[at];
  std::int64_t due = prompt_.due_ms(conversation, prompted.memory);
  if (due == kNever) due = end_ms(conversation) + 1;  // to be forgotten
  due = std::max(due, after_ms);
  if (due >= prompted_.wake_ms(at)) return;
  prompted_.wake_ms(at) = due;
  prompt_timers_.arm({due, at, 0});
  if (prompt_timers_.size() > 2 * prompted_.size() + kSpareTimers)
    prompt_timers_.keep_if([this](const TimerQueue::Entry& entry) {
      return prompted_.wake_ms(entry.record) == entry.at_ms;
    });
}

void Experience::send(ExperienceSink& sink, LabelSets::Id labels, bool silent) {
  for (Prompt& prompt : raised_.prompts) {
    prompt.labels = labels;
    sink.prompt(prompt, silent);
  }
  raised_.clear();
}

void Experience::let_go_of_head(const Turn& turn) {
  if (turn.conversation == 0 || !looks_ahead(turn.type)) return;
  const Index at = heads_.find(turn.conversation);
  if (at != RecordTable<Head>::kNone && --heads_[at].pending == 0) heads_.close(at);
}

const Conversation* Experience::latest(std::uint64_t key) const noexcept {
  if (const Index at = heads_.find(key); at != RecordTable<Head>::kNone)
    return heads_[at].ended ? nullptr : &heads_[at].conversation;
  if (const Index at = conversations_.find(key); at != Conversations::kNone)
    return &conversations_[at];
  return nullptr;
}

/// What became due before `now_ms`; a turn at the moment itself comes first.
void Experience::prompts_due(std::int64_t now_ms, ExperienceSink& sink) {
  while (prompt_timers_.next_ms() < now_ms) {
    const TimerQueue::Entry entry = prompt_timers_.pop();
    expect_prompt_timer();
    if (prompted_.wake_ms(entry.record) != entry.at_ms) continue;
    prompted_.wake_ms(entry.record) = kNever;
    Prompted& prompted = prompted_[entry.record];
    const Conversation* conversation = latest(prompted.key);
    if (conversation == nullptr || end_ms(*conversation) < entry.at_ms) {
      forget_prompted(entry.record);
      continue;
    }
    raised_.clear();
    prompt_.on_due(*conversation, prompted.memory, entry.at_ms, raised_);
    for (Prompt& prompt : raised_.prompts) prompt.last_offset = prompted_.last_offset(entry.record);
    send(sink, prompted.labels, silent_ || entry.at_ms < told_before_ms_);
    arm_prompts(entry.record, *conversation, entry.at_ms + 1);
  }
}

}  // namespace attune
