#include "pipeline/sink/model_metrics.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace attune {
namespace {

constexpr std::array<double, kConfidenceBins> kConfidenceBounds = {0.1, 0.2, 0.3, 0.4, 0.5,
                                                                   0.6, 0.7, 0.8, 0.9, 1};

std::string hex(std::uint64_t number) {
  char text[17];
  std::snprintf(text, sizeof text, "%016llx", static_cast<unsigned long long>(number));
  return text;
}

FamilyList::Labels with(FamilyList::Labels labels, std::string_view name, std::string_view value) {
  labels.emplace_back(name, std::string(value));
  return labels;
}

void add_confidence(FamilyList& out, const FamilyList::Labels& labels, const ModelCounts& counts) {
  std::array<std::uint64_t, kConfidenceBins + 1> buckets{};  // nothing is surer than 1
  std::copy(counts.confidence.begin(), counts.confidence.end(), buckets.begin());
  out.add_histogram(Metric::emotion_confidence, labels, kConfidenceBounds, buckets,
                    static_cast<double>(counts.confidence_sum) / kConfidenceOne);
}

void add_model(FamilyList& out, const ModelReport& report) {
  const FamilyList::Labels labels = {{"language", report.language},
                                     {"model", report.name + "@" + report.version}};
  FamilyList::Labels facts = with(with(labels, "name", report.name), "version", report.version);
  out.add(Metric::emotion_model_info, with(std::move(facts), "checksum", hex(report.checksum)), 1);
  add_confidence(out, labels, report.counts);
  out.add(Metric::emotion_words, labels, static_cast<double>(report.counts.words));
  out.add(Metric::emotion_unknown_words, labels, static_cast<double>(report.counts.unknown_words));
  out.add(Metric::emotion_unknown_reference, labels, report.reference_unknown_ratio);
  out.add(Metric::emotion_drift, with(labels, "of", kDriftNames[0]), report.drift.emotions);
  out.add(Metric::emotion_drift, with(labels, "of", kDriftNames[1]), report.drift.confidence);
  out.add(Metric::emotion_drift_texts, labels, static_cast<double>(report.drift.texts));
}

}  // namespace

void add_models(FamilyList& out, std::span<const ModelReport> reports) {
  for (const ModelReport& report : reports) add_model(out, report);
}

}  // namespace attune
