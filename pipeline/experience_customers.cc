#include "operators/journey/last_conversation.h"
#include "pipeline/experience.h"

// Customers after their conversations.

namespace attune {
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
