#include "benchmarks/pipeline/load/bare_consumer.h"

#include <array>
#include <map>
#include <utility>

#include "benchmarks/pipeline/load/load_config.h"
#include "pipeline/source/kafka_conf.h"
#include "pipeline/source/wakeup.h"

namespace attune::bench {
namespace {

constexpr std::int64_t kPatienceMs = 120'000;

class BareConsumer : private KafkaClientOwner {
 public:
  explicit BareConsumer(BareReads reads) : reads_(reads) {}

  Measured run(const std::string& brokers, const std::string& topic, std::uint64_t events) {
    const Config config = load_config(brokers, topic, "bare-" + std::to_string(steady_ns()));
    Result<KafkaConf> conf = consumer_conf(config);
    if (!conf) return failed(conf.error());
    attach(conf->get(), this);
    rd_kafka_conf_set_rebalance_cb(conf->get(), on_rebalance);
    Result<KafkaHandle> client = make_client(RD_KAFKA_CONSUMER, std::move(*conf));
    if (!client) return failed(client.error());
    client_ = std::move(*client);
    rd_kafka_poll_set_consumer(client_.get());
    const KafkaPartitions topics(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(topics.get(), topic.c_str(), RD_KAFKA_PARTITION_UA);
    rd_kafka_subscribe(client_.get(), topics.get());
    Measured measured = consume(events);
    rd_kafka_consumer_close(client_.get());
    queues_.clear();
    return measured;
  }

 private:
  static Measured failed(const std::string& why) {
    Measured measured;
    measured.problem = why;
    return measured;
  }

  Measured consume(std::uint64_t events) {
    Measured measured;
    const Deadline deadline(kPatienceMs);
    std::int64_t first_ns = 0;
    double first_cpu = 0;
    while (measured.events < events && !deadline.passed() && problem_.empty()) {
      const bool single = reads_ == BareReads::single_records;
      const KafkaMessage message(rd_kafka_consumer_poll(client_.get(), single ? 10 : 0));
      if (message && message->err == RD_KAFKA_RESP_ERR_NO_ERROR) {
        if (first_ns == 0) first_ns = steady_ns(), first_cpu = cpu_seconds();
        ++measured.events;
      }
      if (single) continue;
      bool more = false;
      for (auto& [partition, queue] : queues_) {
        const std::uint64_t got = drain(queue.get(), more);
        if (got != 0 && first_ns == 0) first_ns = steady_ns(), first_cpu = cpu_seconds();
        measured.events += got;
      }
      if (!more) wakeup_.wait(10);
    }
    measured.seconds = static_cast<double>(steady_ns() - first_ns) / 1e9;
    measured.cpu_seconds = cpu_seconds() - first_cpu;
    measured.problem = problem_;
    if (problem_.empty() && measured.events != events)
      measured.problem = "consumed " + std::to_string(measured.events) + " of " +
                         std::to_string(events) + " events";
    return measured;
  }

  std::uint64_t drain(rd_kafka_queue_t* queue, bool& more) {
    const ssize_t got = rd_kafka_consume_batch_queue(queue, 0, chunk_.data(), chunk_.size());
    std::uint64_t records = 0;
    for (ssize_t i = 0; i < got; ++i) {
      rd_kafka_message_t* message = chunk_[static_cast<std::size_t>(i)];
      records += message->err == RD_KAFKA_RESP_ERR_NO_ERROR ? 1 : 0;
      rd_kafka_message_destroy(message);
    }
    more |= got == static_cast<ssize_t>(chunk_.size());
    return records;
  }

  static void on_rebalance(rd_kafka_t* client, rd_kafka_resp_err_t what,
                           rd_kafka_topic_partition_list_t* partitions, void* opaque) {
    if (what != RD_KAFKA_RESP_ERR__ASSIGN_PARTITIONS) {
      const KafkaError ended(rd_kafka_incremental_unassign(client, partitions));
      return;
    }
    auto* self = static_cast<BareConsumer*>(static_cast<KafkaClientOwner*>(opaque));
    for (int i = 0; i < partitions->cnt; ++i) {
      rd_kafka_topic_partition_t& partition = partitions->elems[i];
      partition.offset = RD_KAFKA_OFFSET_BEGINNING;
      if (self->reads_ == BareReads::single_records) continue;
      KafkaQueue queue(rd_kafka_queue_get_partition(client, partition.topic, partition.partition));
      rd_kafka_queue_forward(queue.get(), nullptr);
      rd_kafka_queue_io_event_enable(queue.get(), self->wakeup_.fd(), &Wakeup::kOne,
                                     sizeof Wakeup::kOne);
      self->queues_[partition.partition] = std::move(queue);
    }
    const KafkaError begun(rd_kafka_incremental_assign(client, partitions));
    if (begun) self->problem_ = rd_kafka_error_string(begun.get());
  }

  void client_log(KafkaSeverity, const std::string&) override {}
  void client_error(rd_kafka_resp_err_t, const std::string& reason, bool fatal) override {
    if (fatal) problem_ = reason;
  }

  const BareReads reads_;
  Wakeup wakeup_;
  std::array<rd_kafka_message_t*, 512> chunk_{};
  std::string problem_;
  KafkaHandle client_;
  std::map<std::int32_t, KafkaQueue> queues_;  // gone before the client
};

}  // namespace

Measured consume_bare(const std::string& brokers, const std::string& topic, std::uint64_t events,
                      BareReads reads) {
  return BareConsumer(reads).run(brokers, topic, events);
}

}  // namespace attune::bench
