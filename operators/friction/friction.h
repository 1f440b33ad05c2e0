// What behaviour costs the customer: the register of friction signals. Pure; any thread.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"
#include "operators/visit.h"

namespace attune {

/// Calls every signal in a fixed order. A signal is a file of its own; this is where it is
/// registered. Thread rule: const, any thread. No allocation.
class FrictionFold {
 public:
  explicit FrictionFold(const FrictionOptions& options)
      : options_(options), clicks_(click_rules(options)) {}

  void on_turn(Scene& scene) const;
  /// Of a turn seen ahead of its order: the signals that prompts read, those among the findings or
  /// what they write to the conversation.
  void look_ahead(Scene& scene) const;
  /// The earliest deadline of the conversation; INT64_MAX = none.
  std::int64_t due_ms(const Conversation& conversation) const noexcept;
  /// Everything due at or before `passing.at_ms`.
  void on_due(Passing& passing) const;

  /// UI events of one customer, in order; the fold also keeps what it needs to remember of them.
  void on_visit(VisitScene& scene) const;
  std::int64_t due_ms(const Visit& visit) const noexcept;
  void on_due(VisitPassing& passing) const;
  void on_visit_end(VisitPassing& passing, Ending ending) const;

  /// journey.start, journey.step and journey.end of one customer on one journey, in order.
  void on_journey(JourneyScene& scene) const;
  /// A journey was idle for too long, and ends.
  void on_journey_idle(JourneyPassing& passing) const;

 private:
  FrictionOptions options_;
  ClickRules clicks_;
};

}  // namespace attune
