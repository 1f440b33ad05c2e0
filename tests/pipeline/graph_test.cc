#include "pipeline/graph.h"

#include <gtest/gtest.h>

#include <atomic>
#include <numeric>
#include <random>
#include <sstream>
#include <thread>

#include "tests/support/collecting_outputs.h"

namespace attune {
namespace {

using attune::testing::CollectingOutputs;

constexpr std::int64_t kStart = 1'763'632'800'000;  // 2025-11-20T10:00:00Z

/// Owns the bytes of a batch, and counts how many owners are alive.
class OwnedText : public RecordOwner {
 public:
  explicit OwnedText(std::vector<std::string> owned) : texts(std::move(owned)) { ++alive; }
  ~OwnedText() override { --alive; }
  std::vector<std::string> texts;
  static inline std::atomic<int> alive{0};
};

struct World {
  static WindowOptions minutes() {
    WindowOptions window;
    window.windows = {{"1m", 60'000, 60'000}};
    window.labels = {Field::channel};
    window.allowed_lateness_ms = 0;
    return window;
  }

  ExperienceOptions experience;
  LaneContext context() { return {window, experience, *mapping, board, outputs, counters, nullptr, nullptr}; }

  std::shared_ptr<Lane> lane(std::int32_t partition, const LaneStart& start = {}) {
    return std::make_shared<Lane>(LaneId{"events", partition}, start, context());
  }

  std::unique_ptr<Batch> batch(Graph& graph, std::shared_ptr<Lane> lane, std::int64_t first,
                               std::vector<std::string> texts) {
    std::unique_ptr<Batch> batch = graph.acquire();
    auto owner = std::make_unique<OwnedText>(std::move(texts));
    for (const std::string& text : owner->texts) {
      Record record;
      record.payload = text;
      record.offset = first++;
      record.timestamp_ms = kStart + 86'400'000;
      batch->records.push_back(record);
      batch->bytes += text.size();
    }
    batch->next_offset = first;
    batch->owner = std::move(owner);
    batch->lane = std::move(lane);
    return batch;
  }

  static std::string event(std::int64_t at_ms, const std::string& customer = "c") {
    return R"({"time":)" + std::to_string(at_ms) + R"(,"type":"message","channel":"chat","customer":")" + customer + "\"}";
  }

