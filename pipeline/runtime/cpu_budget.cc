#include "pipeline/runtime/cpu_budget.h"

#include <sched.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <string_view>
#include <thread>

#include "pipeline/runtime/cgroup.h"

namespace attune {
namespace {

constexpr unsigned kMostThreads = 1024;
/// v1 writes "no limit" as a number near 2^63, rounded to a page.
constexpr std::uint64_t kNoMemoryLimit = std::uint64_t{1} << 60;

std::optional<std::uint64_t> number_of(std::string_view text) {
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{} || end == text.data()) return std::nullopt;
  return number;
}

/// "200000 100000" -> 2; "max 100000" and -1 -> nothing.
std::optional<double> cores_of(std::string_view quota, std::string_view period) {
  const auto used = number_of(quota), per = number_of(period);
  if (!used || !per || *used == 0 || *per == 0) return std::nullopt;
  return static_cast<double>(*used) / static_cast<double>(*per);
}

std::optional<double> cores_in(const std::string& folder, bool unified) {
  if (!unified) return cores_of(first_line(folder + "/cpu.cfs_quota_us"), first_line(folder + "/cpu.cfs_period_us"));
  const std::string line = first_line(folder + "/cpu.max");
  const std::size_t space = line.find(' ');
  if (space == std::string::npos) return std::nullopt;
  return cores_of(std::string_view(line).substr(0, space), std::string_view(line).substr(space + 1));
}

unsigned process_affinity() {
  // Machines with more CPUs than a cpu_set_t holds make the call fail; then the library's count.
  cpu_set_t set;
  CPU_ZERO(&set);
  if (sched_getaffinity(0, sizeof set, &set) == 0) return static_cast<unsigned>(std::max(1, CPU_COUNT(&set)));
  return std::max(1u, std::thread::hardware_concurrency());
}

}  // namespace

std::optional<double> cpu_quota_cores(const std::string& root) {
  std::optional<double> tightest;
  for (const CgroupPaths& hierarchy : cgroup_paths(root, "cpu"))
    for (const std::string& folder : hierarchy.folders)
      if (const auto cores = cores_in(folder, hierarchy.unified)) tightest = std::min(tightest.value_or(*cores), *cores);
  return tightest;
}

std::optional<std::uint64_t> memory_limit_bytes(const std::string& root) {
  std::optional<std::uint64_t> tightest;
  for (const CgroupPaths& hierarchy : cgroup_paths(root, "memory"))
    for (const std::string& folder : hierarchy.folders) {
      const auto bytes = number_of(first_line(folder + (hierarchy.unified ? "/memory.max" : "/memory.limit_in_bytes")));
      if (bytes && *bytes < kNoMemoryLimit) tightest = std::min(tightest.value_or(*bytes), *bytes);
    }
  return tightest;
}

unsigned threads_of_quota(double cores) noexcept {
  const double whole = cores < 2 ? std::ceil(cores) : std::floor(cores);
  return static_cast<unsigned>(std::clamp(whole, 1.0, static_cast<double>(kMostThreads)));
}

CpuBudget cpu_budget(const std::string& root, unsigned affinity, unsigned option, const char* environment) {
  CpuBudget budget;
  budget.affinity = std::max(1u, affinity);
  budget.quota_cores = cpu_quota_cores(root).value_or(0);
  if (option != 0) {
    budget.threads = std::min(option, kMostThreads);
    budget.source = "option";
    return budget;
  }
  const std::string_view wanted = environment == nullptr ? "" : environment;
  const bool digits = !wanted.empty() && wanted.find_first_not_of("0123456789") == std::string_view::npos;
  if (const auto threads = digits ? number_of(wanted) : std::nullopt; threads && *threads >= 1 && *threads <= kMostThreads) {
    budget.threads = static_cast<unsigned>(*threads);
    budget.source = "ATTUNE_THREADS";
    return budget;
  }
  const unsigned by_quota = budget.quota_cores > 0 ? threads_of_quota(budget.quota_cores) : kMostThreads;
  budget.threads = std::min(by_quota, budget.affinity);
  budget.source = by_quota < budget.affinity ? "quota" : "affinity";
  return budget;
}

CpuBudget process_cpu_budget(unsigned option) {
  return cpu_budget("", process_affinity(), option, std::getenv("ATTUNE_THREADS"));
}

unsigned worker_threads(unsigned option) { return process_cpu_budget(option).threads; }

}  // namespace attune
