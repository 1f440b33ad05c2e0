#include "pipeline/replay.h"

#include <chrono>

#include "operators/lane_key.h"
#include "pipeline/replay_run.h"
#include "pipeline/source/line_reader.h"

namespace attune {
namespace {

/// Deals lines to lanes and submits batches.
class Dealer {
 public:
  Dealer(const Config& config, const ReplayOptions& options, std::shared_ptr<const Mapping> mapping,
         Graph& graph, const ReplayLanes& lanes)
      : batch_records_(config.runtime.batch_records),
        key_(options.lane_key),
        graph_(graph),
        lanes_(lanes),
        open_(lanes.size()),
        parser_(std::move(mapping)) {}

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
    submit_when_room(graph_, std::move(open_[lane]));
  }

  const std::size_t batch_records_;
  const Field key_;
  Graph& graph_;
  const ReplayLanes& lanes_;
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

Result<ReplayResult> replay_file(const Config& config, const EmotionModels& models,
                                 const ReplayOptions& options) {
  auto reader = LineReader::open(options.input);
  if (!reader) return Error{reader.error()};
  auto mapping = compile_mapping(config.event);
  if (!mapping) return Error{mapping.error()};

  std::vector<ReplayLane> lanes;
  for (std::uint32_t i = 0; i < options.lanes; ++i)
    lanes.push_back({LaneId{options.input, static_cast<std::int32_t>(i)}, 0});
  return run_replay(config, *mapping, models, options.threads, options.wants, lanes,
                    [&](Graph& graph, const ReplayLanes& made) {
                      Dealer dealer(config, options, *mapping, graph, made);
                      return read_all(**reader, dealer, options);
                    });
}

}  // namespace attune
