// What /metrics says of a model: which one it is, what it read, how far that is from its reference.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "operators/emotion/drift.h"
#include "operators/emotion/model_counts.h"
#include "pipeline/sink/family_list.h"

namespace attune {

/// A model and its counts at one moment. `language` tells the models of a process apart.
struct ModelReport {
  std::string language, name, version;
  std::uint64_t checksum = 0;
  ModelCounts counts;                  ///< since the start
  Drift drift;                         ///< of the last hours
  double reference_unknown_ratio = 0;  ///< [0, 1]
};

/// Adds the families of MetricGroup::model, a series for each report.
void add_models(FamilyList& out, std::span<const ModelReport> reports);

}  // namespace attune
