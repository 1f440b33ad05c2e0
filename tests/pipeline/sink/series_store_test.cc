#include "pipeline/sink/series_store.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <atomic>
#include <map>
#include <random>
#include <set>
#include <thread>

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using Values = std::vector<std::string>;

Tally events(std::uint64_t n) {
  Tally tally;
  tally.events = n;
  return tally;
}

std::map<std::string, std::uint64_t> events_by_text(const SeriesStore& store) {
  std::vector<SeriesSample> samples;
  store.snapshot(samples);
  std::map<std::string, std::uint64_t> found;
  for (const SeriesSample& sample : samples) {
    EXPECT_TRUE(found.emplace(sample.labels->text, sample.tally.events).second) << "twice: " << sample.labels->text;
  }
  return found;
}

std::uint64_t sum(const std::map<std::string, std::uint64_t>& by_text) {
  std::uint64_t total = 0;
  for (const auto& [text, count] : by_text) total += count;
  return total;
}

TEST(SeriesStore, adds_up_what_belongs_to_the_same_labels) {
  SeriesStore store({"channel", "step"}, {});
  store.add(Values{"chat", "pay"}, events(2), 0);
  store.add(Values{"mail", "pay"}, events(1), 0);
  store.add(Values{"chat", "pay"}, events(3), 0);
  EXPECT_EQ(events_by_text(store), (std::map<std::string, std::uint64_t>{
                                       {R"(channel="chat",step="pay")", 5}, {R"(channel="mail",step="pay")", 1}}));
}

TEST(SeriesStore, keeps_every_number_of_a_tally) {
  SeriesStore store({"a"}, {});
  Tally tally{.events = 9, .texts = 8, .scored = 7, .emotions = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12}, .positive = 13, .negative = 14};
  store.add(Values{"x"}, tally, 0);
  store.add(Values{"x"}, tally, 0);
  std::vector<SeriesSample> samples;
  store.snapshot(samples);
  ASSERT_EQ(samples.size(), 1u);
  Tally twice = tally;
  twice.merge(tally);
  EXPECT_EQ(samples[0].tally, twice);
}

TEST(SeriesStore, knows_its_one_series_from_the_start_when_there_are_no_labels) {
  SeriesStore store({}, {.expire_after_ms = 1});
  EXPECT_EQ(events_by_text(store), (std::map<std::string, std::uint64_t>{{"", 0}}));
  store.expire(1'000'000);
  EXPECT_EQ(store.size(), 1u);
}

TEST(SeriesStore, folds_a_value_past_its_labels_cap_in_that_label_only) {
  SeriesStore store({"channel", "step"}, {.max_values_per_label = 2});
  store.add(Values{"chat", "pay"}, events(1), 0);
  store.add(Values{"mail", "pay"}, events(1), 0);
  store.add(Values{"fax", "pay"}, events(1), 0);
  store.add(Values{"post", "pay"}, events(4), 0);
  store.add(Values{"chat", "pay"}, events(1), 0);
  const auto found = events_by_text(store);
  EXPECT_EQ(found.at(R"(channel="__other__",step="pay")"), 5u);
  EXPECT_EQ(found.at(R"(channel="chat",step="pay")"), 2u);
  EXPECT_EQ(sum(found), 8u);
  EXPECT_EQ(store.events_folded(), 5u);
}

TEST(SeriesStore, folds_a_label_set_past_the_cap_in_every_label) {
  SeriesStore store({"channel", "step"}, {.max_series = 2});
  store.add(Values{"chat", "pay"}, events(1), 0);
  store.add(Values{"chat", "ship"}, events(1), 0);
  store.add(Values{"chat", "return"}, events(7), 0);
  const auto found = events_by_text(store);
  EXPECT_EQ(found.at(R"(channel="__other__",step="__other__")"), 7u);
  EXPECT_EQ(store.size(), 3u);
}

TEST(SeriesStore, counts_a_missing_value_against_no_cap) {
  SeriesStore store({"channel"}, {.max_values_per_label = 1});
  store.add(Values{"chat"}, events(1), 0);
  store.add(Values{""}, events(1), 0);
  EXPECT_THAT(events_by_text(store), ElementsAre(testing::Pair(R"(channel="")", 1), testing::Pair(R"(channel="chat")", 1)));
}

TEST(SeriesStore, forgets_what_was_idle_and_gives_its_place_to_others) {
  SeriesStore store({"channel"}, {.max_series = 1, .max_values_per_label = 1, .expire_after_ms = 1000});
  store.add(Values{"chat"}, events(5), 0);
  store.expire(1000);
  EXPECT_EQ(store.size(), 1u) << "exactly expire_after is not yet too long";
  store.expire(1001);
  EXPECT_THAT(events_by_text(store), IsEmpty());
  EXPECT_EQ(store.expired(), 1u);
  store.add(Values{"mail"}, events(2), 2000);
  EXPECT_THAT(events_by_text(store), ElementsAre(testing::Pair(R"(channel="mail")", 2)));
}

