#include "pipeline/model_watch.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <thread>

#include "operators/emotion/model_file.h"
#include "pipeline/sink/exposition.h"

namespace attune {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::int64_t kHour = DriftWindow::kHourMs, kStart = 490'000 * kHour;

/// A batch of texts with the embedded model's own mix.
ModelCounts as_in_the_reference(double texts) {
  const ReferenceMix& mix = EmotionModel::embedded()->reference();
  ModelCounts counts;
  for (std::size_t i = 0; i < counts.emotions.size(); ++i)
    counts.emotions[i] = static_cast<std::uint64_t>(mix.emotions[i] * texts);
  for (std::size_t i = 0; i < counts.confidence.size(); ++i)
    counts.confidence[i] = static_cast<std::uint64_t>(mix.confidence[i] * texts);
  return counts;
}

class ModelWatchTest : public ::testing::Test {
 protected:
  std::string page(std::int64_t now_ms, ExpositionFormat format = ExpositionFormat::text_0_0_4) {
    const ModelReport report = watch_.report(now_ms);
    FamilyList families;
    add_models(families, {&report, 1});
    std::string out;
    append_families(out, families.take(), format);
    return out;
  }

  EmotionOptions options_;
  ModelCounters counters_;
  ModelWatch watch_{EmotionModel::embedded(), "en", counters_, options_};
};

TEST_F(ModelWatchTest, names_the_model_and_shows_counts_from_the_start_but_no_drift) {
  const std::string out = page(kStart);
  const ModelCard& card = EmotionModel::embedded()->card();
  EXPECT_THAT(out, HasSubstr("attune_emotion_model_info{language=\"en\",model=\"" + card.name +
                             "@" + card.version + "\",name=\"" + card.name + "\",version=\"" +
                             card.version + "\",checksum=\""));
  EXPECT_THAT(out, HasSubstr("attune_emotion_confidence_count{language=\"en\",model=\"" +
                             card.name + "@" + card.version + "\"} 0\n"));
  EXPECT_THAT(out, HasSubstr("attune_emotion_words_total{"));
  EXPECT_THAT(out, HasSubstr("attune_emotion_reference_unknown_words_ratio{"));
  EXPECT_THAT(out, Not(HasSubstr("attune_emotion_drift{")));
  EXPECT_THAT(out, HasSubstr("attune_emotion_drift_texts{"));
}

TEST_F(ModelWatchTest, shows_no_drift_for_texts_as_in_the_reference_and_much_when_they_turn_angry) {
  counters_.add(as_in_the_reference(20'000));
  EXPECT_LT(watch_.report(kStart).drift.emotions.value(), 0.001);
  EXPECT_LT(watch_.report(kStart).drift.confidence.value(), 0.001);
  ModelCounts angry;
  angry.confidence[4] = angry.emotions[0] = 20'000;
  counters_.add(angry);
  EXPECT_GT(watch_.report(kStart).drift.emotions.value(), kDriftLarge);
  EXPECT_THAT(page(kStart), HasSubstr(",of=\"emotions\"} "));
}

TEST_F(ModelWatchTest, forgets_the_anger_hours_later_also_when_nobody_scrapes) {
  ModelCounts angry;
  angry.confidence[4] = angry.emotions[0] = 20'000;
  counters_.add(angry);
  for (std::int64_t hour = 0; hour < 8; ++hour) {
    watch_.look(kStart + hour * kHour);
    if (hour == 3) counters_.add(as_in_the_reference(20'000));
  }
  const ModelReport later = watch_.report(kStart + 8 * kHour);
  EXPECT_LT(later.drift.emotions.value(), 0.001);
  EXPECT_EQ(later.counts.texts(), 20'000 + as_in_the_reference(20'000).texts());
  EXPECT_EQ(later.drift.texts, as_in_the_reference(20'000).texts());
}

TEST_F(ModelWatchTest, shows_a_histogram_whose_buckets_add_up) {
  ModelCounts counts;
  counts.confidence = {1, 0, 2, 0, 0, 3, 0, 0, 0, 4};
  counts.confidence_sum = 65'432;
  counters_.add(counts);
  const std::string out = page(kStart, ExpositionFormat::openmetrics_1_0_0);
  EXPECT_THAT(out, HasSubstr(",le=\"0.1\"} 1\n"));
  EXPECT_THAT(out, HasSubstr(",le=\"0.3\"} 3\n"));
  EXPECT_THAT(out, HasSubstr(",le=\"0.6\"} 6\n"));
  EXPECT_THAT(out, HasSubstr(",le=\"1.0\"} 10\n"));
  EXPECT_THAT(out, HasSubstr(",le=\"+Inf\"} 10\n"));
  EXPECT_THAT(out, HasSubstr("attune_emotion_confidence_sum{language=\"en\",model=\"" +
                             watch_.report(kStart).name + "@" + watch_.report(kStart).version +
                             "\"} 6.5432\n"));
}

TEST_F(ModelWatchTest, holds_no_count_that_falls_while_workers_add_and_scrapers_look) {
  std::atomic<bool> stop{false};
  std::thread worker([&] {
    const ModelCounts batch = as_in_the_reference(1'000);
    while (!stop) counters_.add(batch);
  });
  std::thread housekeeper([&] {
    for (std::int64_t now = kStart; !stop; now += kHour / 4) watch_.look(now);
  });
  std::uint64_t before = 0;
  for (int i = 0; i < 2'000; ++i) {
    const ModelReport report = watch_.report(kStart);
    EXPECT_GE(report.counts.texts(), before);
    EXPECT_LE(report.drift.texts, report.counts.texts());  // no difference below zero
    before = report.counts.texts();
  }
  stop = true;
  worker.join();
  housekeeper.join();
}

}  // namespace
}  // namespace attune
