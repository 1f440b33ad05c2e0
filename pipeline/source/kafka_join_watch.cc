#include "pipeline/source/kafka_join_watch.h"

namespace attune {
namespace {

// Of the Kafka protocol.
constexpr std::int16_t kJoinGroup = 11, kHeartbeat = 12, kSyncGroup = 14;
constexpr const char* kName = "attune.join";

KafkaJoinWatch& watch_of(void* opaque) {
  return *static_cast<KafkaJoinWatch*>(opaque);
}

rd_kafka_resp_err_t on_request_sent(rd_kafka_t*, int, const char*, std::int32_t,
                                    std::int16_t api_key, std::int16_t, std::int32_t, std::size_t,
                                    void* opaque) {
  watch_of(opaque).request_sent(api_key);
  return RD_KAFKA_RESP_ERR_NO_ERROR;
}

rd_kafka_resp_err_t on_response_received(rd_kafka_t*, int, const char*, std::int32_t,
                                         std::int16_t api_key, std::int16_t, std::int32_t,
                                         std::size_t, std::int64_t, rd_kafka_resp_err_t,
                                         void* opaque) {
  watch_of(opaque).response_received(api_key, steady_ns());
  return RD_KAFKA_RESP_ERR_NO_ERROR;
}

rd_kafka_resp_err_t on_new(rd_kafka_t* client, const rd_kafka_conf_t*, void* opaque, char*,
                           std::size_t) {
  rd_kafka_interceptor_add_on_request_sent(client, kName, on_request_sent, opaque);
  return rd_kafka_interceptor_add_on_response_received(client, kName, on_response_received, opaque);
}

}  // namespace

void KafkaJoinWatch::attach(rd_kafka_conf_t* conf, KafkaJoinWatch& watch) {
  rd_kafka_conf_interceptor_add_on_new(conf, kName, on_new, &watch);
}

void KafkaJoinWatch::request_sent(std::int16_t api_key) noexcept {
  if (api_key == kJoinGroup) joining_.store(true, std::memory_order_release);
}

void KafkaJoinWatch::response_received(std::int16_t api_key, std::int64_t now_ns) noexcept {
  if (api_key == kSyncGroup) joining_.store(false, std::memory_order_release);
  if (api_key == kHeartbeat || api_key == kSyncGroup)
    heartbeat_ns_.store(now_ns, std::memory_order_release);
}

}  // namespace attune
