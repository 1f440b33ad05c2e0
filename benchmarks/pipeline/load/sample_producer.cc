#include "benchmarks/pipeline/load/sample_producer.h"

#include <algorithm>
#include <charconv>

#include "benchmarks/pipeline/sample_events.h"
#include "pipeline/source/kafka_conf.h"

namespace attune::bench {
namespace {

constexpr std::size_t kDistinctEvents = 50'000;
constexpr std::int64_t kAnyTime =
    1'763'632'800'000;  // 13 digits, as every time that is written over it
constexpr std::string_view kTimeKey = "\"time\":";
constexpr std::string_view kUrgent =
    R"({"id":"0f8fad5b-d9cb-469f-a165-100000000000","time":1763632800000,"type":"message",)"
    R"("customer":"urgent-1000000000","conversation":"urgent-1000000000","actor":"customer",)"
    R"("channel":"chat","journey":"shopping","step":"payment","text":"I am locked out of my account )"
    R"(and my rent is due today, I am really scared, please help me right now!"})";
constexpr std::string_view kUrgentId = "urgent-1";
constexpr std::size_t kIdDigits = 9;

}  // namespace

Result<std::unique_ptr<SampleProducer>> SampleProducer::start(const ProducerOptions& options) {
  std::unique_ptr<SampleProducer> producer(new SampleProducer);
  producer->partitions_ = options.partitions;
  producer->events_ = sample_events(kDistinctEvents, kAnyTime, 0);
  producer->time_at_ = producer->events_[0].find(kTimeKey) + kTimeKey.size();
  producer->urgent_ = kUrgent;
  producer->urgent_every_ = options.urgent_every;
  KafkaConf conf(rd_kafka_conf_new());
  char problem[512];
  const std::pair<const char*, std::string> settings[] = {
      {"bootstrap.servers", options.brokers},     {"linger.ms", options.linger_ms},
      {"compression.type", options.compression},  {"batch.size", "1000000"},
      {"queue.buffering.max.messages", "200000"}, {"message.timeout.ms", "60000"}};
  for (const auto& [name, value] : settings)
    if (rd_kafka_conf_set(conf.get(), name, value.c_str(), problem, sizeof problem) !=
        RD_KAFKA_CONF_OK)
      return Error{problem};
  rd_kafka_conf_set_opaque(conf.get(), producer.get());
  rd_kafka_conf_set_dr_msg_cb(conf.get(), on_delivery);
  Result<KafkaHandle> client = make_client(RD_KAFKA_PRODUCER, std::move(conf));
  if (!client) return Error{client.error()};
  producer->client_ = std::move(*client);
  producer->topic_.reset(
      rd_kafka_topic_new(producer->client_.get(), options.topic.c_str(), nullptr));
  return producer;
}

SampleProducer::~SampleProducer() = default;

void SampleProducer::on_delivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque) {
  if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR)
    static_cast<SampleProducer*>(opaque)->failed_.fetch_add(1);
}

/// Both kinds have their time at the same place.
std::string& SampleProducer::next() {
  if (urgent_every_ == 0 || sent_ % urgent_every_ != 0) return events_[sent_ % events_.size()];
  std::string digits = std::to_string(sent_);
  digits.insert(0, kIdDigits - std::min(kIdDigits, digits.size()), '0');
  for (std::size_t at = urgent_.find(kUrgentId); at != std::string::npos;
       at = urgent_.find(kUrgentId, at + 1))
    urgent_.replace(at + kUrgentId.size(), kIdDigits, digits, digits.size() - kIdDigits, kIdDigits);
  return urgent_;
}

void SampleProducer::send(std::int64_t event_time_ms) {
  std::string& event = next();
  std::to_chars(event.data() + time_at_, event.data() + time_at_ + 13, event_time_ms);
  const auto partition = static_cast<std::int32_t>(sent_ % static_cast<std::uint64_t>(partitions_));
  while (rd_kafka_produce(topic_.get(), partition, RD_KAFKA_MSG_F_COPY, event.data(), event.size(),
                          nullptr, 0, nullptr) != 0) {
    if (rd_kafka_last_error() != RD_KAFKA_RESP_ERR__QUEUE_FULL) {
      failed_.fetch_add(1);
      break;
    }
    rd_kafka_poll(client_.get(), 10);
  }
  if (++sent_ % 256 == 0) poll();
}

bool SampleProducer::finish(int deadline_ms) {
  return rd_kafka_flush(client_.get(), deadline_ms) == RD_KAFKA_RESP_ERR_NO_ERROR && failed_ == 0;
}

}  // namespace attune::bench
