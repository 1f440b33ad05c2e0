#include "pipeline/source/synthetic/zipf.h"

#include <algorithm>
#include <cmath>

namespace attune {
namespace {

/// log1p(x) / x and expm1(x) / x, whole at 0.
double log1p_over(double x) noexcept { return std::abs(x) > 1e-8 ? std::log1p(x) / x : 1 - x / 2; }
double expm1_over(double x) noexcept { return std::abs(x) > 1e-8 ? std::expm1(x) / x : 1 + x / 2; }

}  // namespace

Zipf::Zipf(std::uint32_t count, double exponent) noexcept : exponent_(exponent), count_(count) {
  first_area_ = area_to(1.5) - 1;
  last_area_ = area_to(static_cast<double>(count) + 0.5);
  squeeze_ = 2 - area_inverse(area_to(2.5) - density(2));
}

double Zipf::area_to(double x) const noexcept {
  const double log_x = std::log(x);
  return expm1_over((1 - exponent_) * log_x) * log_x;
}

double Zipf::area_inverse(double area) const noexcept {
  return std::exp(log1p_over(std::max(area * (1 - exponent_), -1.0)) * area);
}

double Zipf::density(double x) const noexcept { return std::exp(-exponent_ * std::log(x)); }

std::uint32_t Zipf::operator()(Random& random) const noexcept {
  for (;;) {
    const double area = last_area_ + random.unit() * (first_area_ - last_area_);
    const double x = area_inverse(area);
    const double rank = std::clamp(std::floor(x + 0.5), 1.0, static_cast<double>(count_));
    // Most draws end at the squeeze; the rest compare with the true step of the distribution.
    if (rank - x <= squeeze_ || area >= area_to(rank + 0.5) - density(rank)) return static_cast<std::uint32_t>(rank);
  }
}

}  // namespace attune
