// What is known of a conversation when it ends, and of a journey on its way. Pure; any thread.
#pragma once

#include "operators/journey/options.h"
#include "operators/scene.h"
#include "operators/visit.h"

namespace attune {

/// Calls every signal in a fixed order. A signal is a file of its own; this is where it is
/// registered. Thread rule: const, any thread. No allocation.
class JourneyFold {
 public:
  explicit JourneyFold(const JourneyOptions& options) : options_(options) {}

  void on_turn(Scene& scene) const;
  /// survey.asked, survey.answered and the like outside of a live conversation; `customer` null:
  /// unknown, its key 0: never seen.
  void on_survey(const Turn& turn, const CustomerMemory* customer, const Conversation* live,
                 Findings& findings) const;
  /// staff.insight: what customer-facing people report.
  void on_insight(Findings& findings) const;
  /// Before the conversation is forgotten; `customer` may be null.
  void on_end(Passing& passing, Ending ending, CustomerMemory* customer) const;

  /// After a turn was remembered: what the customer's memory then says of their last conversation.
  /// `found`: of the turn.
  void remember(const Conversation& conversation, const Findings& found,
                CustomerMemory& customer) const noexcept;

  /// After `on_end`: is it resolved with quality, so that it may turn out to be confirmed?
  bool may_be_confirmed(const Conversation& conversation,
                        const CustomerMemory* customer) const noexcept;
  /// A resolution's time has passed. `repeats`: of LastConversation, when it ended; `customer`
  /// null: forgotten, so nobody knows.
  void on_confirmation(std::uint32_t repeats, const CustomerMemory* customer,
                       Findings& findings) const;

 private:
  JourneyOptions options_;
};

}  // namespace attune
