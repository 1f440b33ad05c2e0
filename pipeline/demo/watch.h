// What workers report and the screen shows.
#pragma once

#include <mutex>
#include <optional>
#include <string>

#include "operators/window_summary.h"
#include "pipeline/demo/incident.h"
#include "pipeline/demo/live_table.h"

namespace attune {

/// Thread rule: any thread.
class Watch {
 public:
  void window(const WindowSummary& window) {
    std::lock_guard lock(mutex_);
    const std::uint64_t customers = window.customers.estimate();
    table_.add(window.labels[0], window.labels[1], window.start_ms, window.end_ms, window.tally,
               customers);
    finder_.add(window.start_ms, window.labels[0], window.labels[1], window.tally, customers);
  }
  std::string table(std::size_t width, bool colour) {
    std::lock_guard lock(mutex_);
    return table_.rows() == 0 ? "waiting for the first window to close ...\n"
                              : table_.render(width, colour);
  }
  std::optional<Incident> incident() {
    std::lock_guard lock(mutex_);
    return finder_.find();
  }

 private:
  std::mutex mutex_;
  LiveTable table_;        // guarded by mutex_
  IncidentFinder finder_;  // guarded by mutex_
};

}  // namespace attune
