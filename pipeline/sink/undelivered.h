// Results that a broker refused, kept for another try.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/progress.h"
#include "pipeline/source/kafka_handles.h"

namespace attune {

/// What a delivery report is about.
struct Delivery {
  enum class Kind : std::uint8_t { window, dead_letter, prompt, signal };
  Kind kind = Kind::window;
  std::shared_ptr<Progress> progress;
  std::uint64_t sequence = 0;
  unsigned tries = 0;
  std::int64_t expires_ms = INT64_MAX;  ///< of a prompt: wall clock, after which it is not sent
};
inline constexpr std::array<Delivery::Kind, 4> kDeliveryKinds = {
    Delivery::Kind::window, Delivery::Kind::dead_letter, Delivery::Kind::prompt,
    Delivery::Kind::signal};

/// A record to produce, owning its bytes. A missing key or payload is Kafka's null, not "".
struct Outgoing {
  std::unique_ptr<Delivery> delivery;
  std::string topic;
  std::optional<std::string> key, payload;
  KafkaHeaders headers;
  std::int64_t timestamp_ms = 0;  ///< 0 = now

  std::size_t bytes() const {
    return topic.size() + (key ? key->size() : 0) + (payload ? payload->size() : 0) + 256;
  }
};

/// A small waiting room with growing pauses. Thread rule: guarded by its owner.
class Undelivered {
 public:
  void add(Outgoing outgoing, std::int64_t now_ns) {
    bytes_ += outgoing.bytes();
    const std::int64_t due_ns = now_ns + pause_ns(outgoing.delivery->tries);
    next_due_ns_ = std::min(next_due_ns_, due_ns);
    waiting_.push_back({due_ns, std::move(outgoing)});
  }

  /// Moves out what is due; looks through all of it only when something is.
  std::vector<Outgoing> take_due(std::int64_t now_ns) {
    std::vector<Outgoing> due;
    if (now_ns < next_due_ns_) return due;
    next_due_ns_ = INT64_MAX;
    std::deque<Waiting> later;
    for (Waiting& entry : waiting_) {
      if (entry.due_ns > now_ns) {
        next_due_ns_ = std::min(next_due_ns_, entry.due_ns);
        later.push_back(std::move(entry));
        continue;
      }
      bytes_ -= entry.outgoing.bytes();
      due.push_back(std::move(entry.outgoing));
    }
    waiting_ = std::move(later);
    return due;
  }

  std::size_t bytes() const noexcept { return bytes_; }
  std::size_t size() const noexcept { return waiting_.size(); }

  /// 1 s, 2 s, 4 s ... 30 s.
  static std::int64_t pause_ns(unsigned tries) noexcept {
    const std::int64_t seconds = tries <= 1 ? 1 : tries >= 6 ? 30 : std::int64_t{1} << (tries - 1);
    return seconds * 1'000'000'000;
  }

 private:
  struct Waiting {
    std::int64_t due_ns;
    Outgoing outgoing;
  };
  std::deque<Waiting> waiting_;
  std::size_t bytes_ = 0;
  std::int64_t next_due_ns_ = INT64_MAX;
};

}  // namespace attune
