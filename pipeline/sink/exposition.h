// How numbers and labels are written: Prometheus text 0.0.4 and OpenMetrics 1.0. Pure functions.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include <prometheus/metric_family.h>

#include "operators/metric_catalog.h"
#include "pipeline/sink/board.h"

namespace attune {

using ExpositionFormat = Board::Format;

/// Appends `name="value"`, escaped; bytes that are no UTF-8 become U+FFFD, as one bad byte would cost
/// the whole scrape.
void append_label(std::string& out, std::string_view name, std::string_view value);

/// Appends HELP, TYPE and (OpenMetrics) UNIT. A counter's OpenMetrics family has no `_total`.
void append_header(std::string& out, const MetricInfo& metric, ExpositionFormat format);

void append_number(std::string& out, std::uint64_t value);
/// Shortest text that reads back as the same number; +Inf, -Inf, NaN as Prometheus spells them.
void append_number(std::string& out, double value);
/// A fixed-point number of 1/kValenceOne, exact.
void append_valence(std::string& out, std::uint64_t fixed);
/// A histogram bound: always with a decimal point, so that `le` is the same in both formats.
void append_bound(std::string& out, double bound);

/// One line: name, `{labels}` when there are any, value.
template <class Number>
void append_sample(std::string& out, std::string_view name, std::string_view labels, Number value) {
  out += name;
  if (!labels.empty()) out.append("{").append(labels).append("}");
  out += ' ';
  append_number(out, value);
  out += '\n';
}

/// prometheus-cpp's families in either format. Families without samples are left out.
void append_families(std::string& out, std::span<const prometheus::MetricFamily> families, ExpositionFormat format);

/// The format that an Accept header asks for: OpenMetrics only where it is named, at version 1.0.0 or
/// none, and liked at least as well as text. Anything else, unknown types too, gets text 0.0.4.
ExpositionFormat negotiate_format(std::string_view accept) noexcept;
std::string_view content_type(ExpositionFormat format) noexcept;
/// Does an Accept-Encoding header take gzip?
bool accepts_gzip(std::string_view accept_encoding) noexcept;

}  // namespace attune
