// Builds prometheus-cpp families from the catalog.
#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <prometheus/metric_family.h>

#include "operators/metric_catalog.h"

namespace attune {

/// Families in the order in which they are first named.
class FamilyList {
 public:
  using Labels = std::vector<std::pair<std::string_view, std::string>>;

  /// Adds a sample. Unknown values (NaN, infinite) leave nothing; a negative one shows as 0, as every
  /// metric here counts something and a reader may subtract two clocks or offsets that moved meanwhile.
  void add(Metric metric, const Labels& labels, double value) {
    if (std::isfinite(value)) add_signed(metric, labels, std::max(0.0, value));
  }

  template <class Number>
  void add(Metric metric, const Labels& labels, const std::optional<Number>& value) {
    if (value) add(metric, labels, static_cast<double>(*value));
  }

  void add_signed(Metric metric, const Labels& labels, double value) {
    prometheus::ClientMetric& sample = family(metric).metric.emplace_back();
    for (const auto& [name, text] : labels) sample.label.push_back({std::string(name), text});
    sample.gauge.value = value;
    sample.counter.value = value;
  }

  /// `counts`: per bucket, not cumulative; one more than bounds, for what lies over the last one.
  /// The count is the sum of what was read, so that it always equals the last bucket.
  void add_histogram(Metric metric, const Labels& labels, std::span<const double> bounds,
                     std::span<const std::uint64_t> counts, double sum) {
    prometheus::ClientMetric& sample = family(metric).metric.emplace_back();
    for (const auto& [name, text] : labels) sample.label.push_back({std::string(name), text});
    for (std::size_t i = 0; i < counts.size(); ++i) {
      sample.histogram.sample_count += counts[i];
      sample.histogram.bucket.push_back({sample.histogram.sample_count, i < bounds.size() ? bounds[i] : INFINITY});
    }
    sample.histogram.sample_sum = sum;
  }

  std::vector<prometheus::MetricFamily> take() { return std::move(families_); }

 private:
  prometheus::MetricFamily& family(Metric metric) {
    const MetricInfo& known = info(metric);
    for (prometheus::MetricFamily& family : families_)
      if (family.name == known.name) return family;
    prometheus::MetricFamily& family = families_.emplace_back();
    family.name = known.name;
    family.help = known.help;
    family.type = known.type == MetricType::counter ? prometheus::MetricType::Counter
                  : known.type == MetricType::gauge ? prometheus::MetricType::Gauge
                                                    : prometheus::MetricType::Histogram;
    return family;
  }

  std::vector<prometheus::MetricFamily> families_;
};

}  // namespace attune
