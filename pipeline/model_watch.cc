#include "pipeline/model_watch.h"

#include <utility>

#include "operators/emotion/drift.h"

namespace attune {

ModelReport report_of(const EmotionModel& model, std::string language, const ModelCounts& counts) {
  const ModelCard& card = model.card();
  ModelReport report;
  report.language = std::move(language);
  report.name = card.name;
  report.version = card.version;
  report.checksum = card.checksum;
  report.counts = counts;
  report.reference_unknown_ratio = model.reference().unknown_words;
  return report;
}

ModelWatch::ModelWatch(std::shared_ptr<const EmotionModel> model, std::string language,
                       const ModelCounters& counters, const EmotionOptions& options)
    : model_(std::move(model)),
      language_(std::move(language)),
      counters_(counters),
      minimum_(options.drift_minimum),
      window_(options.drift_window_ms) {}

void ModelWatch::look(std::int64_t now_ms) {
  std::lock_guard lock(mutex_);
  window_.look(counters_.read(), now_ms);
}

ModelReport ModelWatch::report(std::int64_t now_ms) {
  std::lock_guard lock(mutex_);
  const ModelCounts counts =
      counters_.read();  // under the lock: no look may see less than one before
  ModelReport report = report_of(*model_, language_, counts);
  report.drift = drift_of(window_.look(counts, now_ms), model_->reference(), minimum_);
  return report;
}

}  // namespace attune
