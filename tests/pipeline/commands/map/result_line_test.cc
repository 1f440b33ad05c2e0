#include "operators/parse/result_line.h"

#include <gmock/gmock.h>

#include <random>

#include "pipeline/sink/window_line.h"
#include "tests/pipeline/commands/map/map_lines.h"

namespace attune {
namespace {

const WindowOptions& options() {
  static const WindowOptions made{.windows = {{"1m", 60'000, 60'000}},
                                  .labels = {Field::channel, Field::step}};
  return made;
}

/// Every measure there is, each with a count of its own.
WindowSummary full() {
  WindowSummary window;
  window.start_ms = testing::kTen;
  window.end_ms = testing::kTen + 60'000;
  window.labels = {"chat \"live\" \\ caf\xC3\xA9", ""};
  window.tally = {
      .events = 9, .texts = 18, .scored = 17, .positive = 12'345, .negative = 6'789, .urgent = 2};
  for (std::size_t i = 0; i < kEmotionCount; ++i) window.tally.emotions[i] = i;
  for (std::uint64_t i = 1; i <= 5; ++i) window.customers.add(i * 0x9E3779B97F4A7C15ull);
  for (std::uint64_t i = 1; i <= 3; ++i) window.staff.add(i * 0x9E3779B97F4A7C15ull);
  for (std::size_t id = 0; id < kMeasureCount; ++id)
    window.measures.add(static_cast<MeasureId>(id), 1'001 + id);
  return window;
}

std::string written(const WindowSummary& window, const LaneId* lane = nullptr) {
  std::string line;
  append_window_line(line, window, options(), lane);
  return line;
}

TEST(ResultLine, ReadsBackWhateverTheSinkWrites) {
  ResultLineReader reader;
  const WindowSummary window = full();
  const auto line = reader.read(written(window));
  ASSERT_TRUE(line) << line.error();
  EXPECT_EQ(line->window, "1m");
  EXPECT_EQ(line->start_ms, window.start_ms);
  EXPECT_EQ(line->end_ms, window.end_ms);
  EXPECT_THAT(line->labels, ::testing::ElementsAre(
                                std::pair<std::string, std::string>("channel", window.labels[0]),
                                std::pair<std::string, std::string>("step", "")));
  EXPECT_EQ(line->customers, 5u);
  EXPECT_EQ(line->staff, 3u);
  EXPECT_EQ(line->tally, window.tally);
  EXPECT_EQ(line->measures, window.measures);
  EXPECT_EQ(line->lane, "");
  EXPECT_THAT(line->unknown, ::testing::IsEmpty());
}

TEST(ResultLine, ReadsTheLaneOfALineOfATopic) {
  ResultLineReader reader;
  const LaneId lane{"events", 3};
  const auto line = reader.read(written(full(), &lane));
  ASSERT_TRUE(line) << line.error();
  EXPECT_EQ(line->lane, "events/3");
}

TEST(ResultLine, NamesMeasuresThatItDoesNotKnowAndReadsTheRest) {
  ResultLineReader reader;
  std::string text =
      written(WindowSummary{.window = 0, .start_ms = 0, .end_ms = 60'000, .labels = {"", ""}});
  text.replace(
      text.find("\"friction\":{}"), 13,
      "\"friction\":{\"pain\":{\"x\":1},\"signals\":{\"sigh\":2,\"long_wait\":3}},\"new\":[1]");
  for (std::size_t at; (at = text.find("1970-")) != std::string::npos;)
    text.replace(at, 5, "2025-");
  const auto line = reader.read(text);
  ASSERT_TRUE(line) << line.error();
  EXPECT_THAT(line->unknown, ::testing::ElementsAre("friction.pain", "friction.signals.sigh"));
  EXPECT_EQ(line->measures.of(measure(Family::friction_signals, 8)), 3u);
}

TEST(ResultLine, SaysWhatIsWrong) {
  ResultLineReader reader;
  const std::string good = written(full());
  const auto error_of = [&](const std::string& from, const std::string& to) {
    std::string text = good;
    text.replace(text.find(from), from.size(), to);
    const auto line = reader.read(text);
    return line ? std::string("was read") : line.error();
  };
  EXPECT_EQ(reader.read("hello").error(), "is not a JSON object");
  EXPECT_EQ(reader.read("[1]").error(), "is not a JSON object");
  EXPECT_EQ(reader.read("{}").error(), "is not a closed window: it has no \"window\"");
  EXPECT_EQ(reader.read("{\"time\": 1}").error(), "is not a closed window: it has no \"window\"");
  EXPECT_EQ(reader.read(good + " {}").error(), "has something behind its JSON object");
  EXPECT_EQ(reader.read("\xff").error(), "is not UTF-8");
  EXPECT_EQ(error_of("\"events\":9", "\"events\":-9"), "\"events\" is not a count");
  EXPECT_EQ(error_of("\"events\":9", "\"events\":\"9\""), "\"events\" is not a count");
  EXPECT_EQ(error_of("\"positive\":1.2345", "\"positive\":-1"), "\"positive\" is not a sum");
  EXPECT_EQ(error_of("\"positive\":1.2345", "\"positive\":1e300"), "\"positive\" is not a sum");
  EXPECT_EQ(error_of("\"labels\":{", "\"labels\":[],\"x\":{"), "\"labels\" is not an object");
  EXPECT_EQ(error_of("2025-11-20T10:00:00Z", "soon"),
            "\"start\" is not a time like 2026-11-20T10:00:00Z");
  EXPECT_EQ(error_of("\"positive\":1.2345", "\"positive\":123"), "has more feeling than texts");
  EXPECT_EQ(error_of("\"hope\":10", "\"hope\":100"), "has more feeling than texts");
  EXPECT_EQ(error_of("T10:01:00Z", "T10:00:00Z"), "ends before it starts");
  EXPECT_EQ(error_of("\"le\":{\"10\":", "\"le\":{\"10\":99"), "\"empathy.wait.le\" is not a count");
}

TEST(ResultLine, RefusesOrReadsAnyBytesWithoutHarm) {
  ResultLineReader reader;
  const std::string good = written(full());
  std::mt19937 random(7);
  std::size_t refused = 0;
  for (int round = 0; round < 3'000; ++round) {
    std::string text = good.substr(0, random() % 8 == 0 ? random() % good.size() : good.size());
    for (unsigned n = random() % 4; n > 0 && !text.empty(); --n)
      text[random() % text.size()] = static_cast<char>(random());
    refused += reader.read(text) ? 0 : 1;
  }
  EXPECT_GT(refused, 1'000u);
  EXPECT_TRUE(reader.read(good));
}

}  // namespace
}  // namespace attune
