// The wall clock as idle lanes see it: a jump of it must not close windows.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>

namespace attune {

/// Compares the wall clock with the steady one. After a jump (an operator sets the clock, a machine
/// wakes up) `now` gives nothing for a while: a jump that is undone moves no watermark, and one that
/// stays is believed after kSettleNs.
/// Thread rule: one owner.
class WallClock {
 public:
  explicit WallClock(std::function<std::int64_t()> now_ms) : now_ms_(std::move(now_ms)) {}

  /// Wall time in ms, or nothing while it is not to be trusted. `jumped` is set when a jump is seen.
  std::optional<std::int64_t> now(std::int64_t steady_ns, bool& jumped) {
    const std::int64_t offset_ms = now_ms_() - steady_ns / 1'000'000;
    const std::int64_t moved_ms = offset_ms - offset_ms_;
    jumped = known_ && (moved_ms > kJumpMs || moved_ms < -kJumpMs);
    if (jumped) settled_ns_ = steady_ns + kSettleNs;
    offset_ms_ = offset_ms;
    known_ = true;
    if (steady_ns < settled_ns_) return std::nullopt;
    return offset_ms + steady_ns / 1'000'000;
  }

  static constexpr std::int64_t kJumpMs = 5'000;
  static constexpr std::int64_t kSettleNs = 60'000'000'000;

 private:
  std::function<std::int64_t()> now_ms_;
  std::int64_t offset_ms_ = 0, settled_ns_ = INT64_MIN;
  bool known_ = false;
};

}  // namespace attune
