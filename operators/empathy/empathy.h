// What customers needed and what replies gave: the register of empathy signals. Pure; any thread.
#pragma once

#include "operators/empathy/options.h"
#include "operators/empathy/reply_memory.h"
#include "operators/scene.h"

namespace attune {

/// Calls every signal in a fixed order. A signal is a file of its own; this is where it is
/// registered. Thread rule: const, any thread. No allocation, but for `remember`.
class EmpathyFold {
 public:
  explicit EmpathyFold(const EmpathyFoldOptions& options) : options_(options) {}

  /// First of all folds: distress and stakes of a customer's text, the acts of a reply as they hold
  /// here: after what `replies` knows of the lane's other replies.
  void settle(Scene& scene, const ReplyMemory& replies) const;
  void on_turn(Scene& scene) const;
  /// Of a turn seen ahead of its order, only what prompts read: `settle_ahead` in place of
  /// `settle`, of whose acts scripted, restates and mirrors are left out; `look_ahead` in place of
  /// `on_turn`.
  void settle_ahead(Scene& scene) const;
  void look_ahead(Scene& scene) const;
  /// What a reply leaves for later ones; only for turns in event-time order.
  void remember(const Turn& turn, ReplyMemory& replies) const;
  std::int64_t due_ms(const Conversation& conversation) const noexcept;
  void on_due(Passing& passing) const;
  void on_end(Passing& passing, Ending ending) const;

 private:
  EmpathyFoldOptions options_;
};

}  // namespace attune