  WindowOptions window = minutes();
  std::shared_ptr<const Mapping> mapping = *compile_mapping(default_parse_options());
  BoardOptions board_options;
  Board board{board_options, window};
  CollectingOutputs outputs;
  Counters counters;
};

TEST(Graph, folds_the_batches_of_a_lane_in_order_whichever_finishes_first) {
  World world;
  Graph graph({4, 64u << 20}, world.mapping, EmotionModel::embedded(), world.counters);
  auto lane = world.lane(0);
  // Event times rise by a second: any batch folded out of order would make records late.
  std::int64_t offset = 0;
  std::mt19937 random(7);
  for (int b = 0; b < 300; ++b) {
    std::vector<std::string> texts;
    const std::size_t records = 1 + random() % 40;
    for (std::size_t i = 0; i < records; ++i) texts.push_back(World::event(kStart + (offset + static_cast<std::int64_t>(i)) * 1000));
    const std::int64_t first = offset;
    offset += static_cast<std::int64_t>(records);
    graph.submit(world.batch(graph, lane, first, std::move(texts)));
  }
  ASSERT_TRUE(graph.wait_idle(*lane, 20'000));
  EXPECT_EQ(world.counters.late.load(), 0u);
  EXPECT_EQ(world.counters.windowed.load(), static_cast<std::uint64_t>(offset));
  EXPECT_EQ(lane->position().next_offset, offset);
}

TEST(Graph, counts_every_record_once) {
  World world;
  Graph graph({2, 64u << 20}, world.mapping, EmotionModel::embedded(), world.counters);
  auto lane = world.lane(0);
  graph.submit(world.batch(graph, lane, 0, {World::event(kStart + 120'000), "{broken", World::event(kStart), ""}));
  ASSERT_TRUE(graph.wait_idle(10'000));
  const Counters& c = world.counters;
  EXPECT_EQ(c.received.load(), 4u);
  EXPECT_EQ(c.windowed.load(), 1u);
  EXPECT_EQ(c.late.load(), 1u);
  EXPECT_EQ(c.dead.load(), 2u);
  EXPECT_EQ(c.in_flight_records.load(), 0);
  EXPECT_EQ(c.in_flight_bytes.load(), 0);
  ASSERT_EQ(world.outputs.dead.size(), 2u);
  EXPECT_EQ(world.outputs.dead[0].payload, "{broken");
}

/// What the board holds of one of its families, over all label sets.
double on_the_board(const Board& board, const std::string& family) {
  std::string page;
  board.write(page, Board::Format::text_0_0_4);
  std::istringstream lines(page);
  double sum = 0;
  for (std::string line; std::getline(lines, line);)
    if (line.starts_with(family + "{")) sum += std::stod(line.substr(line.rfind(' ')));
  return sum;
}

std::string said(std::int64_t at_ms, const std::string& text, const std::string& actor = "customer") {
  return R"({"time":)" + std::to_string(at_ms) + R"(,"channel":"chat","customer":"c","actor":")" + actor + R"(","text":")" + text + "\"}";
}

TEST(Graph, counts_for_the_model_what_the_board_counts_as_scored_and_nothing_twice) {
  World world;
  Graph graph({2, 64u << 20}, world.mapping, EmotionModel::embedded(), world.counters);
  LaneStart start;
  start.live_from = 2;
  auto lane = world.lane(0, start), lost = world.lane(1);
  const std::string thanks = "thank you so much for your help", zzz = "qwxzv thank you";
  auto replayed = world.batch(graph, lane, 0, {said(kStart, thanks), said(kStart, thanks)});
  replayed->silent = true;
  graph.submit(std::move(replayed));
  graph.submit(world.batch(graph, lane, 2, {said(kStart + 120'000, thanks), said(kStart, zzz) /* late */, said(kStart + 120'000, "..."),
                                            said(kStart + 120'000, ""), said(kStart + 120'000, thanks, "agent"), "{broken"}));
  lost->retire();
  graph.submit(world.batch(graph, lost, 0, {said(kStart, thanks)}));
  ASSERT_TRUE(graph.wait_idle(10'000));

  const ModelCounts counts = world.counters.models[0].read();
  EXPECT_EQ(world.counters.late.load(), 1u);
  EXPECT_EQ(world.counters.revoked.load(), 1u);
  EXPECT_EQ(static_cast<double>(counts.texts()), on_the_board(world.board, "attune_texts_scored_total"));
  EXPECT_EQ(static_cast<double>(std::accumulate(counts.emotions.begin(), counts.emotions.end(), std::uint64_t{0})),
            on_the_board(world.board, "attune_emotions_total"));
  EmotionReader reader{EmotionModels(EmotionModel::embedded())};  // as the graph has it
  const Reading whole = reader.read(thanks), part = reader.read(zzz), marks = reader.read("...");
  EXPECT_EQ(whole.words, 7u);
  EXPECT_EQ(part.unknown_words, 1u);
  EXPECT_EQ(counts.words, std::uint64_t{7} + 3 + marks.words);
  EXPECT_EQ(counts.unknown_words, 1u);
  EXPECT_EQ(counts.confidence_sum, std::uint64_t{whole.confidence} + part.confidence + marks.confidence);
  for (std::size_t other = 1; other < kMostModels; ++other) EXPECT_EQ(world.counters.models[other].read(), ModelCounts{});
}

TEST(Graph, has_no_room_while_the_bytes_in_flight_are_at_their_bound) {
  World world;
  world.outputs.cork();
  Graph graph({2, 100}, world.mapping, EmotionModel::embedded(), world.counters);
  std::atomic<int> rooms{0};
  graph.on_room([&] { ++rooms; });
  auto lane = world.lane(0);
  EXPECT_TRUE(graph.has_room());
  graph.submit(world.batch(graph, lane, 0, {"{broken " + std::string(200, 'x')}));
  EXPECT_FALSE(graph.has_room());
  world.outputs.uncork();
  ASSERT_TRUE(graph.wait_idle(10'000));
  EXPECT_TRUE(graph.has_room());
  EXPECT_EQ(rooms.load(), 1);
}

TEST(Graph, counts_what_understanding_a_record_takes_as_bytes_in_flight) {
  World world;
  world.outputs.cork();
  constexpr std::size_t kBound = 64 * 1024, kRecords = 200;
  Graph graph({2, kBound}, world.mapping, EmotionModel::embedded(), world.counters);
  auto lane = world.lane(0);
  std::vector<std::string> texts(kRecords, World::event(kStart));
  texts[0] = "{broken";  // holds the fold at its dead letter
  graph.submit(world.batch(graph, lane, 0, std::move(texts)));
  EXPECT_LT(kRecords * World::event(kStart).size(), kBound / 3) << "the payloads alone would leave room";
  EXPECT_GE(world.counters.in_flight_bytes.load(), static_cast<std::int64_t>(kRecords * (sizeof(Record) + sizeof(Understood))));
  EXPECT_FALSE(graph.has_room());
  world.outputs.uncork();
  ASSERT_TRUE(graph.wait_idle(10'000));
  EXPECT_EQ(world.counters.in_flight_bytes.load(), 0);
  EXPECT_TRUE(graph.has_room());
}

TEST(Graph, drops_the_batches_of_a_retired_lane_and_says_so) {
  World world;
  Graph graph({2, 64u << 20}, world.mapping, EmotionModel::embedded(), world.counters);
  auto lane = world.lane(0);
  lane->retire();
  graph.submit(world.batch(graph, lane, 0, {World::event(kStart), "{broken"}));
  ASSERT_TRUE(graph.wait_idle(10'000));
  EXPECT_EQ(world.counters.revoked.load(), 2u);
  EXPECT_EQ(world.counters.windowed.load() + world.counters.dead.load(), 0u);
  EXPECT_TRUE(world.outputs.dead.empty());
  EXPECT_EQ(lane->position().next_offset, 0);
}

TEST(Graph, releases_the_bytes_of_every_batch_as_soon_as_it_is_folded) {
  World world;
  Graph graph({2, 64u << 20}, world.mapping, EmotionModel::embedded(), world.counters);
  auto lane = world.lane(0);
  for (int i = 0; i < 50; ++i) graph.submit(world.batch(graph, lane, i, {World::event(kStart + i)}));
  ASSERT_TRUE(graph.wait_idle(10'000));
  EXPECT_EQ(OwnedText::alive.load(), 0);
}

/// An owner that stays with its batch.
class KeptOwner : public RecordOwner {
 public:
  bool release() noexcept override {
    ++released;
    return true;
  }
  std::atomic<int> released{0};
};

TEST(Graph, keeps_an_owner_that_wants_to_stay_with_its_batch) {
  World world;
  Graph graph({1, 64u << 20}, world.mapping, EmotionModel::embedded(), world.counters);
  auto lane = world.lane(0);
  std::unique_ptr<Batch> batch = graph.acquire();
  batch->lane = lane;
  batch->owner = std::make_unique<KeptOwner>();
  const auto* owner = static_cast<const KeptOwner*>(batch->owner.get());
  graph.submit(std::move(batch));
  ASSERT_TRUE(graph.wait_idle(10'000));
  batch = graph.acquire();
  EXPECT_EQ(batch->owner.get(), owner);
  EXPECT_EQ(owner->released.load(), 1);
}

TEST(Graph, folds_different_lanes_side_by_side) {
  World world;
  Graph graph({4, 64u << 20}, world.mapping, EmotionModel::embedded(), world.counters);
  std::vector<std::shared_ptr<Lane>> lanes;
  for (int i = 0; i < 8; ++i) lanes.push_back(world.lane(i));
  for (int b = 0; b < 50; ++b)
    for (auto& lane : lanes) graph.submit(world.batch(graph, lane, b, {World::event(kStart + b)}));
  ASSERT_TRUE(graph.wait_idle(20'000));
  for (auto& lane : lanes) EXPECT_EQ(lane->position().next_offset, 50);
  EXPECT_EQ(world.counters.windowed.load(), 400u);
}

}  // namespace
}  // namespace attune
