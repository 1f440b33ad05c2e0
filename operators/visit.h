// What a lane remembers of a visit (a customer's clicks and pages) and of a journey on its way.
// Layer 0.
#pragma once

#include <array>
#include <cstdint>

#include "operators/findings.h"
#include "operators/turn.h"

namespace attune {

/// One customer's UI events until they have been idle. Times are milliseconds after `opened_ms` (a
/// visit is cut at conversation.max_age, so 32 bits suffice); kNever = not. What a signal of
/// operators/friction needs is written by that signal.
struct Visit {
  static constexpr std::uint32_t kNever = UINT32_MAX;
  static constexpr std::size_t kForms = 2;  ///< open at once; of more the oldest is forgotten
  static constexpr std::size_t kWaiting =
      4;                                   ///< unanswered clicks; of more the oldest is forgotten
  static constexpr std::size_t kGaps = 4;  ///< of a burst: rage clicks can be told from up to 5

  std::uint64_t key = 0;  ///< customer
  std::int64_t opened_ms = 0;
  std::uint32_t last = 0;              ///< last UI event
  std::uint32_t page_since = kNever;   ///< arrival at `page`
  std::uint32_t click = kNever;        ///< last click, answered or not
  std::uint32_t burst_since = kNever;  ///< first click of the running burst
  std::uint32_t labels = 0;            ///< each label's last known value
  std::uint32_t page = 0, page_before = 0;
  std::uint32_t target = 0;                   ///< of the last click; 0 = unknown
  std::array<std::uint32_t, kForms> forms{};  ///< started and not submitted, oldest first; 0 = none
  std::int32_t x = 0, y = 0;  ///< px: the last click, or the least corner of the burst's box
  std::array<std::uint32_t, kWaiting> waiting{};  ///< clicks that nothing answered, oldest first
  std::array<std::uint16_t, kGaps> gaps_ms{};     ///< within the burst, newest first, saturating
  std::uint16_t width = 0, height = 0;            ///< of the burst's box, px
  std::uint8_t waiting_count = 0;
  std::uint8_t burst = 0;      ///< clicks in the running burst, saturating
  bool has_point : 1 = false;  ///< the last click told where
  bool told_rage : 1 = false;  ///< of this burst
  bool told_dead : 1 = false;  ///< of the last click
  bool errored : 1 = false;    ///< the last click was told as an error click

  std::int64_t at(std::uint32_t after) const noexcept { return opened_ms + after; }
  std::uint32_t after(std::int64_t time_ms) const noexcept {
    const std::int64_t passed = time_ms - opened_ms;
    return passed < 0 ? 0 : passed >= kNever ? kNever - 1 : static_cast<std::uint32_t>(passed);
  }
  bool operator==(const Visit&) const = default;
};
static_assert(sizeof(Visit) <= 96);

/// One customer on one journey.
struct JourneyProgress {
  std::uint64_t key = 0;  ///< hash of customer and journey
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

  std::int64_t now_ms() const noexcept { return turn.time_ms; }
};
/// A deadline that passed in a visit, or its end: `at_ms` is the moment.
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
