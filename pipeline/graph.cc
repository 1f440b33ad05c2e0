#include "pipeline/graph.h"

#include <oneapi/tbb/enumerable_thread_specific.h>
#include <oneapi/tbb/flow_graph.h>
#include <oneapi/tbb/global_control.h>
#include <oneapi/tbb/task_arena.h>

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <mutex>
#include <vector>

#include "operators/empathy/utterance_reader.h"
#include "operators/make_turn.h"
#include "operators/prefetch.h"
#include "pipeline/strand.h"

namespace attune {
namespace {

using Clock = std::chrono::steady_clock;

std::uint64_t nanoseconds_since(Clock::time_point start) {
  return static_cast<std::uint64_t>(
      std::chrono::duration_cast<std::chrono::nanoseconds>(Clock::now() - start).count());
}

/// What each worker owns: a parser and a reader are not thread safe, and are costly to make.
struct Worker {
  Parser parser;
  EmotionReader reader;
  UtteranceReader utterances;
};

/// The bytes of a record that comes soon: nobody has read them yet. And where it will be written.
void expect(const Batch& batch, std::size_t i) noexcept {
  constexpr std::size_t kMost = 512;
  if (i >= batch.records.size()) return;
  prefetch_all(batch.understood[i]);
  const std::string_view payload = batch.records[i].payload.substr(0, kMost);
  for (std::size_t at = 0; at < payload.size(); at += kCacheLine) prefetch(payload.data() + at);
}

/// So many records pass one step before the next begins: a step's tables, its code and what its
/// branches have learnt then stay in the nearest caches, and so does what was found about the records.
constexpr std::size_t kBlock = 128;

/// Parse and feel: the whole stateless stage for records `from` to `to`.
void understand_block(Batch& batch, std::size_t from, std::size_t to, Worker& worker) {
  for (std::size_t i = from; i < to; ++i) {
    expect(batch, i + 3);
    Understood& u = batch.understood[i];
    u.parsed = worker.parser.parse(batch.records[i], batch.arena, u.event);
  }
  const auto each_accepted = [&](auto&& step) {
    for (std::size_t i = from; i < to; ++i)
      if (batch.understood[i].parsed.outcome == ParseOutcome::accepted) step(batch.understood[i], i);
  };
  each_accepted([&](Understood& u, std::size_t) {
    const std::string_view text = u.event[Field::text];
    u.reading = u.event.actor == Actor::customer && !text.empty() ? worker.reader.read(text) : Reading{};
  });
  each_accepted([&](Understood& u, std::size_t i) {
    const std::string_view text = u.event[Field::text];
    const Utterance said = text.empty() ? Utterance{} : worker.utterances.read(text, u.event.actor, u.event.time_ms);
    make_turn(u.turn, u.event, u.reading, said, batch.records[i].offset);
  });
}

void understand(Batch& batch, Worker& worker) {
  const std::size_t count = batch.records.size();
  if (batch.understood.size() < count) batch.understood.resize(count);
  for (std::size_t from = 0; from < count; from += kBlock)
    understand_block(batch, from, std::min(from + kBlock, count), worker);
}

}  // namespace

struct Graph::State {
  State(const GraphOptions& options_in, std::shared_ptr<const Mapping> mapping,
        EmotionModels models, Counters& counters_in)
      : options(options_in),
        counters(counters_in),
        // One thread more than workers: the limit counts the thread that waits, too.
        limit(tbb::global_control::max_allowed_parallelism, options.threads + 1),
        arena(static_cast<int>(options.threads), 0),
        workers([mapping, models = std::move(models), this] {
          return Worker{Parser(mapping), EmotionReader(models), UtteranceReader(options.empathy)};
        }) {
    arena.execute([this] { build(); });
  }

  // The topology, top to bottom: stateless work on any worker, then each lane in its own order.
  void build() {
    graph = std::make_unique<tbb::flow::graph>();
    stateless = std::make_unique<Stage>(*graph, tbb::flow::unlimited, [this](Batch* batch) -> Batch* {
      const auto start = Clock::now();
      understand(*batch, workers.local());
      counters.busy_ns_stateless.fetch_add(nanoseconds_since(start), std::memory_order_relaxed);
      return batch;
    });
    in_order = std::make_unique<Stage>(*graph, tbb::flow::unlimited, [this](Batch* batch) -> Batch* {
      fold_in_order(std::unique_ptr<Batch>(batch));
      return nullptr;
    });
    tbb::flow::make_edge(*stateless, *in_order);
  }

  void fold_in_order(std::unique_ptr<Batch> batch) {
    // Keeps the strand alive while the last batch that owns the lane is recycled.
    const std::shared_ptr<Lane> lane = batch->lane;
    Lane::Strand& strand = lane->strand();
    std::unique_lock lock(strand.mutex);
    const std::uint64_t sequence = batch->sequence;
    strand.waiting.put(sequence, std::move(batch));
    if (strand.folding) return;
    strand.folding = true;
    while (std::unique_ptr<Batch> turn = strand.waiting.take()) {
      lock.unlock();
      fold(*lane, std::move(turn));
      lock.lock();
      if (--strand.in_flight == 0) strand.idle.notify_all();
    }
    strand.folding = false;
  }

