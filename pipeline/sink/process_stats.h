// What the kernel says about this process.
#pragma once

#include <optional>

namespace attune {

/// Each is absent where the kernel does not tell (no /proc, no limit).
struct ProcessStats {
  std::optional<double> cpu_seconds, resident_bytes, virtual_bytes, open_fds, max_fds, threads, start_time_seconds;
};

/// Reads /proc/self and getrusage; about 50 microseconds.
ProcessStats read_process_stats();

}  // namespace attune
