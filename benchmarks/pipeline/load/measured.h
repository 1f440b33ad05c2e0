// What a run of the whole pipeline gave, and the clocks that every run reads.
#pragma once

#include <sys/resource.h>

#include <cstdint>
#include <string>
#include <vector>

namespace attune::bench {

/// One run. Seconds are wall clock from the first record to the last; `cpu_seconds` is the
/// process's.
struct Measured {
  std::uint64_t events = 0;
  double seconds = 0, cpu_seconds = 0;
  std::uint64_t closed_windows = 0;  ///< rows of closed windows; 0 for a bare consumer
  std::uint64_t allocations = 0;     ///< calls of operator new, those for closed windows included
  std::vector<float>
      latencies_ms;  ///< per event, from its scheduled time; empty when nothing was scheduled
  std::vector<float>
      producer_late_ms;  ///< per event: how late it was sent, its producer's own delay
  std::string problem;   ///< not empty: the answer was wrong, and the figures mean nothing
};

/// User and system time of this process.
inline double cpu_seconds() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto seconds = [](const timeval& t) {
    return static_cast<double>(t.tv_sec) + static_cast<double>(t.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

}  // namespace attune::bench
