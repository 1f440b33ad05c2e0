// Milliseconds since the Unix epoch as RFC 3339 text. Layer 0: std only.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <string>

namespace attune {

/// Appends "2026-11-20T10:00:00Z", with milliseconds ("10:00:00.250Z") only where they are not zero.
/// For the years 0 to 9999, which RFC 3339 has.
inline void append_time_text(std::string& out, std::int64_t time_ms) {
  using namespace std::chrono;
  const sys_time<milliseconds> time{milliseconds{time_ms}};
  const sys_days day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  std::array<char, 64> text;
  int length = std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d", static_cast<int>(date.year()),
                             static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                             static_cast<int>(clock.hours().count()), static_cast<int>(clock.minutes().count()),
                             static_cast<int>(clock.seconds().count()));
  out.append(text.data(), static_cast<std::size_t>(length));
  if (const auto millis = clock.subseconds().count(); millis != 0) {
    length = std::snprintf(text.data(), text.size(), ".%03d", static_cast<int>(millis));
    out.append(text.data(), static_cast<std::size_t>(length));
  }
  out += 'Z';
}

}  // namespace attune
