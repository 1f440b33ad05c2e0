#include <algorithm>

#include "operators/journey/last_conversation.h"
#include "pipeline/experience.h"

// Customers after their conversations.

namespace attune {
namespace {

std::uint32_t to_seconds(std::int64_t ms) noexcept {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(ms / 1000, 0, UINT32_MAX));
}

}  // namespace

void Experience::remember_customer(const Turn& turn, const Conversation& conversation) {
  CustomerMemory& memory = customers_.remember(turn.customer, turn.time_ms);
  memory.last_seen_s = std::max(memory.last_seen_s, to_seconds(turn.time_ms));
  if (conversation.topic != 0) memory.topic = conversation.topic;
  if (conversation.case_id != 0) memory.case_id = conversation.case_id;
  if (conversation.channel != Channel::none) memory.channel = conversation.channel;
  if (turn.type == EventType::case_resolved) memory.resolved_s = to_seconds(turn.time_ms);
  if (turn.type == EventType::case_reopened) memory.resolved_s = 0;
  journey_.remember(conversation, findings_, memory);
}

/// Due so long after the last event, when the customer's memory is not swept out yet.
void Experience::wait_for_confirmation(const Conversation& conversation,
                                       const CustomerMemory* customer) {
  if (!journey_.may_be_confirmed(conversation, customer)) return;
  const std::int64_t due_ms =
      conversation.at(conversation.last) + options_.journey.confirm_after_ms;
  const LabelSets::Id labels = labels_.hold_long(conversation.labels);
  if (!confirmations_.wait_for(
          {due_ms, conversation.customer, labels, journey::unpacked(customer->ended).repeats}))
    labels_.release(labels);
}

void Experience::confirm(ExperienceSink& sink) {
  const Confirmations::Entry entry = confirmations_.pop();
  journey_.on_confirmation(entry.repeats, customers_.find(entry.customer), findings_);
  tell({entry.due_ms, -1, 0, entry.customer, entry.labels}, -1, sink);
  labels_.release(entry.labels);
}

}  // namespace attune
