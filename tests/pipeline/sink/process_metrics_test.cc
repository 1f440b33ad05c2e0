#include "pipeline/sink/process_metrics.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <sstream>
#include <thread>

#include "operators/metric_catalog.h"
#include "pipeline/sink/metrics_page.h"
#include "tests/support/measures.h"

namespace attune {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

LaneGauges full_lane(std::int32_t partition) {
  return {.topic = "events", .partition = partition, .watermark_timestamp_seconds = 1764000000.5, .lag = 12,
          .position_lag = 3, .lag_seconds = 0.75, .committed_offset = 88, .low_offset = 5, .high_offset = 100,
          .open_panes = 4, .state_bytes = 4096, .replay_seconds = 1.5, .experience = ExperienceCounts{}};
}

ModelReport full_report(const std::string& language) {
  ModelReport report{.language = language, .name = "emotion", .version = "2", .checksum = 0xabc};
  report.counts.words = 40;
  report.counts.confidence = {0, 0, 3};
  report.drift = {.emotions = 0.07, .confidence = 0.3, .texts = 3};
  report.reference_unknown_ratio = 0.02;
  return report;
}

class ProcessMetricsTest : public ::testing::Test {
 protected:
  std::string text() const {
    std::string out;
    append_families(out, process_.Collect(), ExpositionFormat::text_0_0_4);
    return out;
  }

