// Events for window tests, written short, and random traffic.
#pragma once

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "operators/event.h"
#include "operators/reading.h"
#include "operators/window/window.h"

namespace attune::testing {

inline constexpr std::int64_t kNoon = 1'795'176'000'000;  // 2026-11-20T12:00:00Z, a whole hour

/// An event that owns its strings; `time_ms` counts from noon.
struct Happening {
  std::int64_t time_ms = 0;
  std::string channel, customer, step;
  Reading reading{};

  Event event() const {
    Event made;
    made.time_ms = kNoon + time_ms;
    made[Field::channel] = channel;
    made[Field::customer] = customer;
    made[Field::step] = step;
    return made;
  }
};

inline Reading reading_of(std::uint16_t emotions, std::int32_t valence) {
  Reading reading;
  reading.emotions = emotions;
  reading.valence = valence;
  reading.has_text = reading.scored = true;
  return reading;
}

inline WindowOptions options_of(std::vector<WindowSpec> windows, std::int64_t lateness_ms) {
  WindowOptions options;
  options.windows = std::move(windows);
  options.labels = {Field::channel};
  options.allowed_lateness_ms = lateness_ms;
  return options;
}

inline const WindowSpec kMinute{"1m", 60'000, 60'000};
inline const WindowSpec kFiveByOne{"5m", 300'000, 60'000};

/// Mostly rising times with jumps back and, now and then, far back or ahead.
inline std::vector<Happening> random_traffic(std::mt19937_64& random, std::size_t n) {
  const auto below = [&](std::uint64_t bound) { return static_cast<std::int64_t>(random() % bound); };
  std::vector<Happening> traffic;
  std::int64_t now = 0;
  for (std::size_t i = 0; i < n; ++i) {
    now += below(9'000);
    std::int64_t time = now - below(40'000);
    if (below(20) == 0) time = now - below(900'000);
    if (below(100) == 0) time = now += below(600'000);
    Happening happening{time, "ch" + std::to_string(below(5)), "", below(4) == 0 ? "pay" : ""};
    if (below(5) != 0) happening.customer = "c" + std::to_string(below(30));
    if (below(2) == 0)
      happening.reading = reading_of(static_cast<std::uint16_t>(random() & 0xfff), static_cast<std::int32_t>(below(20'001)) - 10'000);
    happening.reading.has_text |= below(3) == 0;
    traffic.push_back(happening);
  }
  return traffic;
}

}  // namespace attune::testing
