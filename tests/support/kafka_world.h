// An embedded broker and members of one group reading it through the real graph.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "operators/emotion/emotion.h"
#include "pipeline/graph.h"
#include "pipeline/sink/board.h"
#include "pipeline/source/embedded_broker.h"
#include "pipeline/source/kafka_source.h"
#include "tests/support/kafka_client.h"

namespace attune::testing {

/// Waits for a state that another thread brings about; polls, never longer than the deadline.
inline bool eventually(const std::function<bool()>& holds, std::int64_t deadline_ms = 20'000) {
  for (const Deadline deadline(deadline_ms); !deadline.passed();) {
    if (holds()) return true;
    std::this_thread::sleep_for(std::chrono::milliseconds(5));
  }
  return holds();
}

/// Keeps windows; tells progress at once, or only when released.
class RememberingOutputs final : public Outputs {
 public:
  void window_closed(const LaneId& lane, const WindowSummary& window, std::shared_ptr<Progress> progress,
                     std::uint64_t sequence) override {
    std::lock_guard lock(mutex_);
    windows_.emplace_back(lane, window);
    settle(std::move(progress), sequence);
  }
  void dead_letter(const LaneId&, const Record& record, DropReason, const std::string&,
                   std::shared_ptr<Progress> progress, std::uint64_t sequence) override {
    std::lock_guard lock(mutex_);
    dead_offsets_.push_back(record.offset);
    settle(std::move(progress), sequence);
  }
  void withhold() {
    std::lock_guard lock(mutex_);
    withhold_ = true;
  }
  void release() {
    std::lock_guard lock(mutex_);
    withhold_ = false;
    for (auto& [progress, sequence] : held_) progress->done(sequence);
    held_.clear();
  }
  std::vector<std::pair<LaneId, WindowSummary>> windows() const {
    std::lock_guard lock(mutex_);
    return windows_;
  }
  std::size_t dead() const {
    std::lock_guard lock(mutex_);
    return dead_offsets_.size();
  }

 private:
  void settle(std::shared_ptr<Progress> progress, std::uint64_t sequence) {
    if (withhold_) held_.emplace_back(std::move(progress), sequence);
    else progress->done(sequence);
  }
  mutable std::mutex mutex_;
  bool withhold_ = false;
  std::vector<std::pair<LaneId, WindowSummary>> windows_;
  std::vector<std::int64_t> dead_offsets_;
  std::vector<std::pair<std::shared_ptr<Progress>, std::uint64_t>> held_;
};

inline Config kafka_config(const std::string& brokers) {
  Config config;
  config.kafka.brokers = brokers;
  config.kafka.topics = {"events"};
  config.window.windows = {{"1m", 60'000, 60'000}};
  config.window.labels = {Field::channel};
  config.window.allowed_lateness_ms = 0;
  config.runtime.commit_interval_ms = 100;
  return config;
}

/// One process of a group: source, graph, board. `outputs` is the caller's, as it may outlive a member.
class Member {
 public:
  Member(const Config& config, Outputs& outputs, std::function<std::int64_t()> now_ms = nullptr)
      : config_(config), mapping_(*compile_mapping(config_.event)), board_(config_.board, config_.window) {
    KafkaSourceHooks hooks;
    hooks.now_ms = std::move(now_ms);
    hooks.log = [this](KafkaSeverity, const std::string& line) {
      std::lock_guard lock(mutex_);
      log_ += line + '\n';
    };
    auto made = KafkaSource::make(
        config_, graph_, {config_.window, config_.experience, *mapping_, board_, outputs, counters, nullptr, nullptr}, std::move(hooks));
    if (!made) throw std::runtime_error(made.error());
    source = std::move(*made);
    thread_ = std::thread([this] { failure_ = source->run(); });
  }
  ~Member() {
    if (source) crash();
  }

  /// The orderly end that `attune run` makes.
  bool stop() {
    const bool clean = source->stop_intake() && graph_.wait_idle(10'000) && source->commit(10'000);
    const bool left = source->close(10'000);
    thread_.join();
    source.reset();
    return clean && left;
  }

  /// Ends without committing what is folded: as near to SIGKILL as one process allows.
  void crash() {
    source->close(0);
    thread_.join();
    source.reset();
  }

  std::string log() const {
    std::lock_guard lock(mutex_);
    return log_;
  }
  Board& board() { return board_; }

  Counters counters;
  std::unique_ptr<KafkaSource> source;

 private:
  const Config config_;
  std::shared_ptr<const Mapping> mapping_;
  Board board_;
  Graph graph_{{2, 64u << 20}, mapping_, EmotionModel::embedded(), counters};
  mutable std::mutex mutex_;
  std::string log_;
  std::optional<Error> failure_;
  std::thread thread_;
};

}  // namespace attune::testing
