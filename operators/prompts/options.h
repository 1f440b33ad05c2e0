// When agents are prompted, and how often. Each is a configuration key; sources in README.md. std
// only.
#pragma once

#include <array>
#include <cstdint>

#include "operators/turn.h"

namespace attune {

struct PromptOptions {
  bool on = true;  ///< prompts.enabled and outputs.prompts.topic; off: nobody is prompted, and the
                   ///< same situations are judged as unprompted ones
  std::int64_t cool_down_ms = 10 * 60'000;  ///< prompts.cool_down: one of a kind per conversation
  std::int64_t expires_ms = 5 * 60'000;     ///< prompts.expires: of no use afterwards
  double promise_share = 0.8;         ///< prompts.promise_share: of a promise's time that is gone
  double wait_share = 0.5;            ///< prompts.wait_share: of the limit of a long wait
  std::int32_t urgency_rise = 1'000;  ///< prompts.urgency_rise: text to text, 1/kUrgencyOne
  std::uint8_t hard_grade = 9;        ///< prompts.hard_grade: from here on, hard to read
  unsigned distressed_texts = 2;      ///< prompts.distressed_texts: from here on, emotional

  /// Limits of a long wait by channel, those of friction: set where both are known.
  std::array<std::int64_t, kChannelCount> wait_limit_ms{};
  bool operator==(const PromptOptions&) const = default;
};

}  // namespace attune
