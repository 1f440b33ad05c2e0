#include <algorithm>

#include "operators/conversation_memory.h"
#include "pipeline/experience.h"
#include "pipeline/experience_types.h"

// Prompts: judged on a copy of the conversation, as turns arrive.

namespace attune {
namespace {

constexpr std::int64_t kNever = INT64_MAX;

}  // namespace

Experience::Index Experience::head_of(const Turn& turn) {
  Index at = heads_.find(turn.conversation);
  if (at != RecordTable<Head>::kNone) return at;
  at = heads_.open(turn.conversation);
  Head& head = heads_[at];
  const Index index = conversations_.find(turn.conversation);
  if (index == Conversations::kNone) {
    begin(head.conversation, turn);
    head.conversation.key = turn.conversation;
  } else {
    head.conversation = conversations_[index];
    head.has_words = head.conversation.words != Conversation::kNoWords;
    if (head.has_words) head.words = words_[head.conversation.words];
  }
  return at;
}

void Experience::look_ahead(const Turn& turn, ExperienceSink& sink) {
  if (turn.conversation == 0 || !opens(turn.type)) return;
  Head& head = heads_[head_of(turn)];
  ++head.pending;
  if (turn.is_customer_text()) head.has_words = true;
  const bool opened =
      head.pending == 1 && conversations_.find(turn.conversation) == Conversations::kNone;
  const std::uint64_t who = turn.customer != 0 ? turn.customer : head.conversation.customer;
  if (head.customer.key != who) head.customer = known(who);
  const bool known_customer = head.customer.key != 0;
  Scene scene{turn,
              head.conversation,
              head.has_words ? &head.words : nullptr,
              who != 0 ? &head.customer : nullptr,
              ahead_,
              opened,
              known_customer};
  empathy_.settle(scene, replies_);
  friction_.on_turn(scene);
  empathy_.on_turn(scene);
  journey_.on_turn(scene);
  Index at = prompted_.find(turn.conversation);
  if (at == RecordTable<PromptMemory>::kNone) {
    if (prompted_.full()) prompted_.close(prompted_.oldest());
    at = prompted_.open(turn.conversation);
  } else {
    prompted_.touch(at);
  }
  PromptMemory& memory = prompted_[at];
  memory.last_ms = std::max(memory.last_ms, turn.time_ms);
  memory.last_offset = turn.offset;
  prompt_.on_turn(scene, memory, prompts_);
  remember(scene);
  head.customer.key = who;
  ahead_.clear();
  send(sink, turn.labels);
  const std::int64_t due = std::min(prompt_.due_ms(head.conversation, memory),
                                    memory.last_ms + options_.prompts.forget_ms);
  if (due < prompted_.wake_ms(at)) {
    prompted_.wake_ms(at) = due;
    prompt_timers_.arm({due, at, 0});
    prompt_timers_.tidy(prompted_.size(), [this](const TimerQueue::Entry& entry) {
      return prompted_.wake_ms(entry.record) == entry.at_ms;
    });
  }
}

void Experience::send(ExperienceSink& sink, LabelSets::Id labels) {
  for (Prompt& prompt : prompts_) {
    prompt.labels = labels;
    sink.prompt(prompt, silent_);
  }
  prompts_.clear();
}

void Experience::let_go_of_head(const Turn& turn) {
  if (turn.conversation == 0 || !opens(turn.type)) return;
  const Index at = heads_.find(turn.conversation);
  if (at != RecordTable<Head>::kNone && --heads_[at].pending == 0) heads_.close(at);
}

const Conversation* Experience::latest(std::uint64_t key) const noexcept {
  if (const Index at = heads_.find(key); at != RecordTable<Head>::kNone)
    return &heads_[at].conversation;
  if (const Index at = conversations_.find(key); at != Conversations::kNone)
    return &conversations_[at];
  return nullptr;
}

void Experience::prompts_due(std::int64_t now_ms, ExperienceSink& sink) {
  while (prompt_timers_.next_ms() <= now_ms) {
    const TimerQueue::Entry entry = prompt_timers_.pop();
    if (prompted_.wake_ms(entry.record) != entry.at_ms) continue;
    prompted_.wake_ms(entry.record) = kNever;
    PromptMemory& memory = prompted_[entry.record];
    const Conversation* conversation = latest(memory.key);
    if (conversation == nullptr) {
      prompted_.close(entry.record);
      continue;
    }
    prompt_.on_due(*conversation, memory, entry.at_ms, prompts_);
    if (!prompts_.empty()) {
      for (Prompt& prompt : prompts_) prompt.last_offset = memory.last_offset;
      const Index index = conversations_.find(memory.key);
      const LabelSets::Id labels =
          index == Conversations::kNone ? LabelSets::kNone : conversations_[index].labels;
      send(sink, labels);
    }
    const std::int64_t due = std::max(
        entry.at_ms + 1,
        std::min(prompt_.due_ms(*conversation, memory), entry.at_ms + options_.prompts.forget_ms));
    prompted_.wake_ms(entry.record) = due;
    prompt_timers_.arm({due, entry.record, 0});
  }
}

}  // namespace attune
