// Windows to draw maps from, made as the sink writes them.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "operators/parse/result_line.h"

namespace attune::testing {

inline constexpr std::int64_t kTen = 1'763'632'800'000;  // 2025-11-20T10:00:00Z
inline constexpr std::int64_t kMinute = 60'000;

using Labels = std::vector<std::pair<std::string, std::string>>;

/// A minute with as many events.
inline ResultLine minute(Labels labels, std::uint64_t events = 1, std::int64_t start_ms = kTen) {
  ResultLine line;
  line.window = "1m";
  line.start_ms = start_ms;
  line.end_ms = start_ms + kMinute;
  line.labels = std::move(labels);
  line.tally.events = events;
  line.customers = events;
  return line;
}

inline ResultLine at_step(const std::string& journey, const std::string& step,
                          std::uint64_t events = 1, std::int64_t start_ms = kTen) {
  return minute({{"journey", journey}, {"step", step}}, events, start_ms);
}

}  // namespace attune::testing
