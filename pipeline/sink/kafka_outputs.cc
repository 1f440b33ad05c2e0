#include "pipeline/sink/kafka_outputs.h"

#include <array>
#include <chrono>

#include "pipeline/sink/dead_letter_headers.h"
#include "pipeline/sink/json_write.h"
#include "pipeline/sink/signal_line.h"
#include "pipeline/sink/window_line.h"

namespace attune {
namespace {

constexpr std::size_t kMaxUndeliveredBytes = 64u << 20;
constexpr auto kQueueFullPause = std::chrono::milliseconds(5);
constexpr int kServeMs = 20;
constexpr std::int64_t kSilenceNs = 60'000'000'000;

/// ["chat","checkout"]: all windows, and all signals, of one set of labels share a key, hence a
/// partition. Label values are valid UTF-8 without control characters (append_label_value).
std::string key_of(std::span<const std::string> labels) {
  std::string key = "[";
  for (const std::string& label : labels) {
    if (key.size() > 1) key += ',';
    append_json_string(key, label);
  }
  return key += ']';
}

std::optional<std::string> key_of(const Record& record) {
  if (record.source_handle == nullptr) {
    return record.key.empty() ? std::nullopt : std::optional(std::string(record.key));
  }
  const auto* message = static_cast<const rd_kafka_message_t*>(record.source_handle);
  return kafka_bytes(message->key, message->key_len);
}

rd_kafka_vu_t bytes_argument(rd_kafka_vtype_t type, const std::optional<std::string>& bytes) {
  rd_kafka_vu_t argument{};
  argument.vtype = type;
  argument.u.mem.ptr = bytes ? const_cast<char*>(bytes->data()) : nullptr;
  argument.u.mem.size = bytes ? bytes->size() : 0;
  return argument;
}

}  // namespace

Result<std::unique_ptr<KafkaOutputs>> KafkaOutputs::make(const Config& config, Counters& counters,
                                                         KafkaLog log, PromptContext prompts) {
  std::unique_ptr<KafkaOutputs> outputs(
      new KafkaOutputs(config, counters, std::move(log), std::move(prompts)));
  if (auto opened = outputs->open(); !opened) return Error{opened.error()};
  return outputs;
}

KafkaOutputs::KafkaOutputs(const Config& config, Counters& counters, KafkaLog log,
                           PromptContext prompts)
    : options_(config.outputs),
      windows_(config.window),
      config_(config),
      counters_(counters),
      log_(std::move(log)),
      prompts_(std::move(prompts)) {}

KafkaOutputs::Route KafkaOutputs::route(Delivery::Kind kind) const {
  constexpr const char* kKept = "; they are kept and tried again, the commit waits";
  switch (kind) {
    case Delivery::Kind::window:
      return {options_.windows_topic, counters_.window_results_delivered,
              counters_.window_results_failed, kKept};
    case Delivery::Kind::prompt:
      return {options_.prompts_topic, counters_.prompts_delivered, counters_.prompts_failed,
              "; prompts are kept and tried again until they expire, the commit waits"};
    case Delivery::Kind::signal:
      return {options_.signals_topic, counters_.signals_delivered, counters_.signals_failed, kKept};
    case Delivery::Kind::dead_letter:
      break;
  }
  return {options_.dead_letters_topic, counters_.dead_letters_delivered,
          counters_.dead_letters_failed,
          options_.stop_on_dead_letter_failure
              ? kKept
              : "; dead letters are dropped (outputs.dead_letters.on_failure)"};
}

Result<bool> KafkaOutputs::open() {
  bool any = false;
  for (const Delivery::Kind kind : kDeliveryKinds) any = any || !route(kind).topic.empty();
  if (!any) return true;
  Result<KafkaConf> conf = producer_conf(config_);
  if (!conf) return Error{conf.error()};
  attach(conf->get(), this);
  rd_kafka_conf_set_dr_msg_cb(conf->get(), on_delivery);
  Result<KafkaHandle> client = make_client(RD_KAFKA_PRODUCER, std::move(*conf));
  if (!client) return Error{client.error()};
  client_ = std::move(*client);
  server_ = std::thread([this] { serve(); });
  return true;
}

KafkaOutputs::~KafkaOutputs() {
  give_up();
  stopping_ = true;
  if (server_.joinable()) server_.join();
  if (!client_) return;
  // The reports of what is thrown away free its bookkeeping.
  rd_kafka_purge(client_.get(), RD_KAFKA_PURGE_F_QUEUE | RD_KAFKA_PURGE_F_INFLIGHT |
                                    RD_KAFKA_PURGE_F_NON_BLOCKING);
  const Deadline deadline(1'000);
  while (rd_kafka_outq_len(client_.get()) > 0 && !deadline.passed())
    rd_kafka_poll(client_.get(), 10);
}

void KafkaOutputs::window_closed(const LaneId& lane, const WindowSummary& window,
                                 std::shared_ptr<Progress> progress, std::uint64_t sequence) {
  if (options_.windows_topic.empty()) return progress->done(sequence);
  Outgoing outgoing;
  outgoing.delivery =
      std::make_unique<Delivery>(Delivery{Delivery::Kind::window, std::move(progress), sequence});
  outgoing.topic = options_.windows_topic;
  outgoing.key = key_of(window.labels);
  append_window_line(outgoing.payload.emplace(), window, windows_, &lane);
  send(std::move(outgoing));
}

void KafkaOutputs::dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                               const std::string& message, std::shared_ptr<Progress> progress,
                               std::uint64_t sequence) {
  if (options_.dead_letters_topic.empty()) return progress->done(sequence);
  Outgoing outgoing;
  outgoing.delivery = std::make_unique<Delivery>(
      Delivery{Delivery::Kind::dead_letter, std::move(progress), sequence});
  outgoing.topic = options_.dead_letters_topic;
  outgoing.key = key_of(record);
  if (record.has_payload) outgoing.payload = std::string(record.payload);
  outgoing.headers = dead_letter_headers(lane, record, reason, message);
  if (record.timestamp_ms > 0) outgoing.timestamp_ms = record.timestamp_ms;
  send(std::move(outgoing));
}

void KafkaOutputs::signal(const LaneId& lane, const SignalRecord& record,
                          std::span<const std::string> labels, std::shared_ptr<Progress> progress,
                          std::uint64_t sequence) {
  if (options_.signals_topic.empty()) return progress->done(sequence);
  Outgoing outgoing;
  outgoing.delivery =
      std::make_unique<Delivery>(Delivery{Delivery::Kind::signal, std::move(progress), sequence});
  outgoing.topic = options_.signals_topic;
  outgoing.key = key_of(labels);
  append_signal_line(outgoing.payload.emplace(), record, labels, {windows_, &lane});
  send(std::move(outgoing));
}

void KafkaOutputs::prompt(const LaneId& lane, const Prompt& prompt,
                          std::span<const std::string> labels, const Record* record,
                          std::shared_ptr<Progress> progress, std::uint64_t sequence) {
  if (options_.prompts_topic.empty()) return progress->done(sequence);
  Outgoing outgoing;
  outgoing.delivery = std::make_unique<Delivery>(
      Delivery{Delivery::Kind::prompt, std::move(progress), sequence, 0, prompt.expires_ms});
  outgoing.topic = options_.prompts_topic;
  if (record != nullptr) outgoing.key = key_of(*record);
  append_prompt_line(outgoing.payload.emplace(), prompt, labels,
                     {windows_, &lane, prompts_.models});
  send(std::move(outgoing));
}

bool KafkaOutputs::expired(const Delivery& delivery) const {
  return delivery.expires_ms != INT64_MAX && prompts_.now_ms &&
         prompts_.now_ms() >= delivery.expires_ms;
}

void KafkaOutputs::send(Outgoing outgoing) {
  {
    std::lock_guard lock(mutex_);
    Waiting& kind = waiting(*outgoing.delivery);
    if (kind.results++ == 0) kind.last_news_ns = steady_ns();
  }
  while (wait_for_room()) {
    if (expired(*outgoing.delivery)) return drop(*outgoing.delivery);
    const rd_kafka_resp_err_t error = produce(outgoing);
    if (error == RD_KAFKA_RESP_ERR_NO_ERROR) return;
    if (error != RD_KAFKA_RESP_ERR__QUEUE_FULL) return refused(std::move(outgoing), error);
    std::this_thread::sleep_for(kQueueFullPause);
  }
}

/// False once given up: the result is then neither sent nor done.
bool KafkaOutputs::wait_for_room() {
  std::unique_lock lock(mutex_);
  changed_.wait(lock, [&] { return given_up_ || undelivered_.bytes() < kMaxUndeliveredBytes; });
  return !given_up_;
}

/// On success librdkafka has copied the bytes and owns the headers and the delivery.
rd_kafka_resp_err_t KafkaOutputs::produce(Outgoing& outgoing) {
  std::array<rd_kafka_vu_t, 7> arguments{};
  arguments[0].vtype = RD_KAFKA_VTYPE_TOPIC;
  arguments[0].u.cstr = outgoing.topic.c_str();
  arguments[1] = bytes_argument(RD_KAFKA_VTYPE_KEY, outgoing.key);
  arguments[2] = bytes_argument(RD_KAFKA_VTYPE_VALUE, outgoing.payload);
  arguments[3].vtype = RD_KAFKA_VTYPE_MSGFLAGS;
  arguments[3].u.i = RD_KAFKA_MSG_F_COPY;
  arguments[4].vtype = RD_KAFKA_VTYPE_TIMESTAMP;
  arguments[4].u.i64 = outgoing.timestamp_ms;
  arguments[5].vtype = RD_KAFKA_VTYPE_OPAQUE;
  arguments[5].u.ptr = outgoing.delivery.get();
  arguments[6].vtype = RD_KAFKA_VTYPE_HEADERS;
  arguments[6].u.headers = outgoing.headers.get();
  const std::size_t count = outgoing.headers ? 7 : 6;
  const KafkaError error(rd_kafka_produceva(client_.get(), arguments.data(), count));
  if (error) return rd_kafka_error_code(error.get());
  [[maybe_unused]] auto* headers = outgoing.headers.release();
  [[maybe_unused]] auto* delivery = outgoing.delivery.release();
  return RD_KAFKA_RESP_ERR_NO_ERROR;
}

void KafkaOutputs::on_delivery(rd_kafka_t*, const rd_kafka_message_t* message, void* opaque) {
  auto* outputs = static_cast<KafkaOutputs*>(static_cast<KafkaClientOwner*>(opaque));
  std::unique_ptr<Delivery> delivery(static_cast<Delivery*>(message->_private));
  if (message->err == RD_KAFKA_RESP_ERR_NO_ERROR) return outputs->delivered(*delivery);
  Outgoing outgoing;
  outgoing.delivery = std::move(delivery);
  outgoing.topic = rd_kafka_topic_name(message->rkt);
  outgoing.key = kafka_bytes(message->key, message->key_len);
  outgoing.payload = kafka_bytes(message->payload, message->len);
  rd_kafka_headers_t* headers = nullptr;
  if (rd_kafka_message_headers(message, &headers) == RD_KAFKA_RESP_ERR_NO_ERROR) {
    outgoing.headers.reset(rd_kafka_headers_copy(headers));
  }
  // A broker that refuses the original time gets the record all the same.
  if (message->err != RD_KAFKA_RESP_ERR_INVALID_TIMESTAMP) {
    outgoing.timestamp_ms = std::max<std::int64_t>(0, rd_kafka_message_timestamp(message, nullptr));
  }
  outputs->refused(std::move(outgoing), message->err);
}

void KafkaOutputs::delivered(const Delivery& delivery) {
  route(delivery.kind).delivered.fetch_add(1, std::memory_order_relaxed);
  delivery.progress->done(delivery.sequence);
  std::lock_guard lock(mutex_);
  Waiting& kind = waiting(delivery);
  --kind.results;
  if (delivery.tries > 0) --kind.refused;
  kind.last_news_ns = steady_ns();
  if (nothing_waits()) changed_.notify_all();
}

void KafkaOutputs::drop(const Delivery& delivery) {
  if (delivery.kind == Delivery::Kind::prompt)
    counters_.prompts_expired.fetch_add(1, std::memory_order_relaxed);
  delivery.progress->done(delivery.sequence);
  std::lock_guard lock(mutex_);
  Waiting& kind = waiting(delivery);
  --kind.results;
  if (delivery.tries > 0) --kind.refused;
  if (nothing_waits()) changed_.notify_all();
}

void KafkaOutputs::refused(Outgoing outgoing, rd_kafka_resp_err_t error) {
  if (given_up_) return;
  const Route route = this->route(outgoing.delivery->kind);
  route.failed.fetch_add(1, std::memory_order_relaxed);
  const bool letter = outgoing.delivery->kind == Delivery::Kind::dead_letter;
  const std::string why = "topic " + outgoing.topic + " takes no results: " + describe_error(error);
  if (log_ && log_limit_.allow(error, steady_ns())) log_(KafkaSeverity::error, why + route.remedy);
  if (letter && !options_.stop_on_dead_letter_failure) return drop(*outgoing.delivery);
  std::lock_guard lock(mutex_);
  Waiting& kind = waiting(*outgoing.delivery);
  kind.last_refusal = why;
  if (outgoing.delivery->tries++ == 0) ++kind.refused;
  undelivered_.add(std::move(outgoing), steady_ns());
  changed_.notify_all();
}

bool KafkaOutputs::nothing_waits() const {
  std::uint64_t results = 0;
  for (const Waiting& kind : waiting_) results += kind.results;
  return results == 0;
}

void KafkaOutputs::serve() {
  while (!stopping_) {
    rd_kafka_poll(client_.get(), kServeMs);
    retry_due();
  }
}

void KafkaOutputs::retry_due() {
  std::vector<Outgoing> due;
  {
    std::lock_guard lock(mutex_);
    if (given_up_ || undelivered_.size() == 0) return;
    due = undelivered_.take_due(steady_ns());
  }
  for (Outgoing& outgoing : due) {
    if (expired(*outgoing.delivery)) {
      drop(*outgoing.delivery);
      continue;
    }
    const rd_kafka_resp_err_t error = produce(outgoing);
    if (error == RD_KAFKA_RESP_ERR__QUEUE_FULL) {
      std::lock_guard lock(mutex_);
      undelivered_.add(std::move(outgoing), steady_ns());
    } else if (error != RD_KAFKA_RESP_ERR_NO_ERROR) {
      refused(std::move(outgoing), error);
    }
  }
  changed_.notify_all();
}

bool KafkaOutputs::flush(std::int64_t deadline_ms) {
  std::unique_lock lock(mutex_);
  return changed_.wait_for(lock, std::chrono::milliseconds(deadline_ms),
                           [&] { return nothing_waits(); });
}

void KafkaOutputs::give_up() {
  std::lock_guard lock(mutex_);
  given_up_ = true;
  changed_.notify_all();
}

std::optional<std::string> KafkaOutputs::unhealthy(Delivery::Kind kind) const {
  if (route(kind).topic.empty()) return std::nullopt;  // off
  std::lock_guard lock(mutex_);
  if (fatal_) return fatal_;
  const Waiting& waits = waiting_[static_cast<std::size_t>(kind)];
  if (waits.refused > 0)
    return waits.last_refusal + " (" + std::to_string(waits.refused) + " wait for another try)";
  if (waits.results == 0 || steady_ns() - waits.last_news_ns < kSilenceNs) return std::nullopt;
  return "nothing was delivered to topic " + route(kind).topic + " for a minute, " +
         std::to_string(waits.results) +
         " results wait: is it there, and may this principal see and write it?";
}

std::optional<std::string> KafkaOutputs::unhealthy() const {
  for (const Delivery::Kind kind : kDeliveryKinds)
    if (auto trouble = unhealthy(kind)) return trouble;
  return std::nullopt;
}

std::optional<std::string> KafkaOutputs::fatal() const {
  std::lock_guard lock(mutex_);
  return fatal_;
}

void KafkaOutputs::client_log(KafkaSeverity severity, const std::string& line) {
  if (log_) log_(severity, line);
}

void KafkaOutputs::client_error(rd_kafka_resp_err_t error, const std::string& reason,
                                bool is_fatal) {
  counters_.kafka_errors.fetch_add(1, std::memory_order_relaxed);
  const std::string why = "Kafka producer: " + describe_error(error, reason);
  if (log_ && log_limit_.allow(error, steady_ns())) {
    log_(is_fatal ? KafkaSeverity::error : KafkaSeverity::warn, why);
  }
  if (!is_fatal) return;
  std::lock_guard lock(mutex_);
  if (!fatal_) fatal_ = why;
}

}  // namespace attune
