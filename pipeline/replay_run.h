// What a replay is, whatever it reads: lanes, the graph, and everything that came out of them.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "pipeline/graph.h"
#include "pipeline/lane.h"
#include "pipeline/replay.h"

namespace attune {

/// Where a lane of a replay begins.
struct ReplayLane {
  LaneId id;
  std::int64_t from = 0;
};

using ReplayLanes = std::vector<std::shared_ptr<Lane>>;

/// Submits every batch there is to the graph; returns at the end of the input.
using ReplayFeed = std::function<Result<bool>(Graph&, const ReplayLanes&)>;

/// Makes the lanes, lets `feed` fill them, closes every window and sums up. No clock anywhere:
/// nothing expires, and the same input gives the same bytes for any number of threads.
Result<ReplayResult> run_replay(const Config& config, std::shared_ptr<const Mapping> mapping,
                                const EmotionModels& models, unsigned threads,
                                const ReplayWants& wants, const std::vector<ReplayLane>& lanes,
                                const ReplayFeed& feed);

/// Waits while too many bytes are in flight, then submits.
void submit_when_room(Graph& graph, std::unique_ptr<Batch> batch);

}  // namespace attune
