// A running model under watch: its counts, and the last hours of them against its reference.
#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <string>

#include "operators/emotion/drift_window.h"
#include "operators/emotion/emotion.h"
#include "operators/emotion/options.h"
#include "pipeline/counters.h"
#include "pipeline/sink/model_metrics.h"

namespace attune {

/// A report without drift.
ModelReport report_of(const EmotionModel& model, std::string language, const ModelCounts& counts);

/// Lifecycle: `counters` outlive it. Thread rule: any thread. Time is given by the caller.
class ModelWatch {
 public:
  ModelWatch(std::shared_ptr<const EmotionModel> model, std::string language,
             const ModelCounters& counters, const EmotionOptions& options);

  /// Lets hours begin; to be called far more often than once an hour, scraped or not.
  void look(std::int64_t now_ms);
  ModelReport report(std::int64_t now_ms);

 private:
  const std::shared_ptr<const EmotionModel> model_;
  const std::string language_;
  const ModelCounters& counters_;
  const std::uint64_t minimum_;
  std::mutex mutex_;
  DriftWindow window_;  // guarded by mutex_
};

}  // namespace attune
