// What a lane finds along journeys: ways between steps, friction peaks, confirmed resolutions.
#include <gtest/gtest.h>

#include <cmath>
#include <sstream>

#include "operators/make_turn.h"
#include "pipeline/lane.h"
#include "tests/support/collecting_outputs.h"

namespace attune {
namespace {

using attune::testing::CollectingOutputs;

constexpr std::int64_t kStart = 1'763'632'800'000, kMinute = 60'000, kDay = 86'400'000;

class SignalOutputs : public CollectingOutputs {
 public:
  bool wants_signals() const override { return true; }
  bool wants_prompts() const override { return true; }
  void prompt(const LaneId&, const Prompt& prompt, std::span<const std::string> labels,
              const Record* record, std::shared_ptr<Progress> progress,
              std::uint64_t sequence) override {
    if (prompt.kind == PromptKind::check_in)
      check_ins.push_back({prompt, {labels.begin(), labels.end()}, record != nullptr});
    progress->done(sequence);
  }
  struct CheckIn {
    Prompt prompt;
    std::vector<std::string> labels;
    bool of_record;
  };
  std::vector<CheckIn> check_ins;
  void signal(const LaneId&, const SignalRecord& record, std::span<const std::string> labels,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    signals.push_back({record, {labels.begin(), labels.end()}});
    progress->done(sequence);
  }
  struct Signalled {
    SignalRecord record;
    std::vector<std::string> labels;
  };
  std::vector<Signalled> signals;
};

struct Told {
  std::int64_t ms = 0;
  std::string customer = "c";
  EventType type = EventType::message;
  std::string step{}, journey = "shopping", conversation{};
  std::uint16_t emotions = 0;
  std::string topic{};
};

class LaneJourneys : public ::testing::Test {
 protected:
  explicit LaneJourneys(std::vector<WindowSpec> windows = {{"1m", kMinute, kMinute}}) {
    window_.windows = std::move(windows);
    window_.labels = {Field::channel, Field::journey, Field::step};
    window_.allowed_lateness_ms = 0;
    board_ = std::make_unique<Board>(BoardOptions{}, window_);
    start();
  }
  void start() {
    lane_ = std::make_unique<Lane>(LaneId{"events", 0}, LaneStart{},
                                   LaneContext{window_, experience_, *mapping_, *board_, outputs_,
                                               counters_, nullptr, nullptr});
  }

  void tell(const Told& told) {
    told_.push_back(told);
    if (told_.size() >= batch_) fold();
  }
  void fold(bool close_all = false) {
    Batch batch;
    for (const Told& told : told_) {
      Record& record = batch.records.emplace_back();
      record.offset = offset_++;
      record.timestamp_ms = kStart + told.ms;
      Understood& u = batch.understood.emplace_back();
      u.event.time_ms = kStart + told.ms;
      u.event.type = static_cast<std::uint8_t>(told.type);
      u.event[Field::customer] = told.customer;
      u.event[Field::conversation] = told.conversation;
      u.event[Field::channel] = "chat";
      u.event[Field::journey] = told.journey;
      u.event[Field::step] = told.step;
      u.event[Field::topic] = told.topic;
      if (told.type == EventType::message) {
        u.event[Field::text] = "words";
        u.reading.has_text = u.reading.scored = true;
        u.reading.emotions = told.emotions;
        u.reading.valence = (told.emotions & kDistressEmotions) != 0
                                ? -6'000
                                : 0;  // an emotion alone is no distress
      }
      make_turn(u.turn, u.event, u.reading, Utterance{}, record.offset);
    }
    batch.next_offset = offset_;
    batch.close_all = close_all;
    lane_->fold(batch);
    told_.clear();
  }
  std::string page() {
    std::string out;
    board_->write(out, Board::Format::text_0_0_4);
    return out;
  }
  std::string ways(const std::string& from, const std::string& to) {
    const std::string series = "attune_journey_transitions_total{journey=\"shopping\",from=\"" +
                               from + "\",to=\"" + to + "\"} ";
    const std::string all = page();
    const std::size_t at = all.find(series);
    if (at == std::string::npos) return "";
    return all.substr(at + series.size(), all.find('\n', at) - at - series.size());
  }
  /// 30 customers with a text each at the step, so many of them confused.
  void minute(std::int64_t i, int confused) {
    for (int customer = 0; customer < 30; ++customer)
      tell({i * kMinute + customer * 1000,
            "c" + std::to_string(customer),
            EventType::message,
            "payment",
            "shopping",
            {},
            static_cast<std::uint16_t>(customer < confused ? bit(Emotion::confusion) : 0)});
  }
  std::vector<std::string> peaks() const {
    std::vector<std::string> told;
    for (const auto& one : outputs_.signals)
      if (info(one.record.found.signal).group == SignalGroup::journey)
        told.push_back(std::string(info(one.record.found.signal).name) + " " +
                       std::to_string((one.record.time_ms - kStart) / kMinute) + " " +
                       one.labels[0] + "/" + one.labels[1] + "/" + one.labels[2] + " " +
                       std::to_string(one.record.found.kind));
    return told;
  }
  std::uint64_t in_windows(MeasureId id, std::uint32_t window) const {
    std::uint64_t sum = 0;
    for (const auto& [lane, summary] : outputs_.windows)
      if (summary.window == window) sum += summary.measures.of(id);
    return sum;
  }

