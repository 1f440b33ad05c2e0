#include "pipeline/experience.h"

#include <algorithm>

#include "operators/conversation_memory.h"
#include "pipeline/experience_types.h"

namespace attune {
namespace {

constexpr std::int64_t kNever = INT64_MAX;

/// With the limits that friction has.
PromptOptions prompt_options(const ExperienceOptions& options) {
  PromptOptions made = options.prompts;
  for (std::size_t i = 0; i < kChannelCount; ++i)
    made.wait_limit_ms[i] = options.friction.wait_limit_ms(static_cast<Channel>(i));
  return made;
}

}  // namespace

Experience::Experience(const ExperienceOptions& options, std::int64_t allowed_lateness_ms,
                       LabelSets& labels, std::int64_t told_before_ms, bool ahead)
    : options_(options),
      friction_(options.friction),
      empathy_(options.empathy),
      journey_(options.journey),
      prompt_(prompt_options(options)),
      outcome_(prompt_options(options)),
      ahead_on_(ahead && options.prompts.on),
      lateness_ms_(std::max<std::int64_t>(0, allowed_lateness_ms)),
      told_before_ms_(told_before_ms),
      label_sets_(labels),
      labels_(labels, options.memory.max_label_sets),
      conversations_(options.memory.max_conversations),
      visits_(options.memory.max_visits),
      journeys_(options.memory.max_journeys),
      customers_(options.memory.max_customers, options.memory.keep_ms),
      replies_(options.empathy.max_replies, options.memory.keep_ms),
      confirmations_(options.memory.max_customers),
      heads_(options.memory.max_pending),
      prompted_(options.memory.max_conversations) {}

void Experience::reach(std::int64_t event_time_ms, ExperienceSink& sink) {
  if (latest_ms_ != INT64_MIN) drain(latest_ms_ - lateness_ms_, sink);
  latest_ms_ = std::max(latest_ms_, event_time_ms);
  if (ahead_on_) prompts_due(latest_ms_, sink);
}

bool Experience::take(const Turn& turn, ExperienceSink& sink) {
  if (turn.time_ms < watermark_ms_) {
    ++counts_.too_late;
    return false;
  }
  if (!converses(turn.type) && !touches_visit(turn) && !touches_journey(turn) &&
      turn.type != EventType::staff_insight)
    return true;
  while (waiting_.size() >= options_.memory.max_pending) {
    ++counts_.hurried;
    drain(waiting_.next_ms(), sink);
    watermark_ms_ = std::max(watermark_ms_, waiting_.next_ms());
    fold_first(sink);
  }
  if (turn.time_ms < watermark_ms_) {
    ++counts_.too_late;
    return false;
  }
  labels_.hold(turn.labels);
  waiting_.push(turn);
  if (ahead_on_) look_ahead(turn, sink);
  return true;
}

void Experience::advance(std::int64_t watermark_ms, ExperienceSink& sink) {
  if (latest_ms_ != INT64_MIN) watermark_ms = std::max(watermark_ms, latest_ms_ - lateness_ms_);
  if (ahead_on_) prompts_due(watermark_ms, sink);  // first: draining may end what they are about
  drain(watermark_ms, sink);
}

void Experience::close_all(ExperienceSink& sink) {
  if (latest_ms_ == INT64_MIN && watermark_ms_ == INT64_MIN) return;
  const std::int64_t last_ms = std::max(latest_ms_, watermark_ms_);
  if (ahead_on_) prompts_due(last_ms + 1, sink);
  drain(last_ms + 1, sink);
  while (visits_.size() != 0) end_visit(visits_.oldest(), last_ms, Ending::end_of_input, sink);
  while (journeys_.size() != 0) end_journey(journeys_.oldest());
  while (conversations_.size() != 0)
    end_conversation(conversations_.oldest(), last_ms, Ending::end_of_input, sink);
}

// ---- Order: turns and deadlines, as event time passes.

/// Folds whatever lies before `before_ms`. A turn at the moment of a deadline comes before it.
void Experience::drain(std::int64_t before_ms, ExperienceSink& sink) {
  for (;;) {
    const std::int64_t turn_ms = waiting_.next_ms(), timer_ms = timers_.next_ms(),
                       late_ms = confirmations_.next_ms();
    if (std::min({turn_ms, timer_ms, late_ms}) >= before_ms) break;
    if (turn_ms <= std::min(timer_ms, late_ms)) fold_first(sink);
    else if (timer_ms <= late_ms) wake_next(sink);
    else confirm(sink);
  }
  watermark_ms_ = std::max(watermark_ms_, before_ms);
}

void Experience::fold_first(ExperienceSink& sink) {
  const Turn& turn = waiting_.first();
  expect_waiting();
  if (converses(turn.type)) fold_conversation(turn, sink);
  if (turn.type == EventType::staff_insight) {
    journey_.on_insight(findings_);
    tell({turn.time_ms, turn.offset, turn.conversation, turn.customer, turn.labels}, turn.offset,
         sink);
  }
  if (touches_visit(turn)) fold_visit(turn, sink);
  if (touches_journey(turn)) fold_journey(turn, sink);
  if (ahead_on_) let_go_of_head(turn);
  labels_.release(turn.labels);
  waiting_.pop();
}

bool Experience::still_due(const TimerQueue::Entry& entry) noexcept {
  switch (entry.kind) {
    case conversation_timer:
      return conversations_.wake_ms(entry.record) == entry.at_ms;
    case visit_timer:
      return visits_.wake_ms(entry.record) == entry.at_ms;
    default:
      return journeys_.wake_ms(entry.record) == entry.at_ms;
  }
}

/// The record behind the timer that comes next is fetched meanwhile.
void Experience::wake_next(ExperienceSink& sink) {
  const TimerQueue::Entry entry = timers_.pop();
  expect_timer();
  wake(entry, sink);
}

void Experience::wake(const TimerQueue::Entry& entry, ExperienceSink& sink) {
  if (!still_due(entry)) return;
  switch (entry.kind) {
    case conversation_timer:
      conversations_.wake_ms(entry.record) = kNever;
      return wake_conversation(entry.record, entry.at_ms, sink);
    case visit_timer:
      visits_.wake_ms(entry.record) = kNever;
      return wake_visit(entry.record, entry.at_ms, sink);
    default:
      journeys_.wake_ms(entry.record) = kNever;
      wake_journey(entry.record, entry.at_ms, sink);
  }
}

/// By reference: a copy of what was just written field by field waits for all writes before it.
void Experience::tell(Moment&& moment, std::int64_t last_offset, ExperienceSink& sink) {
  moment.last_offset = last_offset;
  moment.silent = moment.time_ms < told_before_ms_;
  if (!findings_.found().empty() || !findings_.counts().empty() || findings_.distressed())
    sink.found(moment, findings_);
  findings_.clear();
}

// ---- Conversations.

/// Silence does not end a conversation before what was promised in it is due.
std::int64_t Experience::end_ms(const Conversation& conversation) const noexcept {
  std::int64_t idle_ms =
      conversation.at(conversation.last) + options_.memory.idle_ms(conversation.channel);
  if (conversation.is(Conversation::promise_open))
    idle_ms = std::max(idle_ms, conversation.at(conversation.promise_due));
  return std::min(idle_ms, conversation.opened_ms + options_.memory.conversation_age_ms);
}

std::int64_t Experience::due_ms(Index index) const noexcept {
  const Conversation& conversation = conversations_[index];
  return std::min({friction_.due_ms(conversation), empathy_.due_ms(conversation),
                   prompt_.due_ms(conversation, prompt_counts_[index].memory),
                   end_ms(conversation)});
}

void Experience::fold_conversation(const Turn& turn, ExperienceSink& sink) {
  if (turn.conversation == 0) return;
  Index index = conversations_.find(turn.conversation);
  if (index == Conversations::kNone && !opens(turn.type)) {
    CustomerMemory customer = known(turn.customer);
    journey_.on_survey(turn, turn.customer != 0 ? &customer : nullptr, nullptr, findings_);
    tell({turn.time_ms, turn.offset, turn.conversation, turn.customer, turn.labels}, turn.offset,
         sink);
    return;
  }
  const bool opened = index == Conversations::kNone;
  if (opened) {
    if (conversations_.full())
      end_conversation(conversations_.oldest(), turn.time_ms, Ending::evicted, sink);
    index = conversations_.open(turn.conversation);
    begin(conversations_[index], turn);
    if (index >= prompt_counts_.size()) prompt_counts_.resize(index + 1);
    prompt_counts_[index] = {};
    conversations_[index].labels = labels_.hold(turn.labels);
    ++counts_.conversations_opened;
    findings_.count(measure(Family::conversations, 0));
  } else {
    labels_.update(conversations_[index].labels, turn.labels);
    conversations_.touch(index);
  }
  Conversation& conversation = conversations_[index];
  if (turn.is_customer_text() && conversation.words == Conversation::kNoWords)
    conversation.words = words_.take();
  LastWords* words =
      conversation.words == Conversation::kNoWords ? nullptr : &words_[conversation.words];
  const std::uint64_t who = turn.customer != 0 ? turn.customer : conversation.customer;
  CustomerMemory customer = known(who);
  const bool known_customer = customer.key != 0;
  Scene scene{turn,      conversation, words,         who != 0 ? &customer : nullptr,
              findings_, opened,       known_customer};
  empathy_.settle(scene, replies_);
  friction_.on_turn(scene);
  empathy_.on_turn(scene);
  journey_.on_turn(scene);
  count_prompts(index, scene);
  remember(scene);
  if (who != 0) journey_.remember(conversation, findings_, customer);
  empathy_.remember(turn, replies_);
  prompt_.settle(conversation, turn.time_ms, prompt_counts_[index].memory);
  conversations_.last_offset(index) = turn.offset;
  tell({turn.time_ms, turn.offset, conversation.key, turn.customer, conversation.labels},
       turn.offset, sink);
  if (who != 0) {
    customer.key = who;
    customers_.remember(who, turn.time_ms) = customer;
  }
  if (turn.type == EventType::conversation_ended && !conversation.is(Conversation::promise_open))
    return end_conversation(index, turn.time_ms, Ending::ended, sink);
  // What has become due by this turn passes now: nothing is found before what was found already.
  arm(conversations_, index, conversation_timer, std::max(due_ms(index), turn.time_ms));
}

/// A copy; its key is 0 when nothing is remembered.
CustomerMemory Experience::known(std::uint64_t customer) const noexcept {
  const CustomerMemory* memory = customer != 0 ? customers_.find(customer) : nullptr;
  return memory != nullptr ? *memory : CustomerMemory{};
}

void Experience::wake_conversation(Index index, std::int64_t at_ms, ExperienceSink& sink) {
  Conversation& conversation = conversations_[index];
  Passing passing{conversation, findings_, at_ms};
  friction_.on_due(passing);
  empathy_.on_due(passing);
  count_prompts_due(index, at_ms);
  conversation.points = static_cast<std::uint8_t>(
      std::min<unsigned>(conversation.points + findings_.points(), UINT8_MAX));
  tell({at_ms, -1, conversation.key, conversation.customer, conversation.labels},
       conversations_.last_offset(index), sink);
  if (end_ms(conversation) <= at_ms) {
    const bool old = at_ms - conversation.opened_ms >= options_.memory.conversation_age_ms;
    return end_conversation(index, at_ms, old ? Ending::too_old : Ending::idle, sink);
  }
  arm(conversations_, index, conversation_timer, due_ms(index));
}

void Experience::end_conversation(Index index, std::int64_t at_ms, Ending ending,
                                  ExperienceSink& sink) {
  Conversation& conversation = conversations_[index];
  CustomerMemory* customer =
      conversation.customer != 0 ? customers_.find(conversation.customer) : nullptr;
  // The findings of the turn that makes room are not over yet.
  std::swap(others_, findings_);
  if (ending == Ending::evicted) {
    ++counts_.conversations_evicted;
    findings_.count(measure(Family::conversations, 2));
  } else {
    ++counts_.conversations_closed;
    findings_.count(measure(Family::conversations, 1));
    Passing passing{conversation, findings_, at_ms};
    empathy_.on_end(passing, ending);
    journey_.on_end(passing, ending, customer);
    wait_for_confirmation(conversation, customer);
    PromptCounts& counts = prompt_counts_[index];
    outcome_.on_end(counts.memory, counts.outcomes, findings_);
  }
  if (customer != nullptr && (ending == Ending::evicted || ending == Ending::too_old))
    customer->ended |= CustomerMemory::kCut;
  tell({at_ms, -1, conversation.key, conversation.customer, conversation.labels},
       conversations_.last_offset(index), sink);
  std::swap(others_, findings_);
  if (conversation.words != Conversation::kNoWords) words_.give_back(conversation.words);
  labels_.release(conversation.labels);
  conversations_.close(index);
}

std::int64_t Experience::replay_from(std::int64_t next) const noexcept {
  return std::min(next, waiting_.lowest_offset());
}

ExperienceCounts Experience::counts() const noexcept {
  ExperienceCounts counts = counts_;
  counts.customers_evicted = customers_.evicted();
  counts.conversations_live = conversations_.size();
  counts.visits_live = visits_.size();
  counts.journeys_live = journeys_.size();
  counts.customers_known = customers_.size();
  counts.waiting = waiting_.size();
  return counts;
}

std::size_t Experience::memory_bytes() const noexcept {
  return waiting_.memory_bytes() + timers_.memory_bytes() + prompt_timers_.memory_bytes() +
         conversations_.memory_bytes() + visits_.memory_bytes() + journeys_.memory_bytes() +
         customers_.memory_bytes() + replies_.memory_bytes() + confirmations_.memory_bytes() +
         words_.memory_bytes() +
         heads_.memory_bytes() + prompted_.memory_bytes() +
         prompt_counts_.capacity() * sizeof(PromptCounts);
}

}  // namespace attune
