// The share of dead letters in the last minute: poison is a few records, a schema change is many.
#pragma once

#include <array>
#include <cstdint>

namespace attune {

/// Pure: time comes with every call. The alarm goes on when at least `minimum` records came in the last
/// minute and more than `share` of them were dead; it goes off when the share has fallen to half of
/// that, or when too few records come to say anything (half the minimum), so that it does not flap.
/// Thread rule: one owner.
class DeadShare {
 public:
  DeadShare(double share, std::uint64_t minimum) : share_(share), minimum_(minimum) {}

  /// Adds what came since the last call; (0, 0) just lets time pass. Returns whether the alarm is on.
  /// A clock that runs backwards counts into the newest second.
  bool add(std::uint64_t total, std::uint64_t dead, std::int64_t now_ms) noexcept;

  bool alarmed() const noexcept { return alarmed_; }
  std::uint64_t total() const noexcept { return total_; }  ///< of the last minute
  std::uint64_t dead() const noexcept { return dead_; }

 private:
  static constexpr std::int64_t kSeconds = 60;
  struct Second {
    std::uint64_t total = 0, dead = 0;
  };

  void move_to(std::int64_t second) noexcept;

  const double share_;
  const std::uint64_t minimum_;
  std::array<Second, kSeconds> seconds_{};
  std::int64_t newest_ = INT64_MIN;  ///< the second of the newest bucket
  std::uint64_t total_ = 0, dead_ = 0;
  bool alarmed_ = false;
};

}  // namespace attune
