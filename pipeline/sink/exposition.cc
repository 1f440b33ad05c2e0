#include "pipeline/sink/exposition.h"

#include <charconv>
#include <cmath>

#include "operators/reading.h"
#include "pipeline/sink/utf8.h"

namespace attune {
namespace {

/// `\` and newline, and `"` where the format wants it.
void append_escaped(std::string& out, std::string_view text, bool quotes) {
  for (const char c : text) {
    if (c == '\\') out += "\\\\";
    else if (c == '\n') out += "\\n";
    else if (c == '"' && quotes) out += "\\\"";
    else out += c;
  }
}

void append_header(std::string& out, std::string_view name, std::string_view help, std::string_view type,
                   std::string_view unit, ExpositionFormat format) {
  const bool open = format == ExpositionFormat::openmetrics_1_0_0;
  if (open && type == "counter" && name.ends_with("_total")) name.remove_suffix(6);
  out.append("# HELP ").append(name).append(" ");
  append_escaped(out, help, /*quotes=*/open);
  out.append("\n# TYPE ").append(name).append(" ").append(type).append("\n");
  // OpenMetrics allows a unit only where the name ends with it.
  if (open && !unit.empty() && name.ends_with(unit)) out.append("# UNIT ").append(name).append(" ").append(unit).append("\n");
}

std::string_view text_of(MetricType type) {
  return type == MetricType::counter ? "counter" : type == MetricType::gauge ? "gauge" : "histogram";
}

std::string_view text_of(prometheus::MetricType type) {
  switch (type) {
    case prometheus::MetricType::Counter: return "counter";
    case prometheus::MetricType::Gauge: return "gauge";
    case prometheus::MetricType::Histogram: return "histogram";
    case prometheus::MetricType::Summary: return "summary";
    case prometheus::MetricType::Untyped: break;
  }
  return "untyped";
}

void append_histogram(std::string& out, const std::string& name, const std::string& labels,
                      const prometheus::ClientMetric::Histogram& histogram) {
  const std::string comma = labels.empty() ? "" : ",";
  for (const auto& bucket : histogram.bucket) {
    std::string with_bound = labels + comma + "le=\"";
    append_bound(with_bound, bucket.upper_bound);
    append_sample(out, name + "_bucket", with_bound + '"', bucket.cumulative_count);
  }
  append_sample(out, name + "_sum", labels, histogram.sample_sum);
  append_sample(out, name + "_count", labels, histogram.sample_count);
}

void append_metric(std::string& out, const prometheus::MetricFamily& family, const prometheus::ClientMetric& metric) {
  std::string labels;
  for (const auto& label : metric.label) {
    if (!labels.empty()) labels += ',';
    append_label(labels, label.name, label.value);
  }
  switch (family.type) {
    case prometheus::MetricType::Counter: return append_sample(out, family.name, labels, metric.counter.value);
    case prometheus::MetricType::Gauge: return append_sample(out, family.name, labels, metric.gauge.value);
    case prometheus::MetricType::Histogram: return append_histogram(out, family.name, labels, metric.histogram);
    case prometheus::MetricType::Untyped: return append_sample(out, family.name, labels, metric.untyped.value);
    case prometheus::MetricType::Summary: return;  // attune has none: they cannot be aggregated
  }
}

}  // namespace

void append_label(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append("=\"");
  if (is_utf8(value)) append_escaped(out, value, /*quotes=*/true);
  else append_escaped(out, repaired_utf8(value), /*quotes=*/true);
  out += '"';
}

void append_header(std::string& out, const MetricInfo& metric, ExpositionFormat format) {
  append_header(out, metric.name, metric.help, text_of(metric.type), metric.unit, format);
}

void append_number(std::string& out, std::uint64_t value) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
  out.append(digits, end);
}

void append_number(std::string& out, double value) {
  if (std::isnan(value)) {
    out += "NaN";
  } else if (std::isinf(value)) {
    out += value > 0 ? "+Inf" : "-Inf";
  } else if (value == std::floor(value) && value >= 0 && value < 9e15) {
    append_number(out, static_cast<std::uint64_t>(value));  // 1764000000, not 1.764e+09
  } else {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, end);
  }
}

void append_valence(std::string& out, std::uint64_t fixed) {
  constexpr auto kOne = static_cast<std::uint64_t>(kValenceOne);
  static_assert(kOne == 10'000, "four decimals below");
  append_number(out, fixed / kOne);
  std::uint64_t rest = fixed % kOne;
  if (rest == 0) return;
  char decimals[5] = {'.', '0', '0', '0', '0'};
  for (int i = 4; i >= 1; --i, rest /= 10) decimals[i] = static_cast<char>('0' + rest % 10);
  std::size_t length = 5;
  while (decimals[length - 1] == '0') --length;
  out.append(decimals, length);
}

void append_bound(std::string& out, double bound) {
  const std::size_t begin = out.size();
  append_number(out, bound);
  if (std::isfinite(bound) && out.find_first_of(".e", begin) == std::string::npos) out += ".0";
}

void append_families(std::string& out, std::span<const prometheus::MetricFamily> families, ExpositionFormat format) {
  for (const prometheus::MetricFamily& family : families) {
    if (family.metric.empty()) continue;
    const MetricInfo* known = find_metric(family.name);
    append_header(out, family.name, family.help, text_of(family.type), known == nullptr ? "" : known->unit, format);
    for (const prometheus::ClientMetric& metric : family.metric) append_metric(out, family, metric);
  }
}

}  // namespace attune
