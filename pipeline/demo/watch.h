// What workers report and the screen shows. Windows have two labels, journey and step.
#pragma once

#include <mutex>
#include <optional>
#include <span>
#include <string>

#include "operators/window_summary.h"
#include "pipeline/demo/conversation_finder.h"
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
    conversations_.add(window.start_ms, {window.labels[0], window.labels[1]}, window.tally,
                       window.measures, customers);
  }
  void prompt(const Prompt& prompt, std::span<const std::string> labels) {
    std::lock_guard lock(mutex_);
    conversations_.add(labels.size() < 2 ? Place() : Place(labels[0], labels[1]), prompt);
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
  FoundConversations conversations() {
    std::lock_guard lock(mutex_);
    return conversations_.find();
  }

 private:
  std::mutex mutex_;
  LiveTable table_;                   // guarded by mutex_
  IncidentFinder finder_;             // guarded by mutex_
  ConversationFinder conversations_;  // guarded by mutex_
};

}  // namespace attune
