// Kafka in: the group, its rebalances, its commits. Records go to the graph untouched.
#pragma once

#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "config/config.h"
#include "operators/result.h"
#include "pipeline/graph.h"
#include "pipeline/lane.h"
#include "pipeline/source/kafka_conf.h"
#include "pipeline/source/kafka_join_watch.h"
#include "pipeline/source/kafka_starts.h"
#include "pipeline/source/lane_status.h"
#include "pipeline/source/partition_reader.h"
#include "pipeline/source/wall_clock.h"

namespace attune {

struct KafkaSourceHooks {
  KafkaLog log;
  std::function<std::int64_t()> now_ms;  ///< wall clock; empty = the system's
  std::function<void()> on_change;       ///< joined, rebalanced, or failed; from the poll thread
};

/// Reads the configured topics as a member of the group. One lane per assigned partition.
///
/// Lifecycle: `make`, then `run` on a thread of its own (the poll thread) until `close`. To stop in
/// order: `stop_intake`, wait for the graph, flush the outputs, `commit`, `close`, join the thread.
/// Destroy it after `run` has returned and before the graph, the outputs and the board.
/// Thread rule: everything else may be called from any thread.
class KafkaSource final : private KafkaClientOwner {
 public:
  static Result<std::unique_ptr<KafkaSource>> make(const Config& config, Graph& graph,
                                                   const LaneContext& context,
                                                   KafkaSourceHooks hooks);
  ~KafkaSource() override;

  /// Polls until `close`; an error is a fatal one (the process should end and start again). It
  /// never does a record's work, so max.poll.interval.ms holds whatever the load.
  std::optional<Error> run();

  /// No more records from now on; callbacks, heartbeats and commits go on. True once the poll
  /// thread has handed over its last batch: what the graph then holds is all there is.
  bool stop_intake(std::int64_t deadline_ms = 5'000);

  /// Commits what is folded and delivered, and waits for the answer. False: some lane's results are
  /// not delivered, the group refused, or the deadline passed; those records are read again.
  bool commit(std::int64_t deadline_ms);

  /// Leaves the group and ends `run`. False when the deadline passed first.
  bool close(std::int64_t deadline_ms);

  bool joined() const noexcept { return joined_.load(std::memory_order_acquire); }
  /// Steady clock of the poll loop's last turn: /healthz looks whether it turns.
  std::int64_t last_turn_ns() const noexcept {
    return last_turn_ns_.load(std::memory_order_relaxed);
  }
  std::vector<LaneStatus> status() const;
  std::size_t lanes() const;

 private:
  using Key = std::pair<std::string, std::int32_t>;
  using Readers = std::vector<PartitionReader*>;
  using Lanes = std::map<Key, std::shared_ptr<Lane>>;
  enum class Request : std::uint8_t { none, stop_intake, commit, close };

  KafkaSource(const Config& config, Graph& graph, const LaneContext& context,
              KafkaSourceHooks hooks);
  Result<bool> open();

  void client_log(KafkaSeverity severity, const std::string& line) override;
  void client_error(rd_kafka_resp_err_t error, const std::string& reason, bool fatal) override;

  // The poll thread, in kafka_source.cc.
  std::optional<Error> subscribe();
  void serve_callbacks();
  bool drain_readers();
  void tick(std::int64_t now_ns);
  void wait(std::int64_t now_ns);
  bool ask(Request request, std::int64_t deadline_ms);
  bool serve_request();
  bool leave(const Deadline& deadline);
  void consumer_error(rd_kafka_resp_err_t error, const std::string& reason);
  void log(KafkaSeverity severity, const std::string& line) const;
  void changed() const;
  void fail(const std::string& why);
  std::optional<std::string> fatal();

  // Rebalances, in kafka_rebalance.cc.
  static void on_rebalance(rd_kafka_t* client, rd_kafka_resp_err_t what,
                           rd_kafka_topic_partition_list_t* partitions, void* opaque);
  void rebalance(rd_kafka_resp_err_t what, rd_kafka_topic_partition_list_t* partitions);
  void assign(rd_kafka_topic_partition_list_t* partitions);
  void revoke(rd_kafka_topic_partition_list_t* partitions, bool lost);
  bool start_lanes(rd_kafka_topic_partition_list_t* partitions, const Lanes& kept = {});
  void begin_lane(const PartitionStart& found, std::shared_ptr<Lane> kept);
  void finish_lanes(const Readers& readers);
  void end_lanes(const rd_kafka_topic_partition_list_t* partitions);
  void restart_lost_positions();
  Lanes take_lanes(const rd_kafka_topic_partition_list_t* partitions);
  Readers readers_of(const rd_kafka_topic_partition_list_t* partitions) const;
  Readers all_readers() const;

  // Commits, in kafka_commits.cc.
  static void on_committed(rd_kafka_t* client, rd_kafka_resp_err_t error,
                           rd_kafka_topic_partition_list_t* offsets, void* opaque);
  void note_commit(rd_kafka_resp_err_t error, const rd_kafka_topic_partition_list_t* offsets);
  KafkaPartitions due_commits(const Readers& readers, bool& waiting);
  void commit_async();
  bool commit_and_wait(const Readers& readers, const Deadline& deadline);
  rd_kafka_resp_err_t commit_once(rd_kafka_topic_partition_list_t* list, const Deadline& deadline);

  // Constant after construction.
  const Config config_;
  Graph& graph_;
  const LaneContext context_;
  const KafkaSourceHooks hooks_;
  const std::shared_ptr<Wakeup>
      wakeup_;  ///< shared with the graph's callback, which may outlive this
  const MessageCount alive_;
  std::unique_ptr<KafkaJoinWatch> joins_;  ///< outlives the client
  ReaderOptions reader_options_;

  KafkaHandle client_;
  KafkaQueue consumer_queue_;

  // Owned by the poll thread.
  WallClock clock_;
  std::set<Key> lost_positions_;  ///< partitions whose position the broker no longer has
  bool commit_under_way_ = false, intake_stopped_ = false;
  bool half_closed_ = false;  ///< leaving the group has begun and is not over
  std::int64_t next_commit_ns_ = 0, next_tick_ns_ = 0, next_linger_ns_ = 0;
  std::int64_t finish_ms_;  ///< how long a revoke may wait for its lanes

  mutable std::mutex mutex_;
  std::map<Key, std::unique_ptr<PartitionReader>>
      readers_;  // changed by the poll thread, under mutex_

  RateLimit log_limit_{60'000};
  std::atomic<bool> joined_{false}, stopping_{false};
  std::atomic<std::int64_t> last_turn_ns_{0};

  std::mutex request_mutex_;
  std::condition_variable request_done_;
  // Guarded by request_mutex_:
  Request request_ = Request::none;
  std::uint64_t request_number_ = 0;
  Deadline request_deadline_{0};
  bool request_result_ = false, ended_ = false, left_ = false;
  std::optional<std::string> fatal_;
};

}  // namespace attune