TEST(SeriesStore, starts_an_expired_series_at_zero_when_it_comes_back) {
  SeriesStore store({"channel"}, {.expire_after_ms = 1000});
  store.add(Values{"chat"}, events(5), 0);
  store.expire(5000);
  store.add(Values{"chat"}, events(1), 6000);
  EXPECT_THAT(events_by_text(store), ElementsAre(testing::Pair(R"(channel="chat")", 1)));
}

TEST(SeriesStore, keeps_what_is_updated_between_expiries) {
  SeriesStore store({"channel"}, {.expire_after_ms = 1000});
  for (std::int64_t now = 0; now < 10'000; now += 500) {
    store.add(Values{"chat"}, events(1), now);
    store.expire(now);
  }
  EXPECT_THAT(events_by_text(store), ElementsAre(testing::Pair(R"(channel="chat")", 20)));
}

TEST(SeriesStore, shows_a_touched_series_with_zeros_and_folds_it_alike) {
  SeriesStore store({"channel"}, {.max_series = 1});
  EXPECT_EQ(store.touch(Values{"chat"}, 3, 0)->text, R"(channel="chat")");
  EXPECT_EQ(store.touch(Values{"mail"}, 4, 0)->text, R"(channel="__other__")");
  EXPECT_EQ(store.touches_folded(), 4u);
  EXPECT_EQ(store.events_folded(), 0u);
  EXPECT_EQ(sum(events_by_text(store)), 0u);
}

/// A storm of labels from four threads: far more values than the caps allow, with a Zipf-like head.
class Storm {
 public:
  explicit Storm(SeriesStore& store) : store_(store) {
    for (std::uint32_t seed = 0; seed < 4; ++seed) threads_.emplace_back([this, seed] { blow(seed); });
  }
  void join() {
    for (std::thread& thread : threads_) thread.join();
    threads_.clear();
  }
  std::uint64_t added() const { return added_; }

 private:
  void blow(std::uint32_t seed) {
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> uniform(0, 1);
    std::uint64_t mine = 0;
    for (int i = 0; i < 30'000; ++i) {
      const auto pick = [&](double most) { return std::to_string(static_cast<int>(std::pow(most, uniform(random)))); };
      Tally delta = events(random() % 5);
      delta.positive = delta.negative = delta.events;
      store_.add(Values{pick(3000), pick(50), i % 7 == 0 ? "" : "x"}, delta, i);
      mine += delta.events;
    }
    added_ += mine;
  }

  SeriesStore& store_;
  std::atomic<std::uint64_t> added_{0};
  std::vector<std::thread> threads_;
};

TEST(SeriesStore, keeps_the_sum_over_series_equal_to_the_sum_over_events_in_a_storm_of_labels) {
  const SeriesLimits limits{.max_series = 300, .max_values_per_label = 100};
  SeriesStore store({"a", "b", "c"}, limits);
  Storm storm(store);
  storm.join();
  const auto found = events_by_text(store);
  EXPECT_EQ(sum(found), storm.added());
  EXPECT_LE(found.size(), limits.max_series + 1);
  EXPECT_GT(store.events_folded(), 0u);
  std::set<std::string> values;
  std::vector<SeriesSample> samples;
  store.snapshot(samples);
  for (const SeriesSample& sample : samples) values.insert(sample.labels->values[0]);
  EXPECT_LE(values.size(), limits.max_values_per_label + 1);
}

TEST(SeriesStore, never_shows_a_counter_that_falls_nor_half_an_update) {
  SeriesStore store({"a", "b", "c"}, {.max_series = 300, .max_values_per_label = 100});
  Storm storm(store);
  std::map<std::string, std::uint64_t> last;
  for (int scrape = 0; scrape < 200; ++scrape) {
    std::vector<SeriesSample> samples;
    store.snapshot(samples);
    for (const SeriesSample& sample : samples) {
      std::uint64_t& before = last[sample.labels->text];
      ASSERT_GE(sample.tally.events, before) << sample.labels->text;
      ASSERT_EQ(sample.tally.events, sample.tally.positive);
      ASSERT_EQ(sample.tally.events, sample.tally.negative);
      before = sample.tally.events;
    }
  }
  storm.join();
  EXPECT_EQ(sum(events_by_text(store)), storm.added());
}

TEST(SeriesStore, shows_each_series_once_while_others_expire_and_return) {
  SeriesStore store({"a"}, {.expire_after_ms = 10});
  std::atomic<bool> stop{false};
  std::thread writer([&] {
    for (std::int64_t now = 0; !stop; ++now) store.add(Values{std::to_string(now % 500)}, events(1), now);
  });
  std::thread expirer([&] {
    for (std::int64_t now = 0; !stop; now += 50) store.expire(now);
  });
  for (int scrape = 0; scrape < 300 || store.expired() < 5'000; ++scrape) events_by_text(store);
  stop = true;
  writer.join();
  expirer.join();
  EXPECT_GE(store.expired(), 5'000u) << "else nothing went away while it was looked at";
}

}  // namespace
}  // namespace attune
