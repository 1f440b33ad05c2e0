// Results out: closed windows and dead letters to Kafka topics, produced idempotently.
#pragma once

#include <array>
#include <atomic>
#include <condition_variable>
#include <cstdint>
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

/// A result is done when all in-sync replicas have it. What a broker refuses (a missing topic, no
/// right to write) is kept and tried again, with growing pauses, so that it arrives once the topic
/// is put right; until then its lane's commit stands still. Dead letters may be given up instead
/// (outputs.dead_letters.on_failure: drop). A topic "" is off: its results are done at once.
///
/// Backpressure: `window_closed` and `dead_letter` block while the producer's queue, or what waits
/// for another try, is at its bound. `give_up` releases them. Lifecycle: owns the thread that
/// serves deliveries. Destroy it after the graph and the source. Thread rule: everything may be
/// called from any thread.
class KafkaOutputs final : public Outputs, private KafkaClientOwner {
 public:
  static Result<std::unique_ptr<KafkaOutputs>> make(const Config& config, Counters& counters,
                                                    KafkaLog log);
  ~KafkaOutputs() override;

  void window_closed(const LaneId& lane, const WindowSummary& window,
                     std::shared_ptr<Progress> progress, std::uint64_t sequence) override;
  void dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                   const std::string& message, std::shared_ptr<Progress> progress,
                   std::uint64_t sequence) override;

  /// Waits until everything is delivered. False when the deadline passed first; then call
  /// `give_up`.
  bool flush(std::int64_t deadline_ms);

  /// From now on nothing blocks and nothing more is delivered or done; for the end of a process.
  void give_up();

  /// A sentence when readiness should fall: results of that kind refused, none delivered for long,
  /// or fatal. It holds until what was refused is delivered.
  std::optional<std::string> unhealthy(Delivery::Kind kind) const;
  std::optional<std::string> unhealthy() const;  ///< of either kind
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

  KafkaOutputs(const Config& config, Counters& counters, KafkaLog log);
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
  bool nothing_waits() const { return waiting_[0].results + waiting_[1].results == 0; }

  // Constant after construction.
  const OutputOptions options_;
  const WindowOptions windows_;
  const Config config_;
  Counters& counters_;
  const KafkaLog log_;
  KafkaHandle client_;

  RateLimit log_limit_{60'000};
  std::atomic<bool> stopping_{false}, given_up_{false};

  mutable std::mutex mutex_;
  std::condition_variable changed_;
  // Guarded by mutex_:
  std::array<Waiting, 2> waiting_;  ///< by Delivery::Kind
  Undelivered undelivered_;
  std::optional<std::string> fatal_;

  std::thread server_;
};

}  // namespace attune
