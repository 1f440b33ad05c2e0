// How long what is remembered lives, and how much of it there may be. std only.
#pragma once

#include <cstddef>
#include <cstdint>

#include "operators/turn.h"

namespace attune {

struct MemoryOptions {
  std::int64_t conversation_idle_ms = 30 * 60'000;  ///< conversation.idle: silence that ends one
  std::int64_t conversation_idle_mail_ms = 24 * 3'600'000;  ///< conversation.idle_mail
  std::int64_t conversation_age_ms =
      7 * 86'400'000LL;  ///< conversation.max_age: cut then, whatever goes on; <= 45 days
  std::int64_t visit_idle_ms = 30 * 60'000;  ///< conversation.visit_idle
  std::int64_t replay_ms =
      10 *
      60'000;  ///< memory.replay: how far back a restart reads to know live conversations again
  std::int64_t keep_ms = 7 * 86'400'000LL;  ///< memory.keep: a customer after their last event
  std::size_t max_conversations =
      1'000'000;  ///< memory.max_conversations, per partition; then the oldest idle go
  std::size_t max_visits = 1'000'000;     ///< memory.max_visits, per partition
  std::size_t max_journeys = 1'000'000;   ///< memory.max_journeys, per partition
  std::size_t max_customers = 1'000'000;  ///< memory.max_customers, per partition
  std::size_t max_label_sets =
      10'000;  ///< runtime.max_label_sets: what conversations may hold, per partition
  std::size_t max_pending =
      500'000;  ///< memory.max_pending: events that wait for earlier ones, per partition

  std::int64_t idle_ms(Channel channel) const noexcept {
    return channel == Channel::mail ? conversation_idle_mail_ms : conversation_idle_ms;
  }
  bool operator==(const MemoryOptions&) const = default;
};

}  // namespace attune
