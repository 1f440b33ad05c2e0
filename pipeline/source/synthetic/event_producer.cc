#include "pipeline/source/synthetic/event_producer.h"

#include <librdkafka/rdkafka.h>

namespace attune {

Result<std::unique_ptr<EventProducer>> EventProducer::start(const std::string& brokers,
                                                            const std::string& topic) {
  std::unique_ptr<EventProducer> producer(new EventProducer);
  producer->topic_ = topic;
  char error[512];
  rd_kafka_conf_t* conf = rd_kafka_conf_new();
  const std::pair<const char*, const char*> settings[] = {
      {"bootstrap.servers", brokers.c_str()},
      {"linger.ms", "5"},
      {"compression.type", "lz4"},
      {"partitioner", "murmur2_random"},  // as Java clients place keys
      {"enable.idempotence", "true"},
      {"message.timeout.ms", "30000"},
      {"log_level", "3"}};
  for (const auto& [name, value] : settings)
    if (rd_kafka_conf_set(conf, name, value, error, sizeof error) != RD_KAFKA_CONF_OK) {
      rd_kafka_conf_destroy(conf);
      return Error{std::string("--brokers: ") + error};
    }
  rd_kafka_conf_set_opaque(conf, producer.get());
  rd_kafka_conf_set_dr_msg_cb(conf, on_delivery);
  producer->client_ = rd_kafka_new(RD_KAFKA_PRODUCER, conf, error, sizeof error);
  if (producer->client_ == nullptr) {
    rd_kafka_conf_destroy(conf);
    return Error{std::string("the Kafka producer cannot be made: ") + error};
  }
  return producer;
}

EventProducer::~EventProducer() {
  if (client_ != nullptr) rd_kafka_destroy(client_);
}

void EventProducer::on_delivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque) {
  auto* self = static_cast<EventProducer*>(opaque);
  if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) return;
  ++self->failed_;
  self->last_error_ = rd_kafka_err2str(message->err);
}

bool EventProducer::send(const TrafficEvent& event) {
  for (;;) {
    const auto code = rd_kafka_producev(
        client_, RD_KAFKA_V_TOPIC(topic_.c_str()), RD_KAFKA_V_MSGFLAGS(RD_KAFKA_MSG_F_COPY),
        RD_KAFKA_V_KEY(const_cast<char*>(event.customer.data()), event.customer.size()),
        RD_KAFKA_V_VALUE(const_cast<char*>(event.json.data()), event.json.size()), RD_KAFKA_V_END);
    if (code == RD_KAFKA_RESP_ERR_NO_ERROR) break;
    if (code != RD_KAFKA_RESP_ERR__QUEUE_FULL) {
      last_error_ = rd_kafka_err2str(code);
      return false;
    }
    rd_kafka_poll(client_, 20);
  }
  if (++unpolled_ % 256 == 0) rd_kafka_poll(client_, 0);
  return rd_kafka_fatal_error(client_, nullptr, 0) == RD_KAFKA_RESP_ERR_NO_ERROR;
}

bool EventProducer::finish(int deadline_ms) {
  return rd_kafka_flush(client_, deadline_ms) == RD_KAFKA_RESP_ERR_NO_ERROR && failed_ == 0;
}

}  // namespace attune
