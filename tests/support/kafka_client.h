// A plain Kafka client for tests: writes records exactly as told, reads them back byte for byte.
#pragma once

#include <cstdint>
#include <optional>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/source/kafka_handles.h"

namespace attune::testing {

using Bytes = std::optional<std::string>;  ///< nothing = Kafka's null

struct TestRecord {
  Bytes key, value;
  std::vector<std::pair<std::string, Bytes>> headers;
  std::int64_t timestamp_ms = 0;
  std::int32_t partition = 0;
  std::int64_t offset = -1;
};

struct Committed {
  std::int64_t offset = -1;
  std::string metadata;
};

class KafkaTestClient {
 public:
  explicit KafkaTestClient(const std::string& brokers, const std::string& group = "attune")
      : producer_(client(RD_KAFKA_PRODUCER, {{"bootstrap.servers", brokers}, {"linger.ms", "1"}})),
        consumer_(client(RD_KAFKA_CONSUMER, {{"bootstrap.servers", brokers},
                                             {"group.id", group},
                                             {"enable.auto.commit", "false"},
                                             {"auto.offset.reset", "earliest"}})) {
    rd_kafka_poll_set_consumer(consumer_.get());
  }
  ~KafkaTestClient() { rd_kafka_consumer_close(consumer_.get()); }

  void produce(const std::string& topic, const TestRecord& record) {
    KafkaHeaders headers(rd_kafka_headers_new(8));
    for (const auto& [name, value] : record.headers) {
      rd_kafka_header_add(headers.get(), name.data(), static_cast<ssize_t>(name.size()),
                          value ? value->data() : nullptr, value ? static_cast<ssize_t>(value->size()) : 0);
    }
    rd_kafka_vu_t arguments[7]{};
    arguments[0].vtype = RD_KAFKA_VTYPE_TOPIC;
    arguments[0].u.cstr = topic.c_str();
    arguments[1].vtype = RD_KAFKA_VTYPE_PARTITION;
    arguments[1].u.i32 = record.partition;
    arguments[2] = memory(RD_KAFKA_VTYPE_KEY, record.key);
    arguments[3] = memory(RD_KAFKA_VTYPE_VALUE, record.value);
    arguments[4].vtype = RD_KAFKA_VTYPE_MSGFLAGS;
    arguments[4].u.i = RD_KAFKA_MSG_F_COPY | RD_KAFKA_MSG_F_BLOCK;
    arguments[5].vtype = RD_KAFKA_VTYPE_TIMESTAMP;
    arguments[5].u.i64 = record.timestamp_ms;
    arguments[6].vtype = RD_KAFKA_VTYPE_HEADERS;
    arguments[6].u.headers = headers.get();
    const KafkaError error(rd_kafka_produceva(producer_.get(), arguments, record.headers.empty() ? 6 : 7));
    if (error) throw std::runtime_error(rd_kafka_error_string(error.get()));
    if (!record.headers.empty()) [[maybe_unused]] auto* taken = headers.release();
  }

  void flush() {
    if (rd_kafka_flush(producer_.get(), 20'000) != RD_KAFKA_RESP_ERR_NO_ERROR) throw std::runtime_error("flush");
  }

  /// Reads a partition from its start until `count` records are there or the time is over.
  std::vector<TestRecord> read(const std::string& topic, std::int32_t partition, std::size_t count,
                               std::int64_t deadline_ms = 15'000) {
    const KafkaPartitions list(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(list.get(), topic.c_str(), partition)->offset = RD_KAFKA_OFFSET_BEGINNING;
    rd_kafka_assign(consumer_.get(), list.get());
    std::vector<TestRecord> records;
    for (const Deadline deadline(deadline_ms); records.size() < count && !deadline.passed();) {
      const KafkaMessage message(rd_kafka_consumer_poll(consumer_.get(), 50));
      if (message && message->err == RD_KAFKA_RESP_ERR_NO_ERROR) records.push_back(copy(message.get()));
    }
    rd_kafka_assign(consumer_.get(), nullptr);
    return records;
  }

  Committed committed(const std::string& topic, std::int32_t partition) {
    const KafkaPartitions list(rd_kafka_topic_partition_list_new(1));
    rd_kafka_topic_partition_list_add(list.get(), topic.c_str(), partition);
    if (rd_kafka_committed(consumer_.get(), list.get(), 5'000) != RD_KAFKA_RESP_ERR_NO_ERROR) return {};
    const rd_kafka_topic_partition_t& entry = list->elems[0];
    return {entry.offset < 0 ? -1 : entry.offset,
            std::string(static_cast<const char*>(entry.metadata), entry.metadata_size)};
  }

 private:
  static KafkaHandle client(rd_kafka_type_t type, const std::vector<std::pair<const char*, std::string>>& settings) {
    char error[256];
    rd_kafka_conf_t* conf = rd_kafka_conf_new();
    for (const auto& [name, value] : settings) {
      if (rd_kafka_conf_set(conf, name, value.c_str(), error, sizeof error) != RD_KAFKA_CONF_OK) throw std::runtime_error(error);
    }
    rd_kafka_conf_set_log_cb(conf, [](const rd_kafka_t*, int, const char*, const char*) {});
    return KafkaHandle(rd_kafka_new(type, conf, error, sizeof error));
  }

  static rd_kafka_vu_t memory(rd_kafka_vtype_t type, const Bytes& bytes) {
    rd_kafka_vu_t argument{};
    argument.vtype = type;
    argument.u.mem.ptr = bytes ? const_cast<char*>(bytes->data()) : nullptr;
    argument.u.mem.size = bytes ? bytes->size() : 0;
    return argument;
  }

  static Bytes bytes(const void* data, std::size_t size) {
    if (data == nullptr) return std::nullopt;
    return std::string(static_cast<const char*>(data), size);
  }

  static TestRecord copy(rd_kafka_message_t* message) {
    TestRecord record{bytes(message->key, message->key_len), bytes(message->payload, message->len), {},
                      rd_kafka_message_timestamp(message, nullptr), message->partition, message->offset};
    rd_kafka_headers_t* headers = nullptr;
    if (rd_kafka_message_headers(message, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR) return record;
    const char* name = nullptr;
    const void* value = nullptr;
    std::size_t size = 0;
    for (std::size_t i = 0; rd_kafka_header_get_all(headers, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i) {
      record.headers.emplace_back(name, bytes(value, size));
    }
    return record;
  }

  KafkaHandle producer_, consumer_;
};

}  // namespace attune::testing
