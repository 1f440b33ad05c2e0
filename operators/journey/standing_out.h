// What stands out from its own history window after window: when it begins, how high it goes, when
// it is over. Pure.
#pragma once

#include <cstdint>

#include "operators/journey/options.h"
#include "operators/journey/own_history.h"

namespace attune {

/// One closed window of one thing.
struct Measured {
  std::uint32_t value = 0;      ///< what is compared with its history: the share, or a count
  std::uint64_t draws = 0;      ///< of a share: of how many; 0 = the value is a count
  std::uint32_t share = 0;      ///< 1/kShareOne
  std::uint64_t customers = 0;  ///< distinct
};
inline constexpr std::uint32_t kShareOne = 10'000;

/// `part` of `whole`, at most 1; 0 of nothing.
std::uint32_t share_of(std::uint64_t part, std::uint64_t whole) noexcept;

/// What chance alone makes of a value whose usual one is `median`, in its unit: of a share the
/// standard error of so many draws (one more on either side, so that none of few is not taken for
/// never), at least one percent; of a count its square root, at least 1.
double noise_of(const Measured& measured, std::uint32_t median) noexcept;

enum class Standing : std::uint8_t { usual, begins, goes_on, ends };

/// Where one thing stands. A value; any thread. No allocation.
class StandingOut {
 public:
  /// The next window, [start_ms, ...), then kept as history.
  Standing see(const PeakOptions& options, const Measured& measured,
               std::int64_t start_ms) noexcept;
  /// A window without it.
  Standing miss() noexcept;

  bool stands_out() const noexcept { return out_; }
  bool sound() const noexcept { return history_.sound(); }      ///< after it came from bytes
  std::int64_t since_ms() const noexcept { return since_ms_; }  ///< start of the first window of it
  std::uint32_t highest() const noexcept { return highest_; }   ///< value since then
  std::int32_t robust_z() const noexcept { return z_; }  ///< of the last window seen, 1/10000

 private:
  OwnHistory history_;
  std::int64_t since_ms_ = 0;
  std::uint32_t highest_ = 0;
  std::int32_t z_ = 0;
  bool out_ = false;
};

}  // namespace attune
