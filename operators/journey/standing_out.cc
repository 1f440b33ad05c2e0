#include "operators/journey/standing_out.h"

#include <algorithm>
#include <cmath>

namespace attune {

std::uint32_t share_of(std::uint64_t part, std::uint64_t whole) noexcept {
  return whole == 0 ? 0 : static_cast<std::uint32_t>(std::min(part, whole) * kShareOne / whole);
}

double noise_of(const Measured& measured, std::uint32_t median) noexcept {
  if (measured.draws == 0) return std::sqrt(std::max<double>(1, median));
  constexpr double kLeast = 0.01;
  const auto draws = static_cast<double>(measured.draws);
  const double usual = (draws * median / kShareOne + 1) / (draws + 2);
  return kShareOne * std::max(kLeast, std::sqrt(usual * (1 - usual) / draws));
}

Standing StandingOut::see(const PeakOptions& options, const Measured& measured,
                          std::int64_t start_ms) noexcept {
  constexpr double kMost = 200'000;  // of what 32 bits hold
  const double z = history_.robust_z(measured.value, noise_of(measured, history_.median()));
  const bool out = history_.size() >= options.least_windows && z >= options.robust_z &&
                   measured.share >= options.share && measured.customers >= options.customers;
  z_ = static_cast<std::int32_t>(std::llround(kShareOne * std::clamp(z, -kMost, kMost)));
  history_.add(measured.value);
  if (!out) return miss();
  highest_ = out_ ? std::max(highest_, measured.value) : measured.value;
  if (out_) return Standing::goes_on;
  out_ = true;
  since_ms_ = start_ms;
  return Standing::begins;
}

Standing StandingOut::miss() noexcept {
  if (!out_) return Standing::usual;
  out_ = false;
  return Standing::ends;
}

}  // namespace attune
