// How long one call made its thread wait, on a machine that others use too.
#pragma once

#include <fcntl.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace attune::bench {

/// A wall clock around a call would also show every time slice that the kernel gave to somebody
/// else, and with more runnable threads than cores that is milliseconds whatever the code does. So
/// a call's pause is
///
///   CPU time of the thread during the call
/// + time that it slept, when it gave the CPU away by itself (a voluntary context switch: a lock
/// was taken)
///
/// Sleeping time is wall time less CPU time less the time in which the thread could run and had no
/// core
/// (`run_delay`, second figure of /proc/thread-self/schedstat). What a lock's owner loses by being
/// preempted while it holds the lock stays in: that is a pause of the store's making. Spinning is
/// CPU time, so it stays in as well. A preemption of the calling thread itself is an involuntary
/// switch and does not count. Thread rule: made and used by one thread.
class PauseMeter {
 public:
  PauseMeter() : schedstat_(open("/proc/thread-self/schedstat", O_RDONLY | O_CLOEXEC)) {}
  ~PauseMeter() {
    if (schedstat_ >= 0) close(schedstat_);
  }
  PauseMeter(const PauseMeter&) = delete;
  PauseMeter& operator=(const PauseMeter&) = delete;

  /// `works`: the call's own work is so large that its CPU time would hide a wait; only sleep
  /// counts.
  template <class Call>
  void measure(const Call& call, bool works = false) {
    const long switches = voluntary_switches();
    const std::int64_t delay = run_delay_ns();
    const std::int64_t cpu = now_ns(CLOCK_THREAD_CPUTIME_ID);
    const std::int64_t wall = now_ns(CLOCK_MONOTONIC);
    call();
    const std::int64_t spent = now_ns(CLOCK_THREAD_CPUTIME_ID) - cpu;
    std::int64_t pause = works ? 0 : spent;
    if (voluntary_switches() != switches) {
      const std::int64_t delayed = run_delay_ns() - delay;
      pause = std::max(pause, now_ns(CLOCK_MONOTONIC) - wall - delayed - (works ? spent : 0));
      ++slept_;
    }
    longest_ns_ = std::max(longest_ns_, pause);
    ++calls_;
  }

  double longest_ms() const noexcept { return static_cast<double>(longest_ns_) / 1e6; }
  std::uint64_t calls() const noexcept { return calls_; }
  std::uint64_t slept() const noexcept { return slept_; }  ///< calls that waited for a lock

 private:
  static std::int64_t now_ns(clockid_t clock) noexcept {
    timespec t{};
    clock_gettime(clock, &t);
    return t.tv_sec * 1'000'000'000 + t.tv_nsec;
  }
  static long voluntary_switches() noexcept {
    rusage usage{};
    getrusage(RUSAGE_THREAD, &usage);
    return usage.ru_nvcsw;
  }
  /// 0 where the kernel does not tell: then a pause is overstated, never understated.
  std::int64_t run_delay_ns() const noexcept {
    char text[96];
    const ssize_t bytes = schedstat_ < 0 ? 0 : pread(schedstat_, text, sizeof text - 1, 0);
    if (bytes <= 0) return 0;
    text[bytes] = '\0';
    char* rest = text;
    std::strtoll(rest, &rest, 10);  // time on a core
    return std::strtoll(rest, nullptr, 10);
  }

  const int schedstat_;
  std::int64_t longest_ns_ = 0;
  std::uint64_t calls_ = 0, slept_ = 0;
};

}  // namespace attune::bench
