// Thresholds of friction. Each is a configuration key; sources in README.md. std only.
#pragma once

#include <cstdint>

#include "operators/friction/click_profile.h"
#include "operators/turn.h"

namespace attune {

struct FrictionOptions {
  ClickProfile click_profile = ClickProfile::posthog;  ///< friction.click_profile
  // 0 = as the profile has it.
  std::uint8_t rage_clicks = 0;   ///< friction.rage_clicks
  std::int64_t rage_time_ms = 0;  ///< friction.rage_time
  std::int32_t rage_distance_px =
      0;  ///< friction.rage_distance; without effect where the profile has none
  std::int64_t dead_click_ms = 0;       ///< friction.dead_click
  std::int64_t error_click_ms = 1'000;  ///< friction.error_click: from the click to its error
  std::int64_t u_turn_ms = 10'000;      ///< friction.u_turn: the stay on a page or step

  std::int64_t unanswered_ms = 2 * 60'000;             ///< friction.unanswered
  std::int64_t unanswered_mail_ms = 24 * 3'600'000LL;  ///< friction.unanswered_mail
  std::int64_t long_wait_ms = 60'000;                  ///< friction.long_wait
  std::int64_t long_wait_phone_ms = 120'000;           ///< friction.long_wait_phone
  std::int64_t long_wait_mail_ms = 8 * 3'600'000LL;    ///< friction.long_wait_mail

  std::int64_t channel_switch_ms = 24 * 3'600'000LL;  ///< friction.channel_switch: within
  std::int64_t repeat_contact_ms = 7 * 86'400'000LL;  ///< friction.repeat_contact: within
  std::int64_t reopening_ms = 72 * 3'600'000LL;       ///< friction.reopening: within

  std::int32_t similar_jaccard = 50;      ///< friction.similar_jaccard: percent, at least this or
  std::int32_t similar_containment = 60;  ///< friction.similar_containment: percent, at least this
  std::int32_t similar_words = 3;  ///< friction.similar_words: content words of each, at least;
                                   ///< contained: so many that are shared

  std::int32_t negative_valence =
      -3'000;  ///< friction.negative_valence: in distress, at or below, in 1/kValenceOne
  std::int32_t negative_streak = 3;  ///< friction.negative_streak: texts in a row

  /// INT64_MAX: never. People on a phone hear each other.
  std::int64_t unanswered_limit_ms(Channel channel) const noexcept {
    if (channel == Channel::phone) return INT64_MAX;
    return channel == Channel::mail ? unanswered_mail_ms : unanswered_ms;
  }
  std::int64_t wait_limit_ms(Channel channel) const noexcept {
    return channel == Channel::mail    ? long_wait_mail_ms
           : channel == Channel::phone ? long_wait_phone_ms
                                       : long_wait_ms;
  }
  bool operator==(const FrictionOptions&) const = default;
};

/// The profile's rules with what was set over them.
inline ClickRules click_rules(const FrictionOptions& options) noexcept {
  ClickRules rules = rules_of(options.click_profile);
  if (options.rage_clicks != 0) rules.clicks = options.rage_clicks;
  if (options.rage_time_ms != 0) rules.time_ms = options.rage_time_ms;
  if (options.rage_distance_px != 0) rules.distance_px = options.rage_distance_px;
  if (options.dead_click_ms != 0) rules.dead_ms = options.dead_click_ms;
  return rules;
}

}  // namespace attune
