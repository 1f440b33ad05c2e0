#include "pipeline/replay_run.h"

#include <chrono>
#include <thread>

#include "operators/emotion/drift.h"
#include "pipeline/model_watch.h"
#include "pipeline/replay_outputs.h"
#include "pipeline/sink/board.h"
#include "pipeline/sink/conservation_text.h"
#include "pipeline/sink/exposition.h"
#include "pipeline/sink/window_line.h"

namespace attune {
namespace {

constexpr std::int64_t kForever = 1'000'000'000;

/// All of a replay is the window of its drift: it tells of the input, not of the hour it is read
/// in.
void append_models(std::string& out, const Config& config, const EmotionModels& models,
                   const Counters& counters) {
  std::vector<ModelReport> reports;
  for (std::size_t i = 0; i < models.entries.size(); ++i) {
    const auto& [language, model] = models.entries[i];
    const ModelCounts counts = counters.models[i].read();
    reports.push_back(report_of(*model, std::string(name_of(language)), counts));
    reports.back().drift = drift_of(counts, model->reference(), config.emotion.drift_minimum);
  }
  FamilyList families;
  add_models(families, reports);
  append_families(out, families.take(), ExpositionFormat::text_0_0_4);
}

void close_all(Graph& graph, const ReplayLanes& lanes) {
  graph.wait_idle(kForever);
  for (const std::shared_ptr<Lane>& lane : lanes) {
    std::unique_ptr<Batch> batch = graph.acquire();
    batch->lane = lane;
    batch->next_offset = lane->position().next_offset;
    batch->close_all = true;
    graph.submit(std::move(batch));
  }
  graph.wait_idle(kForever);
}

}  // namespace

Result<ReplayResult> run_replay(const Config& config, std::shared_ptr<const Mapping> mapping,
                                const EmotionModels& models, unsigned threads,
                                const ReplayWants& wants, const std::vector<ReplayLane>& lanes,
                                const ReplayFeed& feed) {
  Counters counters;
  Board board(config.board, config.window);
  board.set_click_profile(rules_of(config.experience.friction.click_profile).name);
  ReplayOutputs outputs(wants);
  const LaneContext context{config.window, config.experience, *mapping, board,
                            outputs,       counters,          nullptr,  nullptr};
  {
    Graph graph({threads, config.runtime.in_flight_bytes, config.empathy}, mapping, models, counters);
    ReplayLanes made;
    for (const ReplayLane& lane : lanes) {
      LaneStart start;
      start.fetch_from = start.live_from = lane.from;
      made.push_back(std::make_shared<Lane>(lane.id, start, context));
    }
    if (auto fed = feed(graph, made); !fed) return Error{fed.error()};
    close_all(graph, made);
  }

  ReplayResult result;
  outputs.take(result);
  sum_lanes(result.windows, config.window);
  board.write(result.exposition, Board::Format::text_0_0_4);
  append_models(result.exposition, config, models, counters);
  append_conservation(result.exposition, counters);
  result.exposition = sort_samples(result.exposition);
  result.received = counters.received;
  result.windowed = counters.windowed;
  result.late = counters.late;
  result.filtered = counters.filtered;
  return result;
}

void submit_when_room(Graph& graph, std::unique_ptr<Batch> batch) {
  while (!graph.has_room()) std::this_thread::sleep_for(std::chrono::microseconds(200));
  graph.submit(std::move(batch));
}

}  // namespace attune
