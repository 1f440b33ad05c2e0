#include "pipeline/replay.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>

#include "operators/lane_key.h"
#include "pipeline/graph.h"
#include "pipeline/lane.h"
#include "pipeline/sink/board.h"
#include "pipeline/sink/conservation_text.h"
#include "pipeline/sink/window_line.h"
#include "pipeline/source/line_reader.h"

namespace attune {
namespace {

constexpr std::int64_t kForever = 1'000'000'000;

/// Keeps everything in memory until the end: a replay's windows are few beside its lines.
class CollectedOutputs : public Outputs {
 public:
  void window_closed(const LaneId&, const WindowSummary& window, std::shared_ptr<Progress> progress,
                     std::uint64_t sequence) override {
    {
      std::lock_guard lock(mutex_);
      windows.push_back(window);
    }
    progress->done(sequence);
  }

  void dead_letter(const LaneId&, const Record& record, DropReason reason, const std::string& message,
                   std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    {
      std::lock_guard lock(mutex_);
      dead.push_back({record.offset, reason, message, std::string(record.payload)});
    }
    progress->done(sequence);
  }

  std::vector<WindowSummary> windows;
  std::vector<ReplayedDeadLetter> dead;

 private:
  std::mutex mutex_;  // guards both vectors while workers run
};

/// Deals lines to lanes and submits batches.
class Dealer {
 public:
  Dealer(const Config& config, const ReplayOptions& options, std::shared_ptr<const Mapping> mapping,
         Graph& graph, const LaneContext& context)
      : batch_records_(config.runtime.batch_records), key_(options.lane_key), graph_(graph), parser_(std::move(mapping)) {
    for (std::uint32_t i = 0; i < options.lanes; ++i) {
      lanes_.push_back(std::make_shared<Lane>(LaneId{options.input, static_cast<std::int32_t>(i)},
                                              LaneStart{}, context));
      open_.push_back(nullptr);
    }
  }

  void deal(const std::shared_ptr<const LineBlock>& block) {
    std::string_view text(block->bytes.data(), block->used);
    while (!text.empty()) {
      const std::string_view line = cut_line(text);
      const std::int64_t number = line_++;
      if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
      Record record;
      record.payload = line;
      record.offset = number;
      add(lane_for(record), record, block);
    }
    for (std::size_t i = 0; i < lanes_.size(); ++i) flush(i);
  }

  void close_all() {
    for (std::size_t i = 0; i < lanes_.size(); ++i) {
      std::unique_ptr<Batch> batch = graph_.acquire();
      batch->lane = lanes_[i];
      batch->next_offset = line_;
      batch->close_all = true;
      graph_.submit(std::move(batch));
    }
    graph_.wait_idle(kForever);
  }

  std::uint64_t lines() const noexcept { return static_cast<std::uint64_t>(line_); }

 private:
  std::size_t lane_for(const Record& record) {
    if (lanes_.size() == 1) return 0;
    arena_.reset();
    if (parser_.parse(record, arena_, event_).outcome != ParseOutcome::accepted) return 0;
    return lane_of(event_[key_], static_cast<std::uint32_t>(lanes_.size()));
  }

  void add(std::size_t lane, const Record& record, const std::shared_ptr<const LineBlock>& block) {
    if (!open_[lane]) {
      open_[lane] = graph_.acquire();
      open_[lane]->lane = lanes_[lane];
      open_[lane]->owner = std::make_unique<LineBlockOwner>(block);
    }
    Batch& batch = *open_[lane];
    batch.records.push_back(record);
    batch.bytes += record.payload.size();
    batch.next_offset = record.offset + 1;
    if (batch.records.size() >= batch_records_) flush(lane);
  }

  void flush(std::size_t lane) {
    if (!open_[lane]) return;
    while (!graph_.has_room()) std::this_thread::sleep_for(std::chrono::microseconds(200));
    graph_.submit(std::move(open_[lane]));
  }

  const std::size_t batch_records_;
  const Field key_;
  Graph& graph_;
  std::vector<std::shared_ptr<Lane>> lanes_;
  std::vector<std::unique_ptr<Batch>> open_;
  std::int64_t line_ = 0;
  Parser parser_;  // for the key alone; with one lane it is never asked
  Arena arena_;
  Event event_;
};

Result<bool> read_all(LineReader& reader, Dealer& dealer, const ReplayOptions& options) {
  auto told = std::chrono::steady_clock::now();
  for (;;) {
    auto block = reader.next();
    if (!block) return Error{block.error()};
    if (!*block) return true;
    dealer.deal(*block);
    const auto now = std::chrono::steady_clock::now();
    if (options.progress && now - told >= std::chrono::seconds(1)) {
      told = now;
      options.progress(dealer.lines(), reader.bytes_read(), reader.total_bytes());
    }
  }
}

}  // namespace

Result<ReplayResult> replay_file(const Config& config, std::shared_ptr<const EmotionModel> model,
                                 const ReplayOptions& options) {
  auto reader = LineReader::open(options.input);
  if (!reader) return Error{reader.error()};
  auto mapping = compile_mapping(config.event);
  if (!mapping) return Error{mapping.error()};

  Counters counters;
  Board board(config.board, config.window);
  CollectedOutputs outputs;
  // No clock: nothing expires, and the same input gives the same bytes.
  const LaneContext context{config.window, **mapping, board, outputs, counters, nullptr, nullptr};
  {
    Graph graph({options.threads, config.runtime.in_flight_bytes}, *mapping, std::move(model), counters);
    Dealer dealer(config, options, *mapping, graph, context);
    auto read = read_all(**reader, dealer, options);
    if (!read) return Error{read.error()};
    dealer.close_all();
  }

  ReplayResult result;
  result.windows = std::move(outputs.windows);
  sum_lanes(result.windows, config.window);
  result.dead = std::move(outputs.dead);
  std::sort(result.dead.begin(), result.dead.end(),
            [](const auto& a, const auto& b) { return a.line < b.line; });
  board.write(result.exposition, Board::Format::text_0_0_4);
  append_conservation(result.exposition, counters);
  result.exposition = sort_samples(result.exposition);
  result.received = counters.received;
  result.windowed = counters.windowed;
  result.late = counters.late;
  result.filtered = counters.filtered;
  return result;
}

}  // namespace attune