  void fold(Lane& lane, std::unique_ptr<Batch> batch) {
    const auto start = Clock::now();
    const std::size_t bytes = batch->bytes, records = batch->silent ? 0 : batch->records.size();
    lane.fold(*batch);
    recycle(std::move(batch));
    counters.busy_ns_fold.fetch_add(nanoseconds_since(start), std::memory_order_relaxed);
    counters.in_flight_records.fetch_sub(static_cast<std::int64_t>(records), std::memory_order_relaxed);
    leave(bytes);
  }

  void leave(std::size_t bytes) {
    const auto limit_bytes = static_cast<std::int64_t>(options.in_flight_bytes);
    const auto signed_bytes = static_cast<std::int64_t>(bytes);
    const std::int64_t before = counters.in_flight_bytes.fetch_sub(signed_bytes, std::memory_order_acq_rel);
    if (room_callback && before >= limit_bytes && before - signed_bytes < limit_bytes) room_callback();
    if (in_flight_batches.fetch_sub(1, std::memory_order_acq_rel) == 1) {
      std::lock_guard lock(idle_mutex);
      idle.notify_all();
    }
  }

  void recycle(std::unique_ptr<Batch> batch) {
    batch->clear();
    std::lock_guard lock(pool_mutex);
    pool.push_back(std::move(batch));
  }

  using Stage = tbb::flow::function_node<Batch*, Batch*>;

  const GraphOptions options;
  Counters& counters;
  tbb::global_control limit;
  tbb::task_arena arena;
  tbb::enumerable_thread_specific<Worker> workers;
  std::function<void()> room_callback;  // constant once batches flow

  std::atomic<std::int64_t> in_flight_batches{0};
  std::mutex idle_mutex;
  std::condition_variable idle;
  std::mutex pool_mutex;
  std::vector<std::unique_ptr<Batch>> pool;  // guarded by pool_mutex

  std::unique_ptr<tbb::flow::graph> graph;
  std::unique_ptr<Stage> stateless, in_order;
};

Graph::Graph(const GraphOptions& options, std::shared_ptr<const Mapping> mapping,
             EmotionModels models, Counters& counters)
    : state_(std::make_unique<State>(options, std::move(mapping), std::move(models), counters)) {}

Graph::~Graph() { state_->graph->wait_for_all(); }

std::unique_ptr<Batch> Graph::acquire() {
  {
    std::lock_guard lock(state_->pool_mutex);
    if (!state_->pool.empty()) {
      std::unique_ptr<Batch> batch = std::move(state_->pool.back());
      state_->pool.pop_back();
      return batch;
    }
  }
  return std::make_unique<Batch>();
}

bool Graph::has_room() const noexcept {
  return state_->counters.in_flight_bytes.load(std::memory_order_acquire) <
         static_cast<std::int64_t>(state_->options.in_flight_bytes);
}

void Graph::submit(std::unique_ptr<Batch> batch) {
  Counters& counters = state_->counters;
  // Of small records, what is read from them takes several times what they are.
  batch->bytes += batch->records.size() * (sizeof(Record) + sizeof(Understood));
  const std::size_t records = batch->silent ? 0 : batch->records.size();
  counters.received.fetch_add(records, std::memory_order_relaxed);
  counters.in_flight_records.fetch_add(static_cast<std::int64_t>(records), std::memory_order_relaxed);
  counters.in_flight_bytes.fetch_add(static_cast<std::int64_t>(batch->bytes), std::memory_order_relaxed);
  counters.batches.fetch_add(1, std::memory_order_relaxed);
  state_->in_flight_batches.fetch_add(1, std::memory_order_relaxed);
  {
    Lane::Strand& strand = batch->lane->strand();
    std::lock_guard lock(strand.mutex);
    batch->sequence = batch->lane->submitted++;
    strand.waiting.reserve(++strand.in_flight);
  }
  state_->stateless->try_put(batch.release());
}

bool Graph::wait_idle(const Lane& lane, std::int64_t deadline_ms) {
  Lane::Strand& strand = const_cast<Lane&>(lane).strand();
  std::unique_lock lock(strand.mutex);
  return strand.idle.wait_for(lock, std::chrono::milliseconds(deadline_ms),
                              [&] { return strand.in_flight == 0; });
}

bool Graph::wait_idle(std::int64_t deadline_ms) {
  std::unique_lock lock(state_->idle_mutex);
  return state_->idle.wait_for(lock, std::chrono::milliseconds(deadline_ms),
                               [&] { return state_->in_flight_batches.load() == 0; });
}

void Graph::on_room(std::function<void()> callback) { state_->room_callback = std::move(callback); }

}  // namespace attune
