// Numerators with their denominators, and what is made of them. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/map/gathered.h"

namespace attune {

/// `n` of `of`: both are sums over all windows, so the share is that of the whole. of == 0: a
/// count.
struct Share {
  std::string name = {};  ///< as in the window's line: "frustration", "long_wait"
  std::uint64_t n = 0, of = 0;

  /// 0 to 1; 0 when there is nothing to share.
  double value() const noexcept {
    return of == 0 ? 0 : static_cast<double>(n) / static_cast<double>(of);
  }
  bool operator==(const Share&) const = default;
};

/// Emotions that were felt, most texts first; `neutral` is none.
std::vector<Share> felt(const Tally& tally);

/// Friction signals that were counted, the dearest first: count times weight.
std::vector<Share> friction_of(const Part& part);

/// Positive less negative valence, per judged text: [-1, 1]. REQUIRES: judged texts, and valences
/// that add up to no more than one each.
double mood_of(const Tally& tally) noexcept;

/// How long half of what a histogram counted took at most: an upper bound of its buckets in seconds
/// ("60"), "" = longer than the last bound, or nothing was counted.
std::string_view half_within(const Part& part, Family histogram) noexcept;
/// What a histogram counted.
std::uint64_t count_of(const Part& part, Family histogram) noexcept;

}  // namespace attune
