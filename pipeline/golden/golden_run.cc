#include "pipeline/golden/golden_run.h"

#include <algorithm>

#include "pipeline/replay_run.h"
#include "pipeline/sink/board.h"

namespace attune {
namespace {

using Kind = GoldenLine::Kind;
constexpr std::int64_t kForever = 1'000'000'000;

/// Each lane's signals and prompts; windows and dead letters are of no interest here.
class FoundOutputs : public Outputs {
 public:
  FoundOutputs(std::size_t lanes, GoldenEvents events) : found(lanes), events_(std::move(events)) {}

  void window_closed(const LaneId&, const WindowSummary&, std::shared_ptr<Progress> progress,
                     std::uint64_t sequence) override {
    progress->done(sequence);
  }
  void dead_letter(const LaneId&, const Record&, DropReason, const std::string&,
                   std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    progress->done(sequence);
  }
  bool wants_signals() const override { return true; }
  bool wants_prompts() const override { return true; }
  void signal(const LaneId& lane, const SignalRecord& record, std::span<const std::string>,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    of(lane).signals.push_back(record);
    progress->done(sequence);
  }
  void prompt(const LaneId& lane, const Prompt& prompt, std::span<const std::string>, const Record*,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    of(lane).prompts.push_back(prompt);
    progress->done(sequence);
  }

  bool wants_events() const override { return events_ != nullptr; }
  void event(const LaneId& lane, const Event& event, const Reading& reading,
             const Turn& turn) override {
    events_(static_cast<std::size_t>(lane.partition), event, reading, turn);
  }

  // By lane: one lane never calls concurrently, and no lane touches another's place.
  std::vector<GoldenFound> found;

 private:
  GoldenFound& of(const LaneId& lane) { return found[static_cast<std::size_t>(lane.partition)]; }
  const GoldenEvents events_;
};

std::unique_ptr<Batch> batch_of(Graph& graph, const std::shared_ptr<Lane>& lane) {
  std::unique_ptr<Batch> batch = graph.acquire();
  batch->lane = lane;
  return batch;
}

void add(Batch& batch, const GoldenFile& file, const GoldenLine& line) {
  if (!batch.owner) batch.owner = std::make_unique<LineBlockOwner>(file.events);
  Record record;
  record.payload = std::string_view(file.events->bytes.data() + line.begin, line.size);
  record.offset = static_cast<std::int64_t>(line.number) - 1;
  batch.records.push_back(record);
  batch.bytes += line.size;
  batch.next_offset = record.offset + 1;
}

/// All lines. `past_it`: afterwards everything due up to the last one's time has passed.
void feed(Graph& graph, const std::shared_ptr<Lane>& lane, const GoldenFile& file, bool past_it) {
  std::unique_ptr<Batch> open = batch_of(graph, lane);
  std::int64_t last_ms = INT64_MIN, next_offset = 0;
  const auto submit = [&](std::int64_t advance_to_ms) {
    open->advance_to_ms = advance_to_ms;
    open->next_offset = next_offset = std::max(next_offset, open->next_offset);
    submit_when_room(graph, std::exchange(open, batch_of(graph, lane)));
  };
  for (const GoldenLine& line : file.lines) {
    if (line.kind == Kind::closed) continue;
    last_ms = std::max(last_ms, line.time_ms);
    if (line.kind == Kind::event) add(*open, file, line);
    else submit(line.time_ms);
  }
  submit(past_it ? last_ms + 1 : last_ms);
}

void end(Graph& graph, const std::shared_ptr<Lane>& lane) {
  std::unique_ptr<Batch> batch = batch_of(graph, lane);
  batch->next_offset = lane->position().next_offset;
  batch->close_all = true;
  graph.submit(std::move(batch));
}

}  // namespace

std::vector<GoldenFound> run_golden(const std::vector<GoldenFile>& files, const Config& config,
                                    const std::shared_ptr<const Mapping>& mapping,
                                    const EmotionModels& models, const GoldenRunOptions& options) {
  Counters counters;
  Board board(config.board, config.window);
  FoundOutputs outputs(files.size(), options.events);
  const LaneContext context{config.window, config.experience, *mapping, board,
                            outputs,       counters,          nullptr,  nullptr};
  Graph graph({options.threads, config.runtime.in_flight_bytes, config.empathy}, mapping, models, counters);
  std::vector<std::shared_ptr<Lane>> lanes;
  for (std::size_t i = 0; i < files.size(); ++i) {
    lanes.push_back(std::make_shared<Lane>(LaneId{files[i].path, static_cast<std::int32_t>(i)},
                                           LaneStart{}, context));
    feed(graph, lanes.back(), files[i], options.end_apart);
  }
  graph.wait_idle(kForever);
  for (GoldenFound& found : outputs.found) found.at_end = found.signals.size();
  for (const std::shared_ptr<Lane>& lane : lanes) end(graph, lane);
  graph.wait_idle(kForever);
  return std::move(outputs.found);
}

}  // namespace attune
