// Wall-clock time that a jump of the system's clock does not shake.
#pragma once

#include <cstdint>
#include <mutex>

namespace attune {

/// Pure: both clocks come with every call. Follows small corrections at once (NTP's slews and steps up
/// to kLargestStepMs); a jump is reported and ignored, the steady clock carries on, and only a jump that
/// has stayed for kBelieveAfterMs is believed. So an operator's slip of a year for a minute closes no
/// window, and a clock that was wrong at start is right five minutes later.
/// Thread rule: one owner.
class ClockGuard {
 public:
  ClockGuard(std::int64_t system_ms, std::int64_t steady_ms) : anchor_(system_ms - steady_ms) {}

  /// Trusted wall time in ms.
  std::int64_t now(std::int64_t system_ms, std::int64_t steady_ms) noexcept;

  std::uint64_t jumps() const noexcept { return jumps_; }  ///< seen so far, believed or not
  bool doubting() const noexcept { return doubting_; }     ///< the system's clock is not believed now

  static constexpr std::int64_t kLargestStepMs = 60'000;
  static constexpr std::int64_t kBelieveAfterMs = 300'000;

 private:
  std::int64_t anchor_;             ///< trusted wall time minus steady time
  std::int64_t doubtful_ = 0;       ///< the same after the jump
  std::int64_t doubted_since_ = 0;  ///< steady time of the jump
  bool doubting_ = false;
  std::uint64_t jumps_ = 0;
};

/// The process's own: CLOCK_REALTIME held against CLOCK_BOOTTIME (which counts suspended time too).
/// Thread rule: any thread.
class TrustedClock {
 public:
  TrustedClock();
  std::int64_t now_ms();
  std::uint64_t jumps() const;

 private:
  mutable std::mutex mutex_;
  ClockGuard guard_;  ///< guarded by mutex_
};

std::int64_t steady_now_ms() noexcept;  ///< CLOCK_MONOTONIC: for heartbeats and deadlines

}  // namespace attune
