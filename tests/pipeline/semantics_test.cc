// What an event means, from its bytes to the counters and the closed window: a sentence of the
// semantics per test.
#include <gtest/gtest.h>

#include "pipeline/graph.h"
#include "tests/support/collecting_outputs.h"

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'763'632'800'000;  // 2025-11-20T10:00:00Z, a whole minute

class SemanticsTest : public ::testing::Test {
 protected:
  SemanticsTest() {
    window_.windows = {{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}};
    window_.labels = {Field::channel};
    window_.allowed_lateness_ms = 0;
  }

  /// Folds records of one lane with these payloads, one Kafka timestamp for all, and closes what is
  /// open.
  void run(std::vector<std::string> payloads, std::int64_t timestamp_ms = kStart + 3'600'000) {
    payloads_ = std::move(payloads);
    mapping_ = *compile_mapping(parse_);
    board_ = std::make_unique<Board>(BoardOptions{}, window_);
    Graph graph({2, 64u << 20}, mapping_, EmotionModel::embedded(), counters_);
    auto lane = std::make_shared<Lane>(
        LaneId{"events", 0}, LaneStart{},
        LaneContext{window_, experience_, *mapping_, *board_, outputs_, counters_, nullptr, nullptr});
    auto batch = graph.acquire();
    batch->lane = lane;
    for (const std::string& payload : payloads_) {
      Record record;
      record.payload = payload;
      record.offset = batch->next_offset++;
      record.timestamp_ms = timestamp_ms;
      batch->records.push_back(record);
    }
    batch->close_all = true;
    graph.submit(std::move(batch));
    ASSERT_TRUE(graph.wait_idle(20'000));
  }

  static std::string at(std::int64_t seconds, const std::string& more = "") {
    return R"({"time":)" + std::to_string(kStart / 1000 + seconds) + more + "}";
  }

  /// Every closed window of a name, label sets and starts together.
  Tally total_of(std::uint32_t window) const {
    Tally total;
    for (const auto& [lane, summary] : outputs_.windows)
      if (summary.window == window) total.merge(summary.tally);
    return total;
  }
  std::uint64_t by_type(std::string_view name) const {
    for (std::size_t i = 0; i < kEventTypes.size(); ++i)
      if (kEventTypes[i] == name) return counters_.by_type[i];
    return UINT64_MAX;
  }
  std::uint64_t late_counted() const {
    std::uint64_t total = 0;
    for (const auto& count : counters_.late_by) total += count;
    return total;
  }

  ParseOptions parse_ = default_parse_options();
  WindowOptions window_;
  ExperienceOptions experience_;
  testing::CollectingOutputs outputs_;
  Counters counters_;
  std::unique_ptr<Board> board_;
  std::vector<std::string> payloads_;
  std::shared_ptr<const Mapping> mapping_;
};

TEST_F(SemanticsTest, a_record_without_type_or_with_an_unknown_one_counts_under_type_other) {
  run({at(0), at(1, R"(,"type":"no.such.type")"), at(2, R"(,"type":"")"), at(3, R"(,"type":null)"),
       at(4, R"(,"type":"message")")});
  EXPECT_EQ(by_type("other"), 4u);
  EXPECT_EQ(by_type("message"), 1u);
  EXPECT_EQ(counters_.windowed, 5u);
  EXPECT_EQ(total_of(0).events, 5u);
}

TEST_F(SemanticsTest, without_a_time_the_kafka_timestamp_is_the_time) {
  run({R"({"channel":"chat"})", R"({"time":null,"channel":"chat"})"}, kStart + 90'000);
  ASSERT_FALSE(outputs_.windows.empty());
  EXPECT_EQ(outputs_.windows[0].second.start_ms, kStart + 60'000);
  EXPECT_EQ(total_of(0).events, 2u);
}

TEST_F(SemanticsTest,
       with_no_time_field_mapped_the_kafka_timestamp_is_the_time_whatever_the_payload_says) {
  parse_.fields[static_cast<std::size_t>(Field::time)] = {};
  run({at(0), R"({"time":"soon"})"}, kStart + 90'000);
  EXPECT_EQ(counters_.dead, 0u);
  ASSERT_FALSE(outputs_.windows.empty());
  EXPECT_EQ(outputs_.windows[0].second.start_ms, kStart + 60'000);
  EXPECT_EQ(total_of(0).events, 2u);
}

TEST_F(SemanticsTest, late_for_several_windows_is_counted_late_once) {
  window_.windows.push_back({"7m", 420'000, 60'000});
  run({at(290), at(300),
       at(10)});  // closed for 1m and for the first of the long ones, open in others
  EXPECT_EQ(late_counted(), 1u);
  EXPECT_EQ(counters_.windowed, 3u) << "it counted in a window that was open";
  EXPECT_EQ(counters_.late, 0u);
}

TEST_F(SemanticsTest, late_for_every_window_is_late_once_and_an_event_of_the_counters) {
  run({at(3'000), at(3'001), at(0, R"(,"channel":"chat")")});
  EXPECT_EQ(late_counted(), 1u);
  EXPECT_EQ(counters_.late, 1u);
  EXPECT_EQ(counters_.windowed, 2u);
  std::string page;
  board_->write(page, Board::Format::text_0_0_4);
  EXPECT_NE(page.find("attune_events_total{channel=\"chat\"} 1\n"), std::string::npos);
  EXPECT_EQ(page.find("attune_window_events{window=\"1m\",channel=\"chat\"}"), std::string::npos);
}

TEST_F(SemanticsTest, what_is_not_accepted_moves_no_watermark) {
  parse_.filters.push_back({Field::channel, {"noise"}, false});
  // Each of these is dated an hour ahead in its own way; none may make the last event late.
  run({at(0), at(3'000, R"(,"channel":"noise")"), at(3'000, R"(,"channel":{})"), at(1'000'000),
       at(3'000, R"(,"text":"\ud800")"), R"({"time":1e30})", at(1)});
  EXPECT_EQ(counters_.filtered, 1u);
  EXPECT_EQ(counters_.dead, 4u);
  EXPECT_EQ(counters_.windowed, 2u);
  EXPECT_EQ(late_counted(), 0u);
}

TEST_F(SemanticsTest, emotions_are_read_from_the_customer_only_and_every_event_counts) {
  const std::string angry = R"(,"text":"I am furious, this is the worst service ever")";
  run({at(0, angry), at(1, R"(,"actor":"customer")" + angry), at(2, R"(,"actor":"agent")" + angry),
       at(3, R"(,"actor":"bot")" + angry), at(4, R"(,"actor":"system")" + angry),
       at(5, R"(,"actor":null)" + angry)});
  const Tally total = total_of(0);
  EXPECT_EQ(total.events, 6u);
  EXPECT_EQ(total.texts, 3u) << "an event without an actor is the customer's";
  EXPECT_EQ(total.scored, 3u);
  EXPECT_GT(total.negative, 0u);
  EXPECT_EQ(total.negative % 3, 0u) << "three times the same text, and nobody else's";
}

TEST_F(SemanticsTest, texts_counts_every_non_empty_customer_text_scored_or_not) {
  run({at(0, R"(,"text":"Thank you so much")"), at(1, R"(,"text":"?!")"), at(2, R"(,"text":"   ")"),
       at(3, R"(,"text":"")"), at(4, R"(,"text":null)"), at(5)});
  const Tally total = total_of(0);
  EXPECT_EQ(total.events, 6u);
  EXPECT_EQ(total.texts, 3u);
  EXPECT_EQ(total.scored, 2u) << "blanks say nothing; the denominator of moods is what was judged";
}

TEST_F(SemanticsTest, texts_are_counted_by_language_and_those_that_no_model_reads_by_reason) {
  run({at(0, R"(,"text":"Thank you so much for the help")"), at(1, R"(,"text":"Danke, das hat mir sehr geholfen")"),
       at(2, R"(,"text":"12")"), at(3, R"(,"text":"  ")"), at(4, R"(,"text":"qwxz zzxq wvvb")"), at(5)});
  const auto of = [&](Language language) { return counters_.texts_by_language[static_cast<std::size_t>(language)].load(); };
  const auto unscored = [&](Abstention reason) { return counters_.texts_unscored[static_cast<std::size_t>(reason)].load(); };
  EXPECT_EQ(of(Language::de), 1u);
  EXPECT_GE(of(Language::en), 1u);
  EXPECT_EQ(of(Language::unknown), 2u);
  EXPECT_EQ(unscored(Abstention::none), 0u);
  EXPECT_EQ(unscored(Abstention::no_token), 1u);
  EXPECT_EQ(unscored(Abstention::too_short), 1u);
  EXPECT_EQ(unscored(Abstention::other_language) + unscored(Abstention::unknown_words), 2u);
  EXPECT_EQ(total_of(0).texts, 5u);
  EXPECT_EQ(total_of(0).scored, 1u);
}

TEST_F(SemanticsTest, customers_are_distinct_values_of_the_customer_field) {
  run({at(0, R"(,"customer":"ann")"), at(1, R"(,"customer":"ben","conversation":"7")"),
       at(2, R"(,"customer":"ann","conversation":"8")"), at(3), at(4, R"(,"customer":"")")});
  std::uint64_t customers = 0;
  for (const auto& [lane, summary] : outputs_.windows)
    if (summary.window == 0) customers += summary.customers.estimate();
  EXPECT_EQ(customers, 2u);
}

TEST_F(SemanticsTest, a_label_whose_field_is_missing_has_the_empty_value_and_long_ones_are_cut) {
  run({at(0), at(1, R"(,"channel":null)"),
       at(2, ",\"channel\":\"" + std::string(127, 'x') + "\xC3\xBC\""),
       at(3, R"(,"channel":"tab\there\u0085")")});
  std::vector<std::string> labels;
  for (const auto& [lane, summary] : outputs_.windows)
    if (summary.window == 0) labels.push_back(summary.labels[0]);
  EXPECT_EQ(labels, (std::vector<std::string>{"", "tab_here_", std::string(127, 'x')}));
}

TEST_F(SemanticsTest, what_is_received_is_windowed_late_dead_or_filtered) {
  parse_.filters.push_back({Field::channel, {"noise"}, false});
  run({at(3'000), at(3'001), at(0), "{", "", at(2'999, R"(,"channel":"noise")"),
       at(-1'000'000'000)});
  EXPECT_EQ(counters_.received, 7u);
  EXPECT_EQ(counters_.windowed + counters_.late + counters_.dead + counters_.filtered, 7u);
  EXPECT_EQ(counters_.in_flight_records, 0);
  EXPECT_EQ(counters_.dead, 3u);
  EXPECT_EQ(counters_.filtered, 1u);
  EXPECT_EQ(counters_.late, 1u);
}

}  // namespace
}  // namespace attune