  Counters counters_;
  ProcessMetrics process_{counters_};
};

TEST_F(ProcessMetricsTest, shows_every_outcome_and_reason_from_the_start) {
  const std::string page = text();
  EXPECT_THAT(page, HasSubstr("attune_records_received_total 0\n"));
  for (const std::string_view outcome : kRecordOutcomes)
    EXPECT_THAT(page, HasSubstr("attune_records_total{outcome=\"" + std::string(outcome) + "\"} 0\n"));
  for (std::size_t i = 1; i < kDropReasonNames.size(); ++i)
    EXPECT_THAT(page, HasSubstr("attune_dead_records_total{reason=\"" + std::string(kDropReasonNames[i]) + "\"} 0\n"));
  EXPECT_THAT(page, Not(HasSubstr("reason=\"none\"")));
}

TEST_F(ProcessMetricsTest, reads_the_pipelines_counters) {
  counters_.received = 10;
  counters_.windowed = 7;
  counters_.dead = 1;
  counters_.revoked = 1;
  counters_.in_flight_records = 1;
  counters_.dead_by_reason[static_cast<std::size_t>(DropReason::broken_json)] = 1;
  counters_.late_by[5] = 2;
  counters_.busy_ns_fold = 1'500'000'000;
  const std::string page = text();
  EXPECT_THAT(page, HasSubstr("attune_records_received_total 10\n"));
  EXPECT_THAT(page, HasSubstr("attune_records_total{outcome=\"windowed\"} 7\n"));
  EXPECT_THAT(page, HasSubstr("attune_records_total{outcome=\"revoked\"} 1\n"));
  EXPECT_THAT(page, HasSubstr("attune_records_in_flight 1\n"));
  EXPECT_THAT(page, HasSubstr("attune_conservation_difference 0\n"));
  EXPECT_THAT(page, HasSubstr("attune_dead_records_total{reason=\"broken_json\"} 1\n"));
  EXPECT_THAT(page, HasSubstr("attune_late_records_total{by=\"over_1d\"} 2\n"));
  EXPECT_THAT(page, HasSubstr("attune_stage_busy_seconds_total{stage=\"fold\"} 1.5\n"));
}

TEST_F(ProcessMetricsTest, shows_a_lost_record_and_a_doubled_one_as_a_difference) {
  counters_.received = 10;
  counters_.windowed = 9;
  EXPECT_EQ(conservation_difference(counters_), 1);
  counters_.late = 3;
  EXPECT_EQ(conservation_difference(counters_), -2);
  EXPECT_THAT(text(), HasSubstr("attune_conservation_difference -2\n"));
}

TEST_F(ProcessMetricsTest, calls_a_busy_pipeline_conserved) {
  std::atomic<bool> stop{false};
  std::thread pipeline([&] {
    while (!stop) {
      counters_.received += 512;
      counters_.in_flight_records += 512;
      counters_.windowed += 500;
      counters_.late += 12;
      counters_.in_flight_records -= 512;
      std::this_thread::yield();
    }
  });
  int conserved = 0;
  for (int i = 0; i < 1000; ++i) conserved += conservation_difference(counters_) == 0 ? 1 : 0;
  stop = true;
  pipeline.join();
  EXPECT_GT(conserved, 900);
  EXPECT_EQ(conservation_difference(counters_), 0);
}

TEST_F(ProcessMetricsTest, shows_what_is_known_of_each_lane) {
  process_.set_lanes([] { return std::vector{full_lane(0), full_lane(1)}; });
  const std::string page = text();
  EXPECT_THAT(page, HasSubstr("attune_assigned_partitions 2\n"));
  EXPECT_THAT(page, HasSubstr("attune_consumer_lag{topic=\"events\",partition=\"1\"} 12\n"));
  EXPECT_THAT(page, HasSubstr("attune_lane_watermark_timestamp_seconds{topic=\"events\",partition=\"0\"} 1764000000.5\n"));
  EXPECT_THAT(page, HasSubstr("attune_consumer_lag_seconds{topic=\"events\",partition=\"0\"} 0.75\n"));
}

TEST_F(ProcessMetricsTest, leaves_out_what_is_not_known) {
  process_.set_lanes([] { return std::vector{LaneGauges{.topic = "events", .partition = 3, .lag_seconds = NAN, .high_offset = 9}}; });
  const std::string page = text();
  EXPECT_THAT(page, HasSubstr("attune_partition_high_offset{topic=\"events\",partition=\"3\"} 9\n"));
  EXPECT_THAT(page, Not(HasSubstr("attune_consumer_lag")));
  EXPECT_THAT(page, Not(HasSubstr("attune_lane_watermark")));
  EXPECT_THAT(page, Not(HasSubstr("attune_ready")));
  EXPECT_THAT(page, Not(HasSubstr("attune_cpu_quota_cores")));
  EXPECT_THAT(page, Not(HasSubstr("attune_scrape_duration")));
}

TEST_F(ProcessMetricsTest, never_shows_a_negative_lag) {
  process_.set_lanes([] {
    LaneGauges lane = full_lane(0);
    lane.lag = lane.position_lag = -7;
    lane.lag_seconds = -0.5;
    return std::vector{lane};
  });
  const std::string page = text();
  for (const char* metric : {"attune_consumer_lag{", "attune_consumer_position_lag{", "attune_consumer_lag_seconds{"})
    EXPECT_THAT(page, HasSubstr(std::string(metric) + "topic=\"events\",partition=\"0\"} 0\n"));
}

TEST_F(ProcessMetricsTest, owns_nothing_and_says_so) {
  process_.set_lanes([] { return std::vector<LaneGauges>{}; });
  EXPECT_THAT(text(), HasSubstr("attune_assigned_partitions 0\n"));
}

TEST_F(ProcessMetricsTest, puts_latencies_into_cumulative_buckets) {
  process_.observe_event_latency_ns(1'000'000, 3);        // on a bound: inside
  process_.observe_event_latency_ns(200'000'000, 5);      // le 0.25
  process_.observe_event_latency_ns(60'000'000'000, 1);   // past every bound
  const std::string page = text();
  EXPECT_THAT(page, HasSubstr("attune_event_latency_seconds_bucket{le=\"0.001\"} 3\n"));
  EXPECT_THAT(page, HasSubstr("attune_event_latency_seconds_bucket{le=\"0.1\"} 3\n"));
  EXPECT_THAT(page, HasSubstr("attune_event_latency_seconds_bucket{le=\"0.25\"} 8\n"));
  EXPECT_THAT(page, HasSubstr("attune_event_latency_seconds_bucket{le=\"10.0\"} 8\n"));
  EXPECT_THAT(page, HasSubstr("attune_event_latency_seconds_bucket{le=\"+Inf\"} 9\n"));
  EXPECT_THAT(page, HasSubstr("attune_event_latency_seconds_count 9\n"));
  EXPECT_THAT(page, HasSubstr("attune_event_latency_seconds_sum 61.003\n"));
}

TEST_F(ProcessMetricsTest, shows_facts_that_are_set_once) {
  process_.set_threads("workers", 2);
  process_.set_threads("poll", 1);
  process_.set_cpu_quota_cores(1.5);
  process_.set_config_hash(0xABC);
  process_.set_ready([] { return false; });
  process_.scraped(0.01, 1234);
  const std::string page = text();
  EXPECT_THAT(page, HasSubstr("attune_threads{pool=\"workers\"} 2\n"));
  EXPECT_THAT(page, HasSubstr("attune_threads{pool=\"poll\"} 1\n"));
  EXPECT_THAT(page, HasSubstr("attune_cpu_quota_cores 1.5\n"));
  EXPECT_THAT(page, HasSubstr("attune_config_info{hash=\"0000000000000abc\"} 1\n"));
  EXPECT_THAT(page, HasSubstr("attune_ready 0\n"));
  EXPECT_THAT(page, HasSubstr("attune_scrape_bytes 1234\n"));
}

TEST_F(ProcessMetricsTest, knows_its_own_process) {
  double cpu = -1, rss = 0, fds = 0, start = 0;
  for (const auto& family : process_.Collect()) {
    if (family.name == "process_cpu_seconds_total") cpu = family.metric.at(0).counter.value;
    if (family.name == "process_resident_memory_bytes") rss = family.metric.at(0).gauge.value;
    if (family.name == "process_open_fds") fds = family.metric.at(0).gauge.value;
    if (family.name == "process_start_time_seconds") start = family.metric.at(0).gauge.value;
  }
  EXPECT_GE(cpu, 0);
  EXPECT_GT(rss, 1 << 20);
  EXPECT_GE(fds, 3);
  const auto now = static_cast<double>(std::time(nullptr));
  EXPECT_LT(start, now + 2);
  EXPECT_GT(start, now - 3600);
}

/// A page on which every family of the catalog has a sample.
class FullPageTest : public ::testing::Test {
 protected:
  FullPageTest() {
    process_.set_build({"1.0", "abc", "g++ 12", "2.0.2", "2021.8", "3.0.1"});
    process_.set_config_hash(0x123);
    process_.set_threads("workers", 2);
    process_.set_cpu_quota_cores(2);
    process_.set_lanes([] { return std::vector{full_lane(0)}; });
    process_.set_ready([] { return true; });
    process_.set_models([] { return std::vector{full_report("en"), full_report("de")}; });
    process_.scraped(0.001, 1);
    Tally tally{.events = 2, .texts = 2, .scored = 2, .emotions = {1, 1}, .positive = 5, .negative = 7};
    board_.add(std::vector<std::string>{"a\"b\\c\nd"}, tally, testing::one_of_each().counts(), 0);
    board_.add_transitions(std::vector<std::string>{"shopping", "cart", "payment"}, 1, 0);
    WindowSummary window;
    window.end_ms = 60'000;
    window.labels = {"chat"};
    window.tally = tally;
    window.measures = testing::one_of_each();
    window.staff.add(1);
    board_.windows_closed({"events", 0}, {&window, 1}, 0);
  }

  static WindowOptions windows() {
    WindowOptions options;
    options.windows = {{"1m", 60'000, 60'000}};
    options.labels = {Field::channel};
    return options;
  }

  Counters counters_;
  ProcessMetrics process_{counters_};
  Board board_{BoardOptions{}, windows()};
  MetricsPage page_{board_, process_};
};

/// Family -> type, from the TYPE lines; a family that appears twice fails.
std::map<std::string, std::string> families_of(const std::string& page) {
  std::map<std::string, std::string> families;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string hash, keyword, name, type;
    words >> hash >> keyword >> name >> type;
    if (hash == "#" && keyword == "TYPE") EXPECT_TRUE(families.emplace(name, type).second) << name << " appears twice";
  }
  return families;
}

TEST_F(FullPageTest, holds_the_whole_catalog_and_nothing_else) {
  const auto families = families_of(page_.render(ExpositionFormat::text_0_0_4));
  for (const MetricInfo& metric : kMetricCatalog) {
    const auto found = families.find(std::string(metric.name));
    ASSERT_NE(found, families.end()) << metric.name;
    const std::string type = metric.type == MetricType::counter ? "counter" : metric.type == MetricType::gauge ? "gauge" : "histogram";
    EXPECT_EQ(found->second, type) << metric.name;
  }
  EXPECT_EQ(families.size(), std::size(kMetricCatalog));
}

TEST_F(FullPageTest, has_the_labels_that_the_catalog_promises) {
  std::istringstream lines(page_.render(ExpositionFormat::text_0_0_4));
  for (std::string line; std::getline(lines, line);) {
    const MetricInfo* metric = find_metric(line.substr(0, line.find_first_of("{ ")));
    if (line.starts_with('#') || metric == nullptr) continue;
    std::istringstream promised{std::string(metric->labels)};
    for (std::string name; promised >> name;) {
      if (name == "*") name = "channel";
      EXPECT_THAT(line, ::testing::AnyOf(HasSubstr("{" + name + "=\""), HasSubstr("," + name + "=\""))) << metric->name;
    }
    EXPECT_EQ(metric->labels.empty(), line.find('{') == std::string::npos) << line;
  }
}

TEST_F(FullPageTest, passes_promtool) {
  ASSERT_EQ(std::system("promtool --version > /dev/null 2>&1"), 0) << "promtool is missing: apt-get install prometheus";
  const std::string file = ::testing::TempDir() + "attune_promtool_" + std::to_string(::getpid());
  std::ofstream(file) << page_.render(ExpositionFormat::text_0_0_4);
  const int status = std::system(("promtool check metrics < " + file + " > " + file + ".out 2>&1").c_str());
  std::stringstream said;
  said << std::ifstream(file + ".out").rdbuf();
  EXPECT_EQ(status, 0) << said.str();
  EXPECT_EQ(said.str(), "");
  std::remove(file.c_str());
  std::remove((file + ".out").c_str());
}

/// The rules of OpenMetrics 1.0 that differ from the text format's.
TEST_F(FullPageTest, obeys_openmetrics) {
  const std::string page = page_.render(ExpositionFormat::openmetrics_1_0_0);
  ASSERT_TRUE(page.ends_with("# EOF\n"));
  EXPECT_EQ(page.find("# EOF"), page.size() - 6);
  EXPECT_EQ(page.find("\n\n"), std::string::npos) << "no empty lines";
  const auto families = families_of(page);
  std::string family;
  std::set<std::string> samples;
  std::istringstream lines(page);
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# TYPE ")) family = line.substr(7, line.find(' ', 7) - 7);
    if (line.starts_with("# UNIT ")) EXPECT_TRUE(family.ends_with("_" + line.substr(line.rfind(' ') + 1))) << line;
    if (line.starts_with('#')) continue;
    EXPECT_TRUE(samples.insert(line.substr(0, line.rfind(' '))).second) << "twice: " << line;
    const std::string name = line.substr(0, line.find_first_of("{ "));
    const std::string& type = families.at(family);
    if (type == "counter") EXPECT_EQ(name, family + "_total");
    if (type == "gauge") EXPECT_EQ(name, family);
    if (type == "counter") EXPECT_FALSE(family.ends_with("_total"));
  }
}

}  // namespace
}  // namespace attune
