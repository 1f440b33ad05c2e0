// How far a value stands out from what came before it: robust z against median and MAD. Layer 0:
// std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

namespace attune {

/// The last values of one thing, oldest overwritten. A value; any thread. No allocation.
class OwnHistory {
 public:
  static constexpr std::size_t kMost = 60;

  void add(std::uint32_t value) noexcept;
  std::size_t size() const noexcept { return size_; }
  bool sound() const noexcept { return size_ <= kMost && next_ < kMost; }

  std::uint32_t median() const noexcept;  ///< the lower of the two middle ones; 0 when empty
  std::uint32_t mad() const noexcept;     ///< median absolute deviation from it
  /// (value - median) / max(1.4826 MAD, noise): the first is the standard deviation where values
  /// are normal. `noise`: what chance alone makes of it, > 0, so that a history without any spread
  /// does not turn a trifle into an event.
  double robust_z(std::uint32_t value, double noise) const noexcept;

 private:
  std::array<std::uint32_t, kMost> values_{};
  std::size_t size_ = 0, next_ = 0;
};

}  // namespace attune
