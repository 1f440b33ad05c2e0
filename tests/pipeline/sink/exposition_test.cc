#include "pipeline/sink/exposition.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

#include "pipeline/sink/utf8.h"

namespace attune {
namespace {

constexpr auto kText = ExpositionFormat::text_0_0_4;
constexpr auto kOpen = ExpositionFormat::openmetrics_1_0_0;

std::string label(std::string_view value) {
  std::string out;
  append_label(out, "l", value);
  return out;
}

template <class Number>
std::string number(Number value) {
  std::string out;
  append_number(out, value);
  return out;
}

std::string valence(std::uint64_t fixed) {
  std::string out;
  append_valence(out, fixed);
  return out;
}

std::string bound(double value) {
  std::string out;
  append_bound(out, value);
  return out;
}

TEST(Exposition, escapes_quotes_backslashes_and_newlines_in_label_values) {
  EXPECT_EQ(label("plain"), R"(l="plain")");
  EXPECT_EQ(label("say \"hi\""), R"(l="say \"hi\"")");
  EXPECT_EQ(label("C:\\temp\\"), R"(l="C:\\temp\\")");
  EXPECT_EQ(label("two\nlines"), R"(l="two\nlines")");
  EXPECT_EQ(label("\\n"), R"(l="\\n")");
  EXPECT_EQ(label("a}b,c=d#"), R"(l="a}b,c=d#")");
}

TEST(Exposition, keeps_utf8_and_repairs_what_is_none) {
  EXPECT_EQ(label("\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80"), "l=\"\xC3\xBC\xE2\x82\xAC\xF0\x9F\x98\x80\"");
  EXPECT_EQ(label("a\xC0\xAF"), "l=\"a\xEF\xBF\xBD\xEF\xBF\xBD\"") << "an overlong slash";
  EXPECT_EQ(label("\xED\xA0\x80"), "l=\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"") << "a lone surrogate";
  EXPECT_EQ(label("cut\xE2\x82"), "l=\"cut\xEF\xBF\xBD\xEF\xBF\xBD\"");
  EXPECT_FALSE(is_utf8("\xF4\x90\x80\x80")) << "past U+10FFFF";
}

TEST(Exposition, writes_numbers_that_read_back_the_same) {
  EXPECT_EQ(number(std::uint64_t{0}), "0");
  EXPECT_EQ(number(std::numeric_limits<std::uint64_t>::max()), "18446744073709551615");
  EXPECT_EQ(number(0.1), "0.1");
  EXPECT_EQ(number(1764000000.0), "1764000000");
  EXPECT_EQ(number(1764000000.25), "1764000000.25");
  EXPECT_EQ(number(-3.0), "-3");
  EXPECT_EQ(number(std::nan("")), "NaN");
  EXPECT_EQ(number(HUGE_VAL), "+Inf");
  EXPECT_EQ(number(-HUGE_VAL), "-Inf");
}

TEST(Exposition, writes_fixed_point_valence_exactly) {
  EXPECT_EQ(valence(0), "0");
  EXPECT_EQ(valence(1), "0.0001");
  EXPECT_EQ(valence(2500), "0.25");
  EXPECT_EQ(valence(10'000), "1");
  EXPECT_EQ(valence(123'456'780), "12345.678");
  EXPECT_EQ(valence(99'999'999'999'999'999), "9999999999999.9999");
}

TEST(Exposition, spells_histogram_bounds_the_same_in_both_formats) {
  EXPECT_EQ(bound(0.25), "0.25");
  EXPECT_EQ(bound(1), "1.0");
  EXPECT_EQ(bound(10), "10.0");
  EXPECT_EQ(bound(INFINITY), "+Inf");
}

TEST(Exposition, heads_a_counter_as_each_format_wants_it) {
  std::string text, open;
  append_header(text, info(Metric::stage_busy_seconds), kText);
  append_header(open, info(Metric::stage_busy_seconds), kOpen);
  EXPECT_EQ(text,
            "# HELP attune_stage_busy_seconds_total Time that workers spent in a stage.\n"
            "# TYPE attune_stage_busy_seconds_total counter\n");
  EXPECT_EQ(open,
            "# HELP attune_stage_busy_seconds Time that workers spent in a stage.\n"
            "# TYPE attune_stage_busy_seconds counter\n"
            "# UNIT attune_stage_busy_seconds seconds\n");
}

TEST(Exposition, escapes_help) {
  constexpr MetricInfo odd{Metric::events, "x", MetricType::gauge, "", "", "a\\b \"c\"\nd", MetricGroup::process};
  std::string text, open;
  append_header(text, odd, kText);
  append_header(open, odd, kOpen);
  EXPECT_EQ(text, "# HELP x a\\\\b \"c\"\\nd\n# TYPE x gauge\n");
  EXPECT_EQ(open, "# HELP x a\\\\b \\\"c\\\"\\nd\n# TYPE x gauge\n");
}

TEST(Exposition, writes_families_of_prometheus_cpp) {
  prometheus::MetricFamily counter{"c_total", "C", prometheus::MetricType::Counter, {}};
  counter.metric.emplace_back().counter.value = 3;
  counter.metric.back().label = {{"k", "v\""}};
  prometheus::MetricFamily empty{"nothing", "N", prometheus::MetricType::Gauge, {}};
  prometheus::MetricFamily histogram{"h_seconds", "H", prometheus::MetricType::Histogram, {}};
  histogram.metric.emplace_back().histogram = {5, 2.5, {{2, 1.0}, {5, INFINITY}}};
  std::string out;
  append_families(out, std::vector{counter, empty, histogram}, kOpen);
  EXPECT_EQ(out,
            "# HELP c C\n# TYPE c counter\nc_total{k=\"v\\\"\"} 3\n"
            "# HELP h_seconds H\n# TYPE h_seconds histogram\n"
            "h_seconds_bucket{le=\"1.0\"} 2\nh_seconds_bucket{le=\"+Inf\"} 5\nh_seconds_sum 2.5\nh_seconds_count 5\n");
}

TEST(Negotiation, answers_text_to_whoever_names_nothing_better) {
  for (const char* accept : {"", "*/*", "text/plain", "text/plain;version=0.0.4", "text/html, image/png", "application/json",
                             "garbage;;;,,q=", "application/*", "application/openmetrics-text;version=2.0.0",
                             "application/openmetrics-text;q=0", "application/openmetrics-text; version=1.0.0; q=abc"})
    EXPECT_EQ(negotiate_format(accept), kText) << accept;
}

TEST(Negotiation, answers_openmetrics_to_whoever_likes_it_best) {
  for (const char* accept :
       {"application/openmetrics-text", "application/openmetrics-text; version=1.0.0", "Application/OpenMetrics-Text;version=\"1.0.0\"",
        "application/openmetrics-text;version=1.0.0,application/openmetrics-text;version=0.0.1;q=0.75,text/plain;version=0.0.4;q=0.5,*/*;q=0.1",
        "application/openmetrics-text;version=1.0.0;escaping=allow-utf-8;q=0.6,application/openmetrics-text;version=0.0.1;q=0.5,"
        "text/plain;version=1.0.0;escaping=allow-utf-8;q=0.4,text/plain;version=0.0.4;q=0.3,*/*;q=0.2",
        "text/plain;q=0.5, application/openmetrics-text;q=0.5"})
    EXPECT_EQ(negotiate_format(accept), kOpen) << accept;
}

TEST(Negotiation, answers_text_to_whoever_likes_text_better) {
  EXPECT_EQ(negotiate_format("application/openmetrics-text;q=0.4, text/plain;q=0.5"), kText);
  EXPECT_EQ(negotiate_format("application/openmetrics-text;q=0.4, */*"), kText);
  EXPECT_EQ(negotiate_format("application/openmetrics-text;q=0.4, text/plain;q=0.1, */*"), kOpen) << "text/plain is the more specific wish";
}

TEST(Negotiation, packs_for_whoever_takes_gzip) {
  for (const char* takes : {"gzip", "deflate, gzip;q=1.0, *;q=0.5", "GZIP", "*", "br;q=1, *;q=0.1"})
    EXPECT_TRUE(accepts_gzip(takes)) << takes;
  for (const char* refuses : {"", "identity", "gzip;q=0", "gzip;q=0.0, *", "deflate", "*;q=0"})
    EXPECT_FALSE(accepts_gzip(refuses)) << refuses;
}

}  // namespace
}  // namespace attune
