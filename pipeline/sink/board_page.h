// The exposition of the keyed series, family by family.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/metric_catalog.h"
#include "pipeline/sink/exposition.h"

namespace attune {

/// Writes families row by row; counts the series of each as it goes.
class Page {
 public:
  Page(std::string& out, ExpositionFormat format) : out_(out), format_(format) {}

  /// Starts a family; its header appears with its first row.
  void family(Metric metric) {
    metric_ = &info(metric);
    rows_ = 0;
  }

  /// `first` and `last` frame the row's own labels: `window="1m"`, `emotion="anger"`, or nothing.
  void row(std::string_view first, const std::string& own, std::string_view last,
           std::uint64_t value, bool valence) {
    if (rows_++ == 0) append_header(out_, *metric_, format_);
    out_ += metric_->name;
    append_labels(first, own, last);
    if (valence) append_valence(out_, value);
    else append_number(out_, value);
    out_ += '\n';
  }

  void thousandth_row(std::string_view first, const std::string& own, std::string_view last,
                      std::uint64_t value) {
    if (rows_++ == 0) append_header(out_, *metric_, format_);
    out_ += metric_->name;
    append_labels(first, own, last);
    append_number(out_, static_cast<double>(value) / 1000.0);
    out_ += '\n';
  }

  /// A histogram's line: `suffix` is _bucket, _sum or _count.
  void histogram_row(std::string_view suffix, const std::string& own, std::string_view last,
                     std::uint64_t value, bool thousandths) {
    if (rows_++ == 0) append_header(out_, *metric_, format_);
    out_ += metric_->name;
    out_ += suffix;
    append_labels({}, own, last);
    if (thousandths) append_number(out_, static_cast<double>(value) / 1000.0);
    else append_number(out_, value);
    out_ += '\n';
  }

  void end_family() { counted_.emplace_back(metric_->name, rows_); }
  const std::vector<std::pair<std::string_view, std::uint64_t>>& counted() const {
    return counted_;
  }

 private:
  void append_labels(std::string_view first, std::string_view own, std::string_view last) {
    if (!first.empty() || !own.empty() || !last.empty()) {
      char separator = '{';
      for (const std::string_view labels : {first, own, last}) {
        if (labels.empty()) continue;
        out_ += separator;
        out_ += labels;
        separator = ',';
      }
      out_ += '}';
    }
    out_ += ' ';
  }

  std::string& out_;
  const ExpositionFormat format_;
  const MetricInfo* metric_ = nullptr;
  std::uint64_t rows_ = 0;
  std::vector<std::pair<std::string_view, std::uint64_t>> counted_;
};

}  // namespace attune
