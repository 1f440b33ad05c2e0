// What a user may set about the emotion stage. std only.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attune {

/// The language that a model is taken to read when nothing says so.
inline constexpr std::string_view kDefaultLanguage = "en";

struct EmotionOptions {
  std::string model;  ///< path of a model file; empty = the one inside the binary
  std::int64_t drift_window_ms = 6 * 3'600'000;  ///< emotion.drift_window; whole hours count
  std::uint64_t drift_minimum = 1'000;           ///< emotion.drift_minimum; with fewer texts, no drift
};

}  // namespace attune
