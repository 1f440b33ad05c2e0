#include "pipeline/runtime/clock.h"

#include <time.h>

namespace attune {
namespace {

std::int64_t read_ms(clockid_t clock) noexcept {
  timespec now{};
  clock_gettime(clock, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1'000 + now.tv_nsec / 1'000'000;
}

bool near_to(std::int64_t a, std::int64_t b) noexcept {
  const std::int64_t apart = a > b ? a - b : b - a;
  return apart <= ClockGuard::kLargestStepMs;
}

}  // namespace

std::int64_t ClockGuard::now(std::int64_t system_ms, std::int64_t steady_ms) noexcept {
  const std::int64_t offset = system_ms - steady_ms;
  if (near_to(offset, anchor_)) {
    anchor_ = offset;
    doubting_ = false;
    return system_ms;
  }
  if (!doubting_ || !near_to(offset, doubtful_)) {
    doubting_ = true;
    doubted_since_ = steady_ms;
    ++jumps_;
  }
  doubtful_ = offset;
  if (steady_ms - doubted_since_ >= kBelieveAfterMs) {
    anchor_ = offset;
    doubting_ = false;
  }
  return anchor_ + steady_ms;
}

TrustedClock::TrustedClock() : guard_(read_ms(CLOCK_REALTIME), read_ms(CLOCK_BOOTTIME)) {}

std::int64_t TrustedClock::now_ms() {
  const std::lock_guard lock(mutex_);
  return guard_.now(read_ms(CLOCK_REALTIME), read_ms(CLOCK_BOOTTIME));
}

std::uint64_t TrustedClock::jumps() const {
  const std::lock_guard lock(mutex_);
  return guard_.jumps();
}

std::int64_t steady_now_ms() noexcept { return read_ms(CLOCK_MONOTONIC); }

}  // namespace attune
