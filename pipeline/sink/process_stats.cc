#include "pipeline/sink/process_stats.h"

#include <dirent.h>
#include <sys/resource.h>
#include <unistd.h>

#include <fstream>
#include <sstream>
#include <string>

namespace attune {
namespace {

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

std::optional<double> count_open_fds() {
  DIR* directory = ::opendir("/proc/self/fd");
  if (directory == nullptr) return std::nullopt;
  double count = 0;
  while (const dirent* entry = ::readdir(directory))
    if (entry->d_name[0] != '.') ++count;
  ::closedir(directory);
  return count - 1;  // the directory itself
}

std::optional<double> boot_time_seconds() {
  std::ifstream stat("/proc/stat");
  std::string word;
  double value = 0;
  while (stat >> word)
    if (word == "btime" && stat >> value) return value;
  return std::nullopt;
}

/// Fields 3 and later of /proc/self/stat; the second is a name in brackets that may hold anything.
void read_stat(ProcessStats& stats) {
  std::ifstream file("/proc/self/stat");
  std::string line;
  if (!std::getline(file, line) || line.rfind(')') == std::string::npos) return;
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string skipped;
  for (int i = 3; i < 20; ++i) fields >> skipped;
  double threads = 0, start_ticks = 0, virtual_bytes = 0, resident_pages = 0;
  if (!(fields >> threads >> skipped >> start_ticks >> virtual_bytes >> resident_pages)) return;
  stats.threads = threads;
  stats.virtual_bytes = virtual_bytes;
  stats.resident_bytes = resident_pages * static_cast<double>(::sysconf(_SC_PAGESIZE));
  if (const auto boot = boot_time_seconds())
    stats.start_time_seconds = *boot + start_ticks / static_cast<double>(::sysconf(_SC_CLK_TCK));
}

}  // namespace

ProcessStats read_process_stats() {
  ProcessStats stats;
  rusage usage{};
  if (::getrusage(RUSAGE_SELF, &usage) == 0) stats.cpu_seconds = seconds(usage.ru_utime) + seconds(usage.ru_stime);
  rlimit limit{};
  if (::getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur != RLIM_INFINITY)
    stats.max_fds = static_cast<double>(limit.rlim_cur);
  stats.open_fds = count_open_fds();
  read_stat(stats);
  return stats;
}

}  // namespace attune
