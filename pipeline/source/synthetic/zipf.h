// Who comes how often: few customers often, many seldom.
#pragma once

#include <cstdint>

#include "pipeline/source/synthetic/random.h"

namespace attune {

/// Ranks 1..count, rank k with a probability proportional to k^-exponent; exponent 0 is uniform.
/// Constant memory and time: rejection-inversion (Hoermann and Derflinger, "Rejection-inversion to
/// generate variates from monotone discrete distributions", 1996). Thread rule: immutable.
class Zipf {
 public:
  /// REQUIRES: count >= 1, exponent >= 0.
  Zipf(std::uint32_t count, double exponent) noexcept;
  std::uint32_t operator()(Random& random) const noexcept;

 private:
  double area_to(double x) const noexcept;     ///< integral of the density's hat
  double area_inverse(double area) const noexcept;
  double density(double x) const noexcept;

  double exponent_;
  std::uint32_t count_;
  double first_area_ = 0, last_area_ = 0, squeeze_ = 0;
};

}  // namespace attune
