// How many threads and how much memory this process may really use: cgroup limits and CPU affinity.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

namespace attune {

/// Debian's oneTBB sees the machine, not the container's quota; more workers than quota means being
/// throttled for most of every period.
struct CpuBudget {
  unsigned threads = 1;        ///< workers to start
  unsigned affinity = 1;       ///< CPUs this process may run on
  double quota_cores = 0;      ///< the tightest CPU quota above this process; 0 = none
  const char* source = "";     ///< what decided: "option", "ATTUNE_THREADS", "quota", "affinity"
};

/// Cores of the tightest quota: cgroup v2 cpu.max or v1 cpu.cfs_quota_us, of the process's own group and
/// all its parents. `root` is where /proc and /sys are found ("" for the real ones).
std::optional<double> cpu_quota_cores(const std::string& root);

/// Bytes of the tightest memory limit (v2 memory.max, v1 memory.limit_in_bytes), in the same way.
std::optional<std::uint64_t> memory_limit_bytes(const std::string& root);

/// Workers of a quota: rounded up below two CPUs, where a lost part would hurt, and down above, where
/// an extra worker would be throttled.
unsigned threads_of_quota(double cores) noexcept;

/// Pure but for reading files under `root`. An option wins over the environment, and both over limits.
/// `environment` is the value of ATTUNE_THREADS or null; one that is no number from 1 to 1024 is ignored.
CpuBudget cpu_budget(const std::string& root, unsigned affinity, unsigned option, const char* environment);

/// Of this process; `option` = runtime.threads or --threads, 0 = not set.
CpuBudget process_cpu_budget(unsigned option);
unsigned worker_threads(unsigned option);

}  // namespace attune