  WindowOptions window_;
  ExperienceOptions experience_;
  std::shared_ptr<const Mapping> mapping_ = *compile_mapping(default_parse_options());
  std::unique_ptr<Board> board_;
  SignalOutputs outputs_;
  Counters counters_;
  std::unique_ptr<Lane> lane_;
  std::vector<Told> told_;
  std::size_t batch_ = 1'000'000;
  std::int64_t offset_ = 0;
};

TEST_F(LaneJourneys, CountsTheWaysBetweenStepsUnderTheirNames) {
  const std::vector<std::string> customers{"a", "b", "c"};
  for (const auto& customer : customers) tell({0, customer, EventType::journey_start, "basket"});
  for (const auto& customer : customers)
    tell({1'000, customer, EventType::journey_step, "payment"});
  tell({2'000, "a", EventType::journey_end});
  tell({3'000, "b", EventType::journey_step, "basket"});
  tell({40 * kMinute, "d", EventType::journey_start, "basket"});
  fold(true);
  EXPECT_EQ(ways("__start__", "basket"), "4");
  EXPECT_EQ(ways("basket", "payment"), "3");
  EXPECT_EQ(ways("payment", "__finished__"), "1");
  EXPECT_EQ(ways("payment", "basket"), "1");
  EXPECT_EQ(ways("basket", "__abandoned__"), "1");
  EXPECT_EQ(ways("payment", "__abandoned__"), "1");
}

TEST_F(LaneJourneys, HoldsBackWaysThatTooFewCustomersWent) {
  window_.min_customers = 2;
  start();
  tell({0, "a", EventType::journey_step, "basket"});
  tell({1'000, "b", EventType::journey_step, "basket"});
  tell({2'000, "b", EventType::journey_step, "payment"});
  fold(true);
  EXPECT_EQ(ways("__start__", "basket"), "1") << "from the customer on who completes it";
  EXPECT_EQ(ways("basket", "payment"), "");
  EXPECT_NE(page().find("{journey=\"__held__\",from=\"__held__\",to=\"__held__\"} 2"),
            std::string::npos);
}

TEST_F(LaneJourneys, APeakNamesAStepThatIsShownThoughItsOtherLabelsAreHeldBack) {
  window_.min_customers = 25;
  start();
  for (std::int64_t i = 0; i < 16; ++i) minute(i, i == 13 ? 25 : 1);
  fold(true);
  EXPECT_EQ(peaks().size(), 2u);
  EXPECT_NE(page().find("attune_friction_peaks_total{channel=\"\",journey=\"shopping\",step="
                        "\"payment\",kind=\"confused\"} 1"),
            std::string::npos);
}

TEST_F(LaneJourneys, APeakAsksOnceToCheckInOnItsStep) {
  for (std::int64_t i = 0; i < 17; ++i) minute(i, i == 13 || i == 14 ? 25 : 1);
  fold(true);
  ASSERT_EQ(peaks().size(), 2u);
  ASSERT_EQ(outputs_.check_ins.size(), 1u) << "it goes on for a second minute";
  const auto& [prompt, labels, of_record] = outputs_.check_ins[0];
  EXPECT_EQ(prompt.time_ms, kStart + 14 * kMinute);
  EXPECT_EQ(prompt.expires_ms, kStart + 19 * kMinute);
  EXPECT_EQ(prompt.reason.signal, Signal::friction_peak);
  EXPECT_EQ(prompt.conversation, 0u);
  EXPECT_FALSE(of_record);
  EXPECT_EQ(labels, (std::vector<std::string>{"", "shopping", "payment"}));
  EXPECT_EQ(in_windows(measure(Family::prompts, static_cast<std::size_t>(PromptKind::check_in)), 0),
            1u);
}

// The evidence of a signal has it in hundredths; a hundred times as far was told once.
TEST_F(LaneJourneys, APeakSaysHowManyDeviationsItStandsOut) {
  for (std::int64_t i = 0; i < 16; ++i) minute(i, i == 13 ? 25 : 1);
  fold(true);
  ASSERT_EQ(outputs_.check_ins.size(), 1u);
  const double share = 25.0 / 30, usual = 1.0 / 30, of_few = (30 * usual + 1) / (30 + 2);
  const double noise = std::sqrt(of_few * (1 - of_few) / 30);
  EXPECT_NEAR(outputs_.check_ins[0].prompt.reason.second / 100.0, (share - usual) / noise, 0.05);
}

TEST_F(LaneJourneys, WithPromptsOffAPeakAsksNobody) {
  experience_.prompts.on = false;
  start();
  for (std::int64_t i = 0; i < 16; ++i) minute(i, i == 13 ? 25 : 1);
  fold(true);
  EXPECT_EQ(peaks().size(), 2u);
  EXPECT_TRUE(outputs_.check_ins.empty());
}

TEST_F(LaneJourneys, APeakOfFewerCustomersThanAreShownIsNone) {
  window_.min_customers = 31;
  start();
  for (std::int64_t i = 0; i < 16; ++i) minute(i, i == 13 ? 25 : 1);
  fold(true);
  EXPECT_EQ(peaks().size(), 0u);
}

TEST_F(LaneJourneys, AStepThatIsMetAgainAtOnceIsNoWay) {
  for (int i = 0; i < 5; ++i) tell({i * 1000, "a", EventType::journey_step, "basket"});
  fold(true);
  EXPECT_EQ(ways("__start__", "basket"), "1");
  EXPECT_EQ(ways("basket", "basket"), "");
}

TEST_F(LaneJourneys, MoreStepNamesThanTheBoardTakesCountUnderOther) {
  BoardOptions few;
  few.max_values_per_label = 3;
  board_ = std::make_unique<Board>(few, window_);
  start();
  for (int i = 0; i < 50; ++i)
    tell({i * 1000, "a", EventType::journey_step, "step" + std::to_string(i)});
  fold(true);
  std::uint64_t sum = 0;
  std::istringstream lines(page());
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with("attune_journey_transitions_total{"))
      sum += std::stoull(line.substr(line.rfind(' ')));
  EXPECT_EQ(sum, 50u);
  EXPECT_NE(page().find("to=\"__other__\""), std::string::npos);
}

TEST_F(LaneJourneys, TellsAPeakAtTheEndOfItsWindowUnderItsStepAlone) {
  for (std::int64_t i = 0; i < 15; ++i) minute(i, i == 13 ? 25 : 1);
  minute(15, 1);
  fold(true);
  EXPECT_EQ(peaks(), (std::vector<std::string>{"friction_peak 14 /shopping/payment 1",
                                               "friction_peak_end 15 /shopping/payment 1"}));
}

TEST_F(LaneJourneys, CountsAPeakInTheWindowThatShowsIt) {
  for (std::int64_t i = 0; i < 16; ++i) minute(i, i == 13 ? 25 : 1);
  fold(true);
  const MeasureId confused = measure(Family::friction_peaks, 0);
  const std::vector<std::string> step{"", "shopping", "payment"};
  for (const auto& [lane, summary] : outputs_.windows) {
    const bool shows = summary.start_ms == kStart + 13 * kMinute && summary.labels == step;
    EXPECT_EQ(summary.measures.of(confused), shows ? 1u : 0u);
  }
  EXPECT_EQ(in_windows(confused, 0), 1u);
  EXPECT_NE(page().find("attune_friction_peaks_total{channel=\"\",journey=\"shopping\",step="
                        "\"payment\",kind=\"confused\"} 1"),
            std::string::npos);
}

TEST_F(LaneJourneys, FindsTheSamePeaksWhateverTheBatches) {
  for (std::int64_t i = 0; i < 30; ++i) minute(i, i % 9 == 5 ? 25 : 1);
  fold(true);
  const auto all = outputs_.signals;
  for (const std::size_t batch : {1u, 7u, 100u}) {
    outputs_.signals.clear();
    board_ = std::make_unique<Board>(BoardOptions{}, window_);
    start();
    offset_ = 0;
    batch_ = batch;
    for (std::int64_t i = 0; i < 30; ++i) minute(i, i % 9 == 5 ? 25 : 1);
    fold(true);
    ASSERT_EQ(outputs_.signals.size(), all.size());
    for (std::size_t i = 0; i < all.size(); ++i) {
      EXPECT_EQ(outputs_.signals[i].record.found.signal, all[i].record.found.signal) << i;
      EXPECT_EQ(outputs_.signals[i].record.time_ms, all[i].record.time_ms) << i;
    }
  }
}

class LaneJourneysOfHours : public LaneJourneys {
 protected:
  LaneJourneysOfHours()
      : LaneJourneys({{"1m", kMinute, kMinute}, {"1h", 60 * kMinute, 60 * kMinute}}) {}
};

TEST_F(LaneJourneysOfHours, CountsAPeakInEveryWindowOverIt) {
  for (std::int64_t i = 0; i < 70; ++i) minute(i, i == 40 || i == 65 ? 25 : 1);
  fold(true);
  EXPECT_EQ(in_windows(measure(Family::friction_peaks, 0), 0), 2u);
  EXPECT_EQ(in_windows(measure(Family::friction_peaks, 0), 1), 2u);
}

class LaneTopics : public LaneJourneys {
 protected:
  LaneTopics() {
    window_.labels = {Field::channel, Field::topic};
    board_ = std::make_unique<Board>(BoardOptions{}, window_);
    start();
  }
};

TEST_F(LaneTopics, ATopicWhoseDistressedCustomersStandOutIsTold) {
  for (std::int64_t i = 0; i < 16; ++i)
    for (int customer = 0; customer < 30; ++customer) {
      const bool angry = customer < (i == 13 ? 25 : 1);
      Told told{i * kMinute + customer * 1000, "c" + std::to_string(customer)};
      told.emotions = static_cast<std::uint16_t>(angry ? bit(Emotion::anger) : 0);
      told.topic = "refund";
      tell(told);
    }
  fold(true);
  std::vector<SignalRecord> spots;
  for (const auto& one : outputs_.signals)
    if (one.record.found.signal == Signal::policy_hot_spot) {
      spots.push_back(one.record);
      EXPECT_EQ(one.labels, (std::vector<std::string>{"", "refund"}));
    }
  ASSERT_EQ(spots.size(), 1u);
  EXPECT_EQ(spots[0].found.first, 25);
  EXPECT_EQ(spots[0].time_ms, kStart + 14 * kMinute);
  EXPECT_EQ(in_windows(measure(Family::policy_hot_spots), 0), 1u);
}

TEST_F(LaneJourneys, AResolutionIsConfirmedSevenDaysLater) {
  tell({0, "a", EventType::message, "payment", "shopping", "v1"});
  tell({kMinute, "a", EventType::case_resolved, "payment", "shopping", "v1"});
  tell({7 * kDay + kMinute, "b", EventType::message, "payment", "shopping", "v2"});
  tell({7 * kDay + kMinute + 1, "b", EventType::message, "payment", "shopping", "v2"});
  fold();
  EXPECT_EQ(page().find("quality=\"confirmed\"} 1"), std::string::npos) << "not a moment earlier";
  tell({7 * kDay + 3 * kMinute, "b", EventType::message, "payment", "shopping", "v2"});
  fold(true);
  EXPECT_NE(page().find("quality=\"confirmed\"} 1"), std::string::npos);
}

}  // namespace
}  // namespace attune
