// THE topology: stateless stage on any worker, in-order fold per lane, bounded bytes in flight.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>

#include "operators/emotion/emotion.h"
#include "operators/empathy/options.h"
#include "operators/parse/parse.h"
#include "pipeline/batch.h"
#include "pipeline/counters.h"
#include "pipeline/lane.h"

namespace attune {

struct GraphOptions {
  unsigned threads = 1;
  std::size_t in_flight_bytes = 64u << 20;
  EmpathyOptions empathy = {};  ///< how replies are read
};

/// Joins the stages with oneTBB. One per process.
/// Thread rule: `acquire`, `has_room`, `submit` belong to the source's thread(s), any thread; `wait_*`
/// must not be called from a worker.
class Graph {
 public:
  Graph(const GraphOptions& options, std::shared_ptr<const Mapping> mapping,
        EmotionModels models, Counters& counters);
  ~Graph();  ///< waits for what is in flight

  /// An empty batch, reused when one is free (no allocation in steady state).
  std::unique_ptr<Batch> acquire();

  /// False while the bytes in flight are at their bound: stop draining the source. A single batch over
  /// the bound is let through when nothing else is in flight.
  bool has_room() const noexcept;

  /// Takes the batch; never blocks and never does its work on the calling thread. REQUIRES: `lane` set;
  /// batches of one lane are submitted by one thread, in offset order.
  void submit(std::unique_ptr<Batch> batch);

  /// Blocks until `lane` has nothing in flight, or `deadline_ms` passed (false).
  bool wait_idle(const Lane& lane, std::int64_t deadline_ms);
  /// Blocks until nothing is in flight, or the deadline passed (false).
  bool wait_idle(std::int64_t deadline_ms);
  /// Called (from a worker) whenever bytes in flight fall below the bound again; must be quick.
  void on_room(std::function<void()> callback);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
