// What is known of a conversation when it ends, and of a journey on its way. Pure; any thread.
#pragma once

#include "operators/journey/options.h"
#include "operators/scene.h"
#include "operators/visit.h"

namespace attune {

/// Calls every signal in a fixed order. A signal is a file of its own; this is where it is registered.
/// Thread rule: const, any thread. No allocation.
class JourneyFold {
 public:
  explicit JourneyFold(const JourneyOptions& options) : options_(options) {}

  void on_turn(Scene& scene) const;
  /// survey.asked, survey.answered and the like outside of a live conversation; `customer` null: unknown,
  /// its key 0: never seen.
  void on_survey(const Turn& turn, const CustomerMemory* customer, const Conversation* live, Findings& findings) const;
  /// Before the conversation is forgotten; `customer` may be null.
  void on_end(Passing& passing, Ending ending, CustomerMemory* customer) const;

 private:
  JourneyOptions options_;
};

}  // namespace attune
