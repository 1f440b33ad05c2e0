// Results out: closed windows, prompts, signals and dead letters to Kafka topics, produced
// idempotently.
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

#include "config/config.h"
#include "operators/result.h"
#include "pipeline/counters.h"
#include "pipeline/outputs.h"
#include "pipeline/sink/undelivered.h"
#include "pipeline/source/kafka_conf.h"

namespace attune {

/// What prompts need to know of the process.
struct PromptContext {
  std::string models = {};                    ///< see model_versions
  std::function<std::int64_t()> now_ms = {};  ///< wall clock; empty: nothing expires
};

/// A result is done when all in-sync replicas have it. What a broker refuses (a missing topic, no
/// right to write) is kept and tried again, with growing pauses, so that it arrives once the topic
/// is put right; until then its lane's commit stands still. Dead letters may be given up instead
/// (outputs.dead_letters.on_failure: drop), and prompts are once they have expired. A topic "" is
/// off: its results are done at once. The key of a prompt is that of the record which raised it.
///
/// Backpressure: whatever takes a result blocks while the producer's queue, or what waits
/// for another try, is at its bound. `give_up` releases them. Lifecycle: owns the thread that
/// serves deliveries. Destroy it after the graph and the source. Thread rule: everything may be
/// called from any thread.
class KafkaOutputs final : public Outputs, private KafkaClientOwner {
 public:
  static Result<std::unique_ptr<KafkaOutputs>> make(const Config& config, Counters& counters,
                                                    KafkaLog log, PromptContext prompts = {});
  ~KafkaOutputs() override;

  void window_closed(const LaneId& lane, const WindowSummary& window,
                     std::shared_ptr<Progress> progress, std::uint64_t sequence) override;
  void dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                   const std::string& message, std::shared_ptr<Progress> progress,
                   std::uint64_t sequence) override;
  bool wants_signals() const override { return !options_.signals_topic.empty(); }
  bool wants_prompts() const override { return !options_.prompts_topic.empty(); }
  void signal(const LaneId& lane, const SignalRecord& record, std::span<const std::string> labels,
              std::shared_ptr<Progress> progress, std::uint64_t sequence) override;
  void prompt(const LaneId& lane, const Prompt& prompt, std::span<const std::string> labels,
              const Record* record, std::shared_ptr<Progress> progress,
              std::uint64_t sequence) override;

  /// Waits until everything is delivered. False when the deadline passed first; then call
  /// `give_up`.
  bool flush(std::int64_t deadline_ms);

  /// From now on nothing blocks and nothing more is delivered or done; for the end of a process.
  void give_up();

  /// A sentence when readiness should fall: results of that kind refused, none delivered for long,
  /// or fatal. It holds until what was refused is delivered.
  std::optional<std::string> unhealthy(Delivery::Kind kind) const;
  std::optional<std::string> unhealthy() const;  ///< of any kind
  bool healthy() const { return !unhealthy(); }
  /// The producer is beyond repair; only a restart helps.
  std::optional<std::string> fatal() const;

 private:
  struct Waiting {
    std::uint64_t results = 0;
    std::int64_t last_news_ns = 0;  ///< last delivery, or the first result after none waited
    std::uint64_t refused = 0;      ///< of `results`: refused at least once
    std::string last_refusal;
  };

  /// Where results of one kind go, and what counts them.
  struct Route {
    const std::string& topic;
    Counters::Count &delivered, &failed;
    const char* remedy;  ///< what becomes of those that are refused, for the log
  };

  KafkaOutputs(const Config& config, Counters& counters, KafkaLog log, PromptContext prompts);
  Route route(Delivery::Kind kind) const;
  Result<bool> open();
  void client_log(KafkaSeverity severity, const std::string& line) override;
  void client_error(rd_kafka_resp_err_t error, const std::string& reason, bool fatal) override;

  static void on_delivery(rd_kafka_t* client, const rd_kafka_message_t* message, void* opaque);
  void send(Outgoing outgoing);
  rd_kafka_resp_err_t produce(Outgoing& outgoing);
  void delivered(const Delivery& delivery);
  void refused(Outgoing outgoing, rd_kafka_resp_err_t error);
  void serve();
  void retry_due();
  bool wait_for_room();
  Waiting& waiting(const Delivery& delivery) {
    return waiting_[static_cast<std::size_t>(delivery.kind)];
  }
  bool nothing_waits() const;
  bool expired(const Delivery& delivery) const;
  void drop(const Delivery& delivery);  ///< done though never delivered

  // Constant after construction.
  const OutputOptions options_;
  const WindowOptions windows_;
  const Config config_;
  Counters& counters_;
  const KafkaLog log_;
  const PromptContext prompts_;
  KafkaHandle client_;

  RateLimit log_limit_{60'000};
  std::atomic<bool> stopping_{false}, given_up_{false};

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  // Guarded by mutex_:
  std::array<Waiting, kDeliveryKinds.size()> waiting_;  ///< by Delivery::Kind
  Undelivered undelivered_;
  std::optional<std::string> fatal_;

  std::thread server_;
};

}  // namespace attune
