// What customers needed and what replies gave: the register of empathy signals. Pure; any thread.
#pragma once

#include "operators/empathy/options.h"
#include "operators/scene.h"

namespace attune {

/// Calls every signal in a fixed order. A signal is a file of its own; this is where it is registered.
/// Thread rule: const, any thread. No allocation.
class EmpathyFold {
 public:
  explicit EmpathyFold(const EmpathyFoldOptions& options) : options_(options) {}

  /// First of all folds: distress and stakes of a customer's text, the acts of a reply as they hold here.
  void settle(Scene& scene) const;
  void on_turn(Scene& scene) const;
  std::int64_t due_ms(const Conversation& conversation) const noexcept;
  void on_due(Passing& passing) const;
  void on_end(Passing& passing, Ending ending) const;

 private:
  EmpathyFoldOptions options_;
};

}  // namespace attune
