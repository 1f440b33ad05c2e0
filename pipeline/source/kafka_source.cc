#include "pipeline/source/kafka_source.h"

#include <algorithm>
#include <chrono>
#include <thread>

namespace attune {
namespace {

constexpr std::int64_t kNsPerMs = 1'000'000;
constexpr std::int64_t kTickNs = 100 * kNsPerMs;
constexpr std::int64_t kFinishMs = 5'000;
constexpr int kCallbacksPerTurn = 64;

std::int64_t system_now_ms() {
  return std::chrono::duration_cast<std::chrono::milliseconds>(
             std::chrono::system_clock::now().time_since_epoch())
      .count();
}

KafkaSourceHooks with_clock(KafkaSourceHooks hooks) {
  if (!hooks.now_ms) hooks.now_ms = system_now_ms;
  return hooks;
}

}  // namespace

Result<std::unique_ptr<KafkaSource>> KafkaSource::make(const Config& config, Graph& graph,
                                                       const LaneContext& context,
                                                       KafkaSourceHooks hooks) {
  std::unique_ptr<KafkaSource> source(new KafkaSource(config, graph, context, std::move(hooks)));
  if (auto opened = source->open(); !opened) return Error{opened.error()};
  return source;
}

KafkaSource::KafkaSource(const Config& config, Graph& graph, const LaneContext& context,
                         KafkaSourceHooks hooks)
    : config_(config),
      graph_(graph),
      context_(context),
      hooks_(with_clock(std::move(hooks))),
      wakeup_(std::make_shared<Wakeup>()),
      alive_(std::make_shared<std::atomic<std::int64_t>>(0)),
      joins_(std::make_unique<KafkaJoinWatch>()),
      clock_(hooks_.now_ms),
      finish_ms_(kFinishMs) {
  reader_options_.batch_records = std::max<std::size_t>(1, config.runtime.batch_records);
  // A sixteenth of what may be in flight: enough batches to keep every worker busy.
  reader_options_.batch_bytes = std::clamp<std::size_t>(
      config.runtime.in_flight_bytes / 16, std::size_t{64} << 10, std::size_t{4} << 20);
  reader_options_.linger_ms = config.runtime.linger_ms;
  reader_options_.idle_after_ms = config.runtime.idle_after_ms;
  reader_options_.allowed_lateness_ms = config.window.allowed_lateness_ms;
  reader_options_.with_headers = needs_headers(context.mapping);
}

Result<bool> KafkaSource::open() {
  if (wakeup_->fd() < 0) return Error{"no eventfd for the Kafka poll thread: too many open files?"};
  Result<KafkaConf> conf = consumer_conf(config_);
  if (!conf) return Error{conf.error()};
  attach(conf->get(), this);
  KafkaJoinWatch::attach(conf->get(), *joins_);
  rd_kafka_conf_set_rebalance_cb(conf->get(), on_rebalance);
  Result<KafkaHandle> client = make_client(RD_KAFKA_CONSUMER, std::move(*conf));
  if (!client) return Error{client.error()};
  client_ = std::move(*client);
  rd_kafka_poll_set_consumer(client_.get());
  consumer_queue_.reset(rd_kafka_queue_get_consumer(client_.get()));
  rd_kafka_queue_io_event_enable(consumer_queue_.get(), wakeup_->fd(), &Wakeup::kOne,
                                 sizeof Wakeup::kOne);
  graph_.on_room([wakeup = wakeup_] { wakeup->wake(); });
  return true;
}

KafkaSource::~KafkaSource() {
  if (!client_) return;
  {
    std::lock_guard lock(mutex_);
    for (auto& [key, reader] : readers_) reader->lane().retire();
    readers_.clear();
  }
  rd_kafka_queue_io_event_enable(consumer_queue_.get(), -1, nullptr, 0);
  consumer_queue_.reset();
  // librdkafka must outlive its messages: batches under way drop theirs as soon as they are folded.
  const Deadline deadline(kFinishMs);
  while (alive_->load(std::memory_order_acquire) > 0 && !deadline.passed()) {
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
  rd_kafka_t* client = client_.release();
  KafkaJoinWatch* watched = joins_.release();  // by a client that is left as it is, for ever
  if (half_closed_) {
    // librdkafka would wait for the group for ever; the process is about to end anyway.
    log(KafkaSeverity::warn,
        "Kafka: the group was not left in time; the broker will notice by itself");
  } else if (alive_->load(std::memory_order_acquire) == 0) {
    rd_kafka_destroy_flags(client, RD_KAFKA_DESTROY_F_NO_CONSUMER_CLOSE);
    joins_.reset(watched);
  } else {
    log(KafkaSeverity::error,
        "Kafka: records still under way at the end; their client is left as it is");
  }
}

// ---------------------------------------------------------------- the poll thread

std::optional<Error> KafkaSource::run() {
  std::optional<Error> failed = subscribe();
  while (!failed) {
    last_turn_ns_.store(steady_ns(), std::memory_order_relaxed);
    if (serve_request()) break;
    serve_callbacks();
    const bool more = drain_readers();
    restart_lost_positions();
    tick(steady_ns());
    if (auto why = fatal()) failed = Error{*why};
    else if (!more) wait(steady_ns());
  }
  joined_.store(false, std::memory_order_release);
  {
    std::lock_guard lock(request_mutex_);
    ended_ = true;
  }
  request_done_.notify_all();
  changed();
  return failed;
}

std::optional<Error> KafkaSource::subscribe() {
  const KafkaPartitions topics(
      rd_kafka_topic_partition_list_new(static_cast<int>(config_.kafka.topics.size())));
  for (const std::string& topic : config_.kafka.topics) {
    rd_kafka_topic_partition_list_add(topics.get(), topic.c_str(), RD_KAFKA_PARTITION_UA);
  }
  const rd_kafka_resp_err_t error = rd_kafka_subscribe(client_.get(), topics.get());
  if (error == RD_KAFKA_RESP_ERR_NO_ERROR) return std::nullopt;
  return Error{"cannot subscribe to kafka.topics: " + describe_error(error)};
}

void KafkaSource::serve_callbacks() {
  // Rebalances, commits' answers and errors only: each partition's records wait in a queue of their
  // own.
  for (int i = 0; i < kCallbacksPerTurn; ++i) {
    const KafkaMessage message(rd_kafka_consumer_poll(client_.get(), 0));
    if (!message) return;
    if (message->err != RD_KAFKA_RESP_ERR_NO_ERROR) {
      consumer_error(message->err, rd_kafka_message_errstr(message.get()));
    }
  }
}

bool KafkaSource::drain_readers() {
  if (intake_stopped_) return false;
  bool more = false;
  for (const auto& [key, reader] : readers_) {
    if (!graph_.has_room()) return false;  // the graph wakes us when there is room again
    more |=
        reader->drain(graph_, [&, k = &key](rd_kafka_resp_err_t error, const std::string& reason) {
          if (error == RD_KAFKA_RESP_ERR__AUTO_OFFSET_RESET ||
              error == RD_KAFKA_RESP_ERR_OFFSET_OUT_OF_RANGE) {
            lost_positions_.insert(*k);
          } else {
            consumer_error(error, reason);
          }
        });
  }
  return more;
}

void KafkaSource::tick(std::int64_t now_ns) {
  next_linger_ns_ = INT64_MAX;
  for (const auto& [key, reader] : readers_) {
    next_linger_ns_ = std::min(next_linger_ns_, reader->flush_due(graph_, now_ns));
  }
  if (now_ns < next_tick_ns_) return;
  next_tick_ns_ = now_ns + kTickNs;
  bool jumped = false;
  const std::optional<std::int64_t> wall_ms = clock_.now(now_ns, jumped);
  if (jumped) {
    context_.counters.clock_jumps.fetch_add(1, std::memory_order_relaxed);
    log(KafkaSeverity::warn,
        "the wall clock jumped: idle windows wait a minute before it is believed");
  }
  for (const auto& [key, reader] : readers_) {
    reader->note_live(now_ns);
    if (wall_ms && !intake_stopped_) reader->advance_if_idle(graph_, now_ns, *wall_ms);
  }
  if (!joined_.load(std::memory_order_relaxed)) {
    // A member without partitions gets no call; it has joined all the same.
    char* member = rd_kafka_memberid(client_.get());
    if (member != nullptr && *member != '\0') {
      joined_.store(true, std::memory_order_release);
      changed();
    }
    if (member != nullptr) rd_kafka_mem_free(client_.get(), member);
  }
  if (now_ns >= next_commit_ns_ && !commit_under_way_ && !joins_->under_way(now_ns)) {
    next_commit_ns_ = now_ns + config_.runtime.commit_interval_ms * kNsPerMs;
    commit_async();
  }
}

void KafkaSource::wait(std::int64_t now_ns) {
  const std::int64_t until_ns = std::min(next_tick_ns_, next_linger_ns_);
  const std::int64_t wait_ns = std::clamp<std::int64_t>(until_ns - now_ns, 0, kTickNs);
  wakeup_->wait(static_cast<int>((wait_ns + kNsPerMs - 1) / kNsPerMs));
}

void KafkaSource::consumer_error(rd_kafka_resp_err_t error, const std::string& reason) {
  context_.counters.kafka_errors.fetch_add(1, std::memory_order_relaxed);
  if (error == RD_KAFKA_RESP_ERR__FATAL) {
    client_error(error, reason, true);
    return;
  }
  if (!log_limit_.allow(error, steady_ns())) return;
  if (error == RD_KAFKA_RESP_ERR_UNKNOWN_TOPIC_OR_PART ||
      error == RD_KAFKA_RESP_ERR__UNKNOWN_TOPIC) {
    log(KafkaSeverity::warn, "Kafka: " + reason + "; waiting for the topic to appear");
  } else {
    log(KafkaSeverity::warn, "Kafka: " + describe_error(error, reason));
  }
}

// ---------------------------------------------------------------- requests from the controlling
// thread

bool KafkaSource::stop_intake(std::int64_t deadline_ms) {
  return ask(Request::stop_intake, deadline_ms);
}
bool KafkaSource::commit(std::int64_t deadline_ms) {
  return ask(Request::commit, deadline_ms);
}

bool KafkaSource::close(std::int64_t deadline_ms) {
  stopping_.store(true);
  ask(Request::close, deadline_ms);
  std::unique_lock lock(request_mutex_);
  request_done_.wait_for(lock, std::chrono::milliseconds(100), [&] { return ended_; });
  return ended_ && left_;
}

bool KafkaSource::ask(Request request, std::int64_t deadline_ms) {
  std::unique_lock lock(request_mutex_);
  if (ended_) return false;
  request_ = request;
  ++request_number_;
  request_deadline_ = Deadline(deadline_ms);
  request_result_ = false;
  wakeup_->wake();
  request_done_.wait_for(lock, std::chrono::milliseconds(deadline_ms),
                         [&] { return ended_ || request_ == Request::none; });
  return request_result_;
}

/// Returns true when the poll thread should end.
bool KafkaSource::serve_request() {
  std::unique_lock lock(request_mutex_);
  const Request request = request_;
  if (request == Request::none) return false;
  const std::uint64_t number = request_number_;
  const Deadline deadline = request_deadline_;
  lock.unlock();
  bool result = true;
  intake_stopped_ = intake_stopped_ || request != Request::commit;
  for (const auto& [key, reader] : readers_) reader->flush_due(graph_, INT64_MAX);
  if (request == Request::commit) result = commit_and_wait(all_readers(), deadline);
  if (request == Request::close) result = leave(deadline);
  lock.lock();
  if (request == Request::close) left_ = result;
  // A request that came while one was served, whose caller had stopped waiting, must not be lost.
  if (request_number_ == number) {
    request_result_ = result;
    request_ = Request::none;
  }
  lock.unlock();
  request_done_.notify_all();
  return request == Request::close;
}

bool KafkaSource::leave(const Deadline& deadline) {
  if (deadline.passed()) return false;
  half_closed_ = true;
  finish_ms_ = std::min(kFinishMs, deadline.left_ms());
  const KafkaQueue closing(rd_kafka_queue_new(client_.get()));
  const KafkaError error(rd_kafka_consumer_close_queue(client_.get(), closing.get()));
  if (error) {
    log(KafkaSeverity::warn,
        std::string("Kafka: the group cannot be left: ") + rd_kafka_error_string(error.get()));
    return false;
  }
  while (!rd_kafka_consumer_closed(client_.get()) && !deadline.passed()) {
    const KafkaEvent event(rd_kafka_queue_poll(closing.get(), 20));
    if (event && rd_kafka_event_type(event.get()) == RD_KAFKA_EVENT_REBALANCE) {
      rebalance(rd_kafka_event_error(event.get()),
                rd_kafka_event_topic_partition_list(event.get()));
    }
  }
  half_closed_ = rd_kafka_consumer_closed(client_.get()) == 0;
  return !half_closed_;
}

// ---------------------------------------------------------------- seen from outside

std::vector<LaneStatus> KafkaSource::status() const {
  const std::int64_t wall_ms = hooks_.now_ms();
  std::lock_guard lock(mutex_);
  std::vector<LaneStatus> all;
  all.reserve(readers_.size());
  for (const auto& [key, reader] : readers_) all.push_back(reader->status(wall_ms));
  return all;
}

std::size_t KafkaSource::lanes() const {
  std::lock_guard lock(mutex_);
  return readers_.size();
}

void KafkaSource::client_log(KafkaSeverity severity, const std::string& line) {
  log(severity, line);
}

void KafkaSource::client_error(rd_kafka_resp_err_t error, const std::string& reason,
                               bool is_fatal) {
  context_.counters.kafka_errors.fetch_add(1, std::memory_order_relaxed);
  if (is_fatal) fail("Kafka: " + describe_error(error, reason));
  else if (log_limit_.allow(error, steady_ns()))
    log(KafkaSeverity::warn, "Kafka: " + describe_error(error, reason));
}

void KafkaSource::log(KafkaSeverity severity, const std::string& line) const {
  if (hooks_.log) hooks_.log(severity, line);
}

void KafkaSource::changed() const {
  if (hooks_.on_change) hooks_.on_change();
}

void KafkaSource::fail(const std::string& why) {
  std::lock_guard lock(request_mutex_);
  if (!fatal_) fatal_ = why;
}

std::optional<std::string> KafkaSource::fatal() {
  std::lock_guard lock(request_mutex_);
  return fatal_;
}

}  // namespace attune
