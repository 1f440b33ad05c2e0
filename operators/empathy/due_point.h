// A day, a clock time or both, as words say them: "Friday", "5pm tomorrow", "end of the week".
// Pure.
#pragma once

#include <chrono>
#include <cstdint>

#include "operators/empathy/due_words.h"

namespace attune {

/// When a text was said.
struct DueNow {
  explicit DueNow(std::int64_t time) noexcept
      : time_ms(time),
        today(std::chrono::floor<std::chrono::days>(
            std::chrono::sys_time<std::chrono::milliseconds>{std::chrono::milliseconds{time}})) {}
  std::int64_t time_ms;
  std::chrono::sys_days today;

  std::int64_t at(std::chrono::sys_days day, int hour, int minute) const noexcept {
    return std::chrono::duration_cast<std::chrono::milliseconds>(day.time_since_epoch()).count() +
           (std::int64_t{hour} * 60 + minute) * 60'000;
  }
};

/// Takes the point of time that the cursor stands before and returns it, or takes nothing and
/// returns 0. `loose` also takes what is a point only behind "by" or "on": "5", "the 9th".
std::int64_t accept_due_point(DueCursor& cursor, const DueNow& now, bool loose) noexcept;

}  // namespace attune
