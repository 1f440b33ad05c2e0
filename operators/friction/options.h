// Thresholds of friction. Each is a configuration key; sources in README.md. std only.
#pragma once

#include <cstdint>

#include "operators/turn.h"

namespace attune {

struct FrictionOptions {
  std::int64_t unanswered_ms = 2 * 60'000;             ///< friction.unanswered
  std::int64_t unanswered_mail_ms = 24 * 3'600'000LL;  ///< friction.unanswered_mail
  std::int64_t long_wait_ms = 60'000;                  ///< friction.long_wait
  std::int64_t long_wait_phone_ms = 120'000;           ///< friction.long_wait_phone
  std::int64_t long_wait_mail_ms = 8 * 3'600'000LL;    ///< friction.long_wait_mail

  std::int64_t unanswered_limit_ms(Channel channel) const noexcept {
    return channel == Channel::mail ? unanswered_mail_ms : unanswered_ms;
  }
  std::int64_t wait_limit_ms(Channel channel) const noexcept {
    return channel == Channel::mail ? long_wait_mail_ms : channel == Channel::phone ? long_wait_phone_ms : long_wait_ms;
  }
};

}  // namespace attune
