#include "pipeline/replay_run.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <thread>

#include "operators/emotion/drift.h"
#include "pipeline/model_watch.h"
#include "pipeline/sink/board.h"
#include "pipeline/sink/conservation_text.h"
#include "pipeline/sink/exposition.h"
#include "pipeline/sink/window_line.h"

namespace attune {
namespace {

constexpr std::int64_t kForever = 1'000'000'000;

std::optional<std::string> bytes_of(const void* bytes, std::size_t size) {
  if (bytes == nullptr) return std::nullopt;
  return std::string(static_cast<const char*>(bytes), size);
}

/// What only the message itself knows: a null key, and headers whether or not the mapping reads
/// them.
void copy_message(ReplayedDeadLetter& dead, const Record& record) {
  if (record.source_handle == nullptr) return;
  // librdkafka decodes a message's headers at the first look, hence not const; the fold owns it.
  auto* message = static_cast<rd_kafka_message_t*>(const_cast<void*>(record.source_handle));
  dead.key = bytes_of(message->key, message->key_len);
  rd_kafka_headers_t* headers = nullptr;
  if (rd_kafka_message_headers(message, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR) return;
  const char* name = nullptr;
  const void* value = nullptr;
  std::size_t size = 0;
  for (std::size_t i = 0;
       rd_kafka_header_get_all(headers, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i)
    dead.headers.emplace_back(name, bytes_of(value, size));
}

/// Keeps everything in memory until the end: a replay's windows are few beside its records.
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

  void dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                   const std::string& message, std::shared_ptr<Progress> progress,
                   std::uint64_t sequence) override {
    ReplayedDeadLetter letter{lane.partition, record.offset, record.timestamp_ms, reason,
                              message,        std::nullopt,  std::nullopt,        {}};
    if (record.has_payload) letter.payload = std::string(record.payload);
    copy_message(letter, record);
    {
      std::lock_guard lock(mutex_);
      dead.push_back(std::move(letter));
    }
    progress->done(sequence);
  }

  std::vector<WindowSummary> windows;
  std::vector<ReplayedDeadLetter> dead;

 private:
  std::mutex mutex_;  // guards both vectors while workers run
};

/// All of a replay is the window of its drift: it tells of the input, not of the hour it is read in.
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
                                const std::vector<ReplayLane>& lanes, const ReplayFeed& feed) {
  Counters counters;
  Board board(config.board, config.window);
  CollectedOutputs outputs;
  const LaneContext context{config.window, config.experience, *mapping, board, outputs, counters, nullptr, nullptr};
  {
    Graph graph({threads, config.runtime.in_flight_bytes}, mapping, models, counters);
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
  result.windows = std::move(outputs.windows);
  sum_lanes(result.windows, config.window);
  result.dead = std::move(outputs.dead);
  std::sort(result.dead.begin(), result.dead.end(), [](const auto& a, const auto& b) {
    return std::pair(a.partition, a.offset) < std::pair(b.partition, b.offset);
  });
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
