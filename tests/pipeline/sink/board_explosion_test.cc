// A million values of one label: what the board holds, says and publishes stays bounded and true.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <malloc.h>

#include <atomic>
#include <chrono>
#include <cstdlib>
#include <new>
#include <set>
#include <sstream>
#include <thread>

#include "pipeline/sink/board.h"

namespace {
std::atomic<std::int64_t> bytes_in_use{0};
}  // namespace

// Counts what is allocated now, in usable bytes, so that a bound on memory is a count and no
// estimate.
__attribute__((noinline)) void* operator new(std::size_t size) {
  void* place = std::malloc(size);
  if (place == nullptr) throw std::bad_alloc();
  bytes_in_use += static_cast<std::int64_t>(malloc_usable_size(place));
  return place;
}
__attribute__((noinline)) void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  void* place = std::malloc(size);
  bytes_in_use += static_cast<std::int64_t>(malloc_usable_size(place));
  return place;
}
__attribute__((noinline)) void operator delete(void* place) noexcept {
  bytes_in_use -= static_cast<std::int64_t>(malloc_usable_size(place));
  std::free(place);
}
__attribute__((noinline)) void operator delete(void* place, std::size_t) noexcept {
  operator delete(place);
}

namespace attune {
namespace {

using ::testing::Contains;

#if defined(ATTUNE_SANITIZED)
constexpr std::uint64_t kFlood = 50'000;  // twenty times slower there; still past every cap
#else
constexpr std::uint64_t kFlood = 1'000'000;
#endif
constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kMiB = 1 << 20;

WindowOptions by(std::vector<Field> labels) {
  WindowOptions options;
  options.windows = {{"1m", kMinute, kMinute}};
  options.labels = std::move(labels);
  return options;
}

Tally one_text() {
  Tally tally;
  Reading reading;
  reading.has_text = reading.scored = true;
  reading.emotions = 1;
  reading.valence = -10'000;
  tally.add(reading);
  return tally;
}

/// The page in lines, and sums over the series of a family.
class Page {
 public:
  explicit Page(const Board& board) {
    std::string text;
    board.write(text, Board::Format::text_0_0_4);
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
  }
  std::set<std::string> series_of(const std::string& family) const {
    std::set<std::string> found;
    for (const std::string& line : lines)
      if (line.starts_with(family + "{"))
        EXPECT_TRUE(found.insert(line.substr(0, line.rfind(' '))).second) << line;
    return found;
  }
  std::set<std::string> labels_of(const std::string& family) const {
    std::set<std::string> found;
    for (const std::string& series : series_of(family)) found.insert(series.substr(family.size()));
    return found;
  }
  double value(const std::string& series) const {
    for (const std::string& line : lines)
      if (line.starts_with(series + " ")) return std::stod(line.substr(series.size()));
    return 0;
  }
  double sum(const std::string& family) const {
    double total = 0;
    for (const std::string& line : lines)
      if (line.starts_with(family + "{")) total += std::stod(line.substr(line.rfind(' ')));
    return total;
  }
  std::vector<std::string> lines;
};

TEST(BoardExplosion,
     a_million_values_of_one_label_stay_under_its_cap_and_their_events_count_under_other) {
  const BoardOptions options;
  const std::int64_t before = bytes_in_use;
  Board board(options, by({Field::channel}));
  std::vector<std::string> labels(1);
  const Tally tally = one_text();
  for (std::uint64_t i = 0; i < kFlood; ++i) {
    labels[0] = "value-" + std::to_string(i);
    board.add(labels, tally, 0);
  }
  EXPECT_LT(bytes_in_use - before, 2 * kMiB) << "a thousand series, not a million";
  EXPECT_EQ(board.series_count(), options.max_values_per_label + 1);

  const Page page(board);
  const double flood = static_cast<double>(kFlood);
  for (const char* family :
       {"attune_events_total", "attune_texts_total", "attune_texts_scored_total",
        "attune_emotions_total", "attune_valence_negative_sum_total"}) {
    EXPECT_EQ(page.sum(family), flood) << family;
    EXPECT_LE(page.series_of(family).size(), (options.max_values_per_label + 1) * kEmotionCount)
        << family;
  }
  EXPECT_THAT(page.lines, Contains(R"(attune_events_total{channel="__other__"} )" +
                                   std::to_string(kFlood - 1000)));
  EXPECT_THAT(page.lines, Contains(R"(attune_series_folded_total{family="attune_events_total"} )" +
                                   std::to_string(kFlood - 1000)));
  EXPECT_THAT(page.lines, Contains(R"(attune_series{family="attune_events_total"} 1001)"));
}

TEST(BoardExplosion, a_million_label_sets_stay_under_the_cap_of_a_family) {
  const BoardOptions options;
  const std::int64_t before = bytes_in_use;
  Board board(options, by({Field::channel, Field::step}));
  std::vector<std::string> labels(2);
  const Tally tally = one_text();
  for (std::uint64_t i = 0; i < kFlood;
       ++i) {  // a thousand times a thousand: no label is over its own cap
    labels[0] = "channel-" + std::to_string(i % 1000);
    labels[1] = "step-" + std::to_string(i / 1000);
    board.add(labels, tally, 0);
  }
  EXPECT_LT(bytes_in_use - before, 24 * kMiB) << "twenty thousand series";
  EXPECT_EQ(board.series_count(), options.max_series_per_family + 1);
  const Page page(board);
  EXPECT_EQ(page.series_of("attune_events_total").size(), options.max_series_per_family + 1);
  EXPECT_EQ(page.sum("attune_events_total"), static_cast<double>(kFlood));
  EXPECT_THAT(page.lines, Contains(R"(attune_events_total{channel="__other__",step="__other__"} )" +
                                   std::to_string(kFlood - options.max_series_per_family)));
  EXPECT_THAT(page.lines, Contains(R"(attune_series_folded_total{family="attune_events_total"} )" +
                                   std::to_string(kFlood - options.max_series_per_family)));
}

TEST(BoardExplosion, closed_windows_of_a_million_values_keep_their_sum) {
  const BoardOptions options;
  Board board(options, by({Field::channel}));
  constexpr std::size_t kPerWindow = 10'000;  // what runtime.max_label_sets lets through
  WindowSummary window;
  window.tally = one_text();
  window.labels.resize(1);
  std::vector<WindowSummary> closed(kPerWindow, window);
  const std::int64_t before = bytes_in_use;
  for (std::uint64_t i = 0; i < kFlood; i += kPerWindow) {
    for (std::size_t j = 0; j < kPerWindow; ++j) {
      closed[j].end_ms = kMinute * static_cast<std::int64_t>(1 + i);
      closed[j].labels[0] = "value-" + std::to_string(i + j);
    }
    board.windows_closed({"events", 0}, closed, 0);
  }
  EXPECT_LT(bytes_in_use - before, 8 * kMiB) << "the rows of one window";
  const Page page(board);
  EXPECT_EQ(page.sum("attune_window_events"), static_cast<double>(kPerWindow));
  EXPECT_THAT(page.lines, Contains(R"(attune_series_folded_total{family="attune_window_events"} )" +
                                   std::to_string(kFlood - 1000)));
}

TEST(BoardExplosion, memory_comes_back_when_the_flood_has_expired) {
  BoardOptions options;
  options.max_series_per_family = options.max_values_per_label = 100'000;
  options.expire_after_ms = 1000;
  Board board(options, by({Field::channel}));
  std::vector<std::string> labels(1);
  std::int64_t after_first = 0;
  for (std::int64_t flood = 0; flood < 5; ++flood) {
    const std::int64_t now = flood * 10'000;
    for (int i = 0; i < 100'000; ++i) {
      labels[0] = "flood-" + std::to_string(flood) + "-value-" + std::to_string(i);
      board.add(labels, one_text(), now);
    }
    ASSERT_EQ(board.series_count(), 100'000u) << "each flood finds room";
    board.expire(now + 5'000);
    ASSERT_EQ(board.series_count(), 0u);
    if (flood == 0) after_first = bytes_in_use;
  }
  // The places stay; what was in them does not pile up.
  EXPECT_LT(bytes_in_use - after_first, 1 * kMiB);
  EXPECT_THAT(Page(board).lines, Contains("attune_series_expired_total 500000"));
}

TEST(BoardExplosion, a_scrape_while_series_expire_shows_the_same_series_in_every_family) {
  BoardOptions options;
  options.max_series_per_family = options.max_values_per_label = 100'000;
  options.expire_after_ms = 5;
  Board board(options, by({Field::channel}));
  std::vector<std::string> kept{"kept"};
  std::atomic<bool> stop{false};
  std::atomic<std::uint64_t> kept_events{0};
  std::thread writer([&] {
    std::vector<std::string> labels(1);
    for (std::int64_t now = 0; !stop; ++now) {
      for (int i = 0; i < 20; ++i) {
        labels[0] = "value-" + std::to_string((now * 20 + i) % 5'000);
        board.add(labels, one_text(), now);
      }
      board.add(kept, one_text(), now);
      ++kept_events;
      board.expire(now);
    }
  });
  while (kept_events == 0) std::this_thread::yield();  // a hundred scrapes are over before a thread has begun
  double last_kept = 0;
  const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(60);
  int while_expiring = 0;
  for (double expired = 0; while_expiring < 100 && std::chrono::steady_clock::now() < deadline;) {
    const Page page(board);
    while_expiring += page.value("attune_series_expired_total") > expired;
    expired = page.value("attune_series_expired_total");
    const std::set<std::string> labels = page.labels_of("attune_events_total");
    ASSERT_EQ(page.labels_of("attune_texts_total"), labels);
    ASSERT_EQ(page.labels_of("attune_texts_scored_total"), labels);
    for (const char* family : {"attune_texts_total", "attune_texts_scored_total",
                               "attune_valence_negative_sum_total", "attune_emotions_total"})
      ASSERT_EQ(page.sum(family), page.sum("attune_events_total")) << family;
    const double now = page.value(R"(attune_events_total{channel="kept"})");
    ASSERT_GE(now, last_kept) << "what is updated never expires";
    last_kept = now;
  }
  stop = true;
  writer.join();
  EXPECT_EQ(while_expiring, 100);
  EXPECT_THAT(Page(board).lines, Contains("attune_events_total{channel=\"kept\"} " +
                                          std::to_string(kept_events.load())));
}

}  // namespace
}  // namespace attune
