// One whole /metrics answer: the process's own metrics and the board's.
#pragma once

#include <mutex>
#include <string>

#include "pipeline/sink/board.h"
#include "pipeline/sink/exposition.h"
#include "pipeline/sink/process_metrics.h"

namespace attune {

/// Lifecycle: both sources outlive it. Thread rule: any thread; one page is written at a time, so that
/// several scrapers cannot hold several pages' memory.
class MetricsPage {
 public:
  MetricsPage(const Board& board, ProcessMetrics& process) : board_(board), process_(process) {}

  /// The page, with OpenMetrics' closing line where it belongs.
  std::string render(ExpositionFormat format);

 private:
  const Board& board_;
  ProcessMetrics& process_;
  std::mutex mutex_;
  std::size_t last_bytes_ = 0;  // guarded by mutex_; how much to reserve
};

}  // namespace attune
