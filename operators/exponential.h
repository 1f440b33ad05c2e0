// e^x and the logistic function, the same bits on every machine. Layer 0.
#pragma once

#include <algorithm>
#include <bit>
#include <cstdint>

namespace attune {

/// e^x for |x| <= 80 within 1e-6 of it. Our own, because libm's differs between machines in the
/// last bit, and a reading must not.
inline float exponential(float x) noexcept {
  x = std::clamp(x, -80.0f, 80.0f);
  const float scaled = x * 1.44269504f;
  const auto whole = static_cast<std::int32_t>(scaled + (scaled < 0 ? -0.5f : 0.5f));
  const float r =
      (x - static_cast<float>(whole) * 0.693145752f) - static_cast<float>(whole) * 1.42860677e-6f;
  const float series =
      1 +
      r * (1 + r * (0.5f + r * (1.0f / 6 + r * (1.0f / 24 + r * (1.0f / 120 + r * (1.0f / 720))))));
  return series * std::bit_cast<float>((whole + 127) << 23);
}

inline float sigmoid(float logit) noexcept {
  return 1 / (1 + exponential(-logit));
}

}  // namespace attune
