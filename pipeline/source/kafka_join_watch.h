// Knows when the member is joining its group: the one time at which it must not commit.
#pragma once

#include <atomic>
#include <cstdint>

#include "pipeline/source/kafka_handles.h"

namespace attune {

/// A cooperative member keeps its partitions while it joins again, and librdkafka tells nobody that
/// it does. A commit sent meanwhile waits behind the JoinGroup on the same connection, meets the
/// next generation, and is refused as of an illegal one; librdkafka then gives all partitions up as
/// lost, and their results since the last commit repeat. So whoever commits asks here first.
///
/// Lifecycle: `attach` before the client is made; destroy it after rd_kafka_destroy has returned.
/// The interceptor on_destroy is too early: the client's threads still hear answers after it.
/// Thread rule: any thread.
class KafkaJoinWatch {
 public:
  static constexpr std::int64_t kHeartbeatHoldNs = 50'000'000;

  /// Hears the client's requests and answers from now on.
  static void attach(rd_kafka_conf_t* conf, KafkaJoinWatch& watch);

  /// From the JoinGroup request to the SyncGroup answer, and for a moment after every heartbeat's
  /// answer: it may be what makes the member join again.
  bool under_way(std::int64_t now_ns) const noexcept {
    return joining_.load(std::memory_order_acquire) ||
           now_ns - heartbeat_ns_.load(std::memory_order_acquire) < kHeartbeatHoldNs;
  }

  void request_sent(std::int16_t api_key) noexcept;
  void response_received(std::int16_t api_key, std::int64_t now_ns) noexcept;

 private:
  std::atomic<bool> joining_{false};
  std::atomic<std::int64_t> heartbeat_ns_{-kHeartbeatHoldNs};
};

}  // namespace attune
