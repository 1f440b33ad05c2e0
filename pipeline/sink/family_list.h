// Builds prometheus-cpp families from the catalog.
#pragma once

#include <algorithm>
#include <cmath>
#include <optional>
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

  std::vector<prometheus::MetricFamily> take() { return std::move(families_); }

 private:
  prometheus::MetricFamily& family(Metric metric) {
    const MetricInfo& known = info(metric);
    for (prometheus::MetricFamily& family : families_)
      if (family.name == known.name) return family;
    prometheus::MetricFamily& family = families_.emplace_back();
    family.name = known.name;
    family.help = known.help;
    family.type =
        known.type == MetricType::counter ? prometheus::MetricType::Counter : prometheus::MetricType::Gauge;
    return family;
  }

  std::vector<prometheus::MetricFamily> families_;
};

}  // namespace attune
