// What a lane remembers of a visit (a customer's clicks and pages) and of a journey on its way. Layer 0.
#pragma once

#include <array>
#include <cstdint>

#include "operators/findings.h"
#include "operators/turn.h"

namespace attune {

/// One customer's UI events until they have been idle. Times are event time, ms; kNever = not.
struct Visit {
  static constexpr std::int64_t kNever = INT64_MIN;

  std::uint64_t key = 0;               ///< customer
  std::int64_t last_ms = 0;            ///< last UI event
  std::int64_t page_since_ms = kNever;
  std::int64_t form_since_ms = kNever; ///< form.start without its submit
  std::int64_t click_ms = kNever;      ///< last click; kNever once something answered it
  std::int64_t burst_ms = kNever;      ///< last click of the burst, answered or not
  std::uint32_t labels = 0;            ///< each label's last known value
  std::uint32_t page = 0, page_before = 0;
  std::uint32_t target = 0;            ///< of the last click
  std::int32_t x = 0, y = 0;           ///< of the last click, px
  std::array<std::uint16_t, 3> gaps_ms{};  ///< between the last clicks of the burst, newest first, saturating
  std::uint8_t burst = 0;              ///< clicks in the running burst, saturating
  bool told_rage = false;              ///< of this burst
  bool errored = false;                ///< the last click was told as an error click
  bool operator==(const Visit&) const = default;
};
static_assert(sizeof(Visit) <= 96);

/// One customer on one journey.
struct JourneyProgress {
  std::uint64_t key = 0;               ///< hash of customer and journey
  std::int64_t last_ms = 0;
  std::int64_t step_since_ms = 0;
  std::uint64_t customer = 0;
  std::uint32_t labels = 0;
  std::uint32_t journey = 0, step = 0, step_before = 0;
  bool operator==(const JourneyProgress&) const = default;
};
static_assert(sizeof(JourneyProgress) <= 48);

/// A UI event within its visit, before it is remembered.
struct VisitScene {
  const Turn& turn;
  Visit& visit;
  Findings& findings;
  bool opened = false;
};
struct VisitPassing {
  Visit& visit;
  Findings& findings;
  std::int64_t at_ms = 0;
};

/// A journey event (journey.*) within its journey, before it is remembered.
struct JourneyScene {
  const Turn& turn;
  JourneyProgress& journey;
  Findings& findings;
  bool opened = false;
};
struct JourneyPassing {
  JourneyProgress& journey;
  Findings& findings;
  std::int64_t at_ms = 0;
};

}  // namespace attune
