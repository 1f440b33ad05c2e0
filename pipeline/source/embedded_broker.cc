#include "pipeline/source/embedded_broker.h"

#include "pipeline/source/kafka_conf.h"

namespace attune {
namespace {

constexpr int kBrokerId = 1;

void drop_log(const rd_kafka_t*, int, const char*, const char*) {}

}  // namespace

Result<std::unique_ptr<EmbeddedBroker>> EmbeddedBroker::start(const std::vector<Topic>& topics) {
  std::unique_ptr<EmbeddedBroker> broker(new EmbeddedBroker);
  KafkaConf conf(rd_kafka_conf_new());
  rd_kafka_conf_set_log_cb(conf.get(), drop_log);
  Result<KafkaHandle> client = make_client(RD_KAFKA_PRODUCER, std::move(conf));
  if (!client) return Error{"embedded broker: " + client.error()};
  broker->client_ = std::move(*client);
  broker->cluster_ = rd_kafka_mock_cluster_new(broker->client_.get(), 1);
  if (broker->cluster_ == nullptr) return Error{"embedded broker: no port could be opened on 127.0.0.1"};
  for (const Topic& topic : topics) {
    const rd_kafka_resp_err_t error =
        rd_kafka_mock_topic_create(broker->cluster_, topic.name.c_str(), topic.partitions, 1);
    if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
      return Error{"embedded broker: topic " + topic.name + ": " + rd_kafka_err2str(error)};
    }
  }
  return broker;
}

EmbeddedBroker::~EmbeddedBroker() {
  if (cluster_ != nullptr) rd_kafka_mock_cluster_destroy(cluster_);
}

std::string EmbeddedBroker::brokers() const { return rd_kafka_mock_cluster_bootstraps(cluster_); }

void EmbeddedBroker::set_down(bool down) {
  if (down) rd_kafka_mock_broker_set_down(cluster_, kBrokerId);
  else rd_kafka_mock_broker_set_up(cluster_, kBrokerId);
}

void EmbeddedBroker::set_topic_error(const std::string& topic, rd_kafka_resp_err_t error) {
  rd_kafka_mock_topic_set_error(cluster_, topic.c_str(), error);
}

}  // namespace attune
