// The whole graph from memory: lanes, strands and board without Kafka, for benchmarks.
#pragma once

#include <algorithm>
#include <atomic>
#include <chrono>
#include <cstdint>
#include <memory>
#include <string>
#include <thread>
#include <utility>
#include <vector>

#include "pipeline/graph.h"
#include "pipeline/progress.h"

namespace attune::bench {

/// Takes everything, keeps counts. `everything`: signals and prompts are wanted, too.
class CountingOutputs final : public Outputs {
 public:
  explicit CountingOutputs(bool everything) : everything_(everything) {}

  void window_closed(const LaneId&, const WindowSummary& window, std::shared_ptr<Progress> progress,
                     std::uint64_t sequence) override {
    rows.fetch_add(1, std::memory_order_relaxed);
    events.fetch_add(window.tally.events, std::memory_order_relaxed);
    progress->done(sequence);
  }
  void dead_letter(const LaneId&, const Record&, DropReason, const std::string&,
                   std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    progress->done(sequence);
  }
  bool wants_signals() const override { return everything_; }
  bool wants_prompts() const override { return everything_; }
  void signal(const LaneId&, const SignalRecord&, std::span<const std::string>,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    signals.fetch_add(1, std::memory_order_relaxed);
    progress->done(sequence);
  }
  void prompt(const LaneId&, const Prompt&, std::span<const std::string>, const Record*,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    prompts.fetch_add(1, std::memory_order_relaxed);
    progress->done(sequence);
  }

  std::atomic<std::uint64_t> rows{0}, events{0}, signals{0}, prompts{0};

 private:
  const bool everything_;
};

/// Four lanes that read `events`, a batch each in turn; who fills them between rounds owns their
/// times.
class FromMemory {
 public:
  static constexpr std::size_t kBatch = 512, kLanes = 4;

  FromMemory(unsigned threads, bool everything,
             std::vector<WindowSpec> windows = {{"1m", 60'000, 60'000}, {"5m", 300'000, 60'000}})
      : outputs(everything),
        graph({threads, 64u << 20}, mapping, EmotionModel::embedded(), counters) {
    window.windows = std::move(windows);
    window.labels = {Field::channel, Field::journey, Field::step};
    board = std::make_unique<Board>(BoardOptions{}, window);
    const LaneContext context{window,  experience, *mapping, *board,
                              outputs, counters,   nullptr,  nullptr};
    for (std::size_t i = 0; i < kLanes; ++i)
      lanes.push_back(std::make_shared<Lane>(LaneId{"bench", static_cast<std::int32_t>(i)},
                                             LaneStart{}, context));
  }

  /// All events once through the graph.
  void round() {
    for (std::size_t at = 0; at < events.size(); at += kBatch) {
      while (!graph.has_room()) std::this_thread::sleep_for(std::chrono::microseconds(500));
      submit(graph.acquire(), at);
    }
    graph.wait_idle(1'000'000);
  }

  /// The same with all batches in hand at once: afterwards the pool has as many as can ever be
  /// under way.
  void fill_pool() {
    std::vector<std::unique_ptr<Batch>> all;
    for (std::size_t at = 0; at < events.size(); at += kBatch) all.push_back(graph.acquire());
    for (std::size_t i = 0; i < all.size(); ++i) submit(std::move(all[i]), i * kBatch);
    graph.wait_idle(1'000'000);
  }

  /// Every event was counted in a window, and none anywhere else.
  bool right() const {
    return counters.windowed.load() == static_cast<std::uint64_t>(offset) && counters.late == 0;
  }

  std::vector<std::string> events;
  std::vector<std::uint8_t> lane_of_batch;  ///< empty: lanes take turns
  std::int64_t newest_ms = 0, offset = 0;   ///< record timestamp; of the next record
  std::uint64_t batches = 0;
  Counters counters;
  CountingOutputs outputs;
  WindowOptions window;
  ExperienceOptions experience;
  std::shared_ptr<const Mapping> mapping = *compile_mapping(default_parse_options());
  std::unique_ptr<Board> board;
  std::vector<std::shared_ptr<Lane>> lanes;
  Graph graph;

 private:
  void submit(std::unique_ptr<Batch> batch, std::size_t first) {
    const std::size_t number = first / kBatch;
    batch->lane = lanes[lane_of_batch.empty() ? number % kLanes : lane_of_batch[number]];
    for (std::size_t i = first; i < std::min(first + kBatch, events.size()); ++i) {
      Record record;
      record.payload = events[i];
      record.offset = offset++;
      record.timestamp_ms = newest_ms;
      batch->records.push_back(record);
      batch->bytes += events[i].size();
    }
    batch->next_offset = offset;
    graph.submit(std::move(batch));
    ++batches;
  }
};

}  // namespace attune::bench
