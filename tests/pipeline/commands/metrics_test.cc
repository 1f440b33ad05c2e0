#include "pipeline/commands/metrics.h"

#include <gtest/gtest.h>

#include <set>

#include "operators/metric_catalog.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

TEST(MetricReference, is_the_page_in_config) {
  EXPECT_EQ(testing::source_file("config/METRICS.md"), metric_reference()) << "run: attune metrics --reference > config/METRICS.md";
}

TEST(MetricNames, are_a_contract) {
  EXPECT_EQ(testing::source_file("tests/golden/metric_names.txt"), metric_names())
      << "a changed name breaks dashboards and rules; if it must be: attune metrics --names > tests/golden/metric_names.txt";
}

TEST(MetricCatalog, follows_the_naming_practice) {
  std::set<std::string_view> names;
  for (const MetricInfo& metric : kMetricCatalog) {
    EXPECT_TRUE(names.insert(metric.name).second) << metric.name;
    EXPECT_TRUE(metric.name.starts_with("attune_") || metric.name.starts_with("process_")) << metric.name;
    EXPECT_EQ(metric.name.ends_with("_total"), metric.type == MetricType::counter) << metric.name;
    EXPECT_EQ(metric.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789_"), std::string_view::npos) << metric.name;
    EXPECT_TRUE(metric.help.ends_with('.')) << metric.name;
    const std::string_view family = metric.name.substr(0, metric.name.size() - (metric.name.ends_with("_total") ? 6 : 0));
    if (!metric.unit.empty()) EXPECT_TRUE(family.ends_with("_" + std::string(metric.unit))) << metric.name;
    for (const std::string_view reserved : {"_bucket", "_count", "_sum", "_created"})
      if (metric.type == MetricType::gauge) EXPECT_FALSE(metric.name.ends_with(reserved)) << metric.name;
  }
}

TEST(MetricCatalog, finds_a_metric_by_its_name) {
  ASSERT_NE(find_metric("attune_events_total"), nullptr);
  EXPECT_EQ(find_metric("attune_events_total")->id, Metric::events);
  EXPECT_EQ(find_metric("attune_events"), nullptr);
}

}  // namespace
}  // namespace attune
