#include "pipeline/sink/process_metrics.h"

#include <prometheus/gauge.h>

#include <array>
#include <cstdio>
#include <cstdlib>
#include <iterator>

#include "pipeline/sink/family_list.h"
#include "pipeline/sink/process_stats.h"

namespace attune {
namespace {

constexpr int kReadings = 64;

double read(const Counters::Count& count) { return static_cast<double>(count.load(std::memory_order_relaxed)); }

std::int64_t difference_now(const Counters& c) {
  // Outcomes before `received` would make a busy pipeline look as if it had lost records.
  const std::uint64_t received = c.received.load();
  const std::uint64_t outcomes =
      c.windowed.load() + c.late.load() + c.dead.load() + c.filtered.load() + c.revoked.load();
  return static_cast<std::int64_t>(received) - static_cast<std::int64_t>(outcomes) - c.in_flight_records.load();
}

void add_records(FamilyList& out, const Counters& c) {
  out.add(Metric::records_received, {}, read(c.received));
  const std::array<const Counters::Count*, kRecordOutcomes.size()> outcomes = {&c.windowed, &c.late, &c.dead,
                                                                                &c.filtered, &c.revoked};
  for (std::size_t i = 0; i < outcomes.size(); ++i)
    out.add(Metric::records, {{"outcome", std::string(kRecordOutcomes[i])}}, read(*outcomes[i]));
  out.add(Metric::records_in_flight, {}, static_cast<double>(c.in_flight_records.load()));
  out.add_signed(Metric::conservation_difference, {}, static_cast<double>(conservation_difference(c)));
  out.add(Metric::records_replayed, {}, read(c.replayed));
  for (std::size_t i = 1; i < kDropReasonNames.size(); ++i)  // 0 is none
    out.add(Metric::dead_records, {{"reason", std::string(kDropReasonNames[i])}}, read(c.dead_by_reason[i]));
  for (std::size_t i = 0; i < kLateNames.size(); ++i)
    out.add(Metric::late_records, {{"by", std::string(kLateNames[i])}}, read(c.late_by[i]));
  out.add(Metric::late_turns, {}, read(c.late_turns));
  out.add(Metric::hurried_turns, {}, read(c.hurried_turns));
  for (std::size_t i = 0; i < kEventTypes.size(); ++i)
    out.add(Metric::records_by_type, {{"type", std::string(kEventTypes[i])}}, read(c.by_type[i]));
  for (std::size_t i = 0; i < kLanguageCount; ++i)
    out.add(Metric::texts_by_language, {{"language", std::string(kLanguageNames[i])}}, read(c.texts_by_language[i]));
  for (std::size_t i = 1; i < kAbstentionCount; ++i)
    out.add(Metric::texts_unscored, {{"reason", std::string(kAbstentionNames[i])}}, read(c.texts_unscored[i]));
}

void add_counts(FamilyList& out, const Counters& c) {
  out.add(Metric::in_flight_bytes, {}, static_cast<double>(c.in_flight_bytes.load()));
  out.add(Metric::lane_key_violations, {}, read(c.lane_key_violations));
  out.add(Metric::batches, {}, read(c.batches));
  out.add(Metric::windows_closed, {}, read(c.windows_closed));
  out.add(Metric::window_results_delivered, {}, read(c.window_results_delivered));
  out.add(Metric::window_results_failed, {}, read(c.window_results_failed));
  out.add(Metric::dead_letters_delivered, {}, read(c.dead_letters_delivered));
  out.add(Metric::dead_letters_failed, {}, read(c.dead_letters_failed));
  out.add(Metric::prompts_delivered, {}, read(c.prompts_delivered));
  out.add(Metric::prompts_failed, {}, read(c.prompts_failed));
  out.add(Metric::prompts_expired, {}, read(c.prompts_expired));
  out.add(Metric::signals_delivered, {}, read(c.signals_delivered));
  out.add(Metric::signals_failed, {}, read(c.signals_failed));
  out.add(Metric::rebalances, {}, read(c.rebalances));
  out.add(Metric::partitions_lost, {}, read(c.partitions_lost));
  out.add(Metric::commits, {}, read(c.commits));
  out.add(Metric::commit_failures, {}, read(c.commits_failed));
  out.add(Metric::kafka_errors, {}, read(c.kafka_errors));
  out.add(Metric::offsets_out_of_range, {}, read(c.offsets_out_of_range));
  out.add(Metric::history_lost, {}, read(c.history_lost));
  out.add(Metric::clock_jumps, {}, read(c.clock_jumps));
  out.add(Metric::stage_busy_seconds, {{"stage", std::string(kStageNames[0])}}, read(c.busy_ns_stateless) / 1e9);
  out.add(Metric::stage_busy_seconds, {{"stage", std::string(kStageNames[1])}}, read(c.busy_ns_fold) / 1e9);
}

void add_experience(FamilyList& out, const FamilyList::Labels& labels, const ExperienceCounts& counts) {
  out.add(Metric::lane_conversations, labels, static_cast<double>(counts.conversations_live));
  out.add(Metric::lane_visits, labels, static_cast<double>(counts.visits_live));
  out.add(Metric::lane_customers, labels, static_cast<double>(counts.customers_known));
  out.add(Metric::lane_waiting_turns, labels, static_cast<double>(counts.waiting));
}

double memory_difference(const std::vector<LaneGauges>& lanes) {
  double difference = 0;
  for (const LaneGauges& lane : lanes)
    if (lane.experience) difference += static_cast<double>(lane.experience->difference());
  return difference;
}

void add_lanes(FamilyList& out, const std::vector<LaneGauges>& lanes) {
  out.add(Metric::assigned_partitions, {}, static_cast<double>(lanes.size()));
  out.add_signed(Metric::conversation_conservation_difference, {}, memory_difference(lanes));
  for (const LaneGauges& lane : lanes) {
    const FamilyList::Labels labels = {{"topic", lane.topic}, {"partition", std::to_string(lane.partition)}};
    out.add(Metric::lane_watermark, labels, lane.watermark_timestamp_seconds);
    out.add(Metric::consumer_lag, labels, lane.lag);
    out.add(Metric::consumer_position_lag, labels, lane.position_lag);
    out.add(Metric::consumer_lag_seconds, labels, lane.lag_seconds);
    out.add(Metric::committed_offset, labels, lane.committed_offset);
    out.add(Metric::low_offset, labels, lane.low_offset);
    out.add(Metric::high_offset, labels, lane.high_offset);
    out.add(Metric::lane_open_panes, labels, lane.open_panes);
    if (lane.experience) add_experience(out, labels, *lane.experience);
    out.add(Metric::lane_state_bytes, labels, lane.state_bytes);
    out.add(Metric::lane_replay_seconds, labels, lane.replay_seconds);
  }
}

void add_process(FamilyList& out) {
  const ProcessStats stats = read_process_stats();
  out.add(Metric::process_cpu_seconds, {}, stats.cpu_seconds);
  out.add(Metric::process_resident_memory, {}, stats.resident_bytes);
  out.add(Metric::process_virtual_memory, {}, stats.virtual_bytes);
  out.add(Metric::process_open_fds, {}, stats.open_fds);
  out.add(Metric::process_max_fds, {}, stats.max_fds);
  out.add(Metric::process_threads, {}, stats.threads);
  out.add(Metric::process_start_time, {}, stats.start_time_seconds);
}

void set_fact(prometheus::Registry& facts, Metric metric, const std::map<std::string, std::string>& labels,
              double value) {
  const MetricInfo& known = info(metric);
  prometheus::BuildGauge()
      .Name(std::string(known.name))
      .Help(std::string(known.help))
      .Register(facts)
      .Add(labels)
      .Set(value);
}

}  // namespace

std::int64_t conservation_difference(const Counters& counters) {
  std::int64_t smallest = difference_now(counters);
  for (int i = 1; i < kReadings && smallest != 0; ++i) {
    const std::int64_t again = difference_now(counters);
    if (std::abs(again) < std::abs(smallest)) smallest = again;
  }
  return smallest;
}

std::vector<prometheus::MetricFamily> conservation_families(const Counters& counters) {
  FamilyList out;
  add_records(out, counters);
  return out.take();
}

// Merge: the same family registered twice with other labels is one family (threads by pool).
ProcessMetrics::ProcessMetrics(const Counters& counters)
    : counters_(counters), facts_(prometheus::Registry::InsertBehavior::Merge) {}

void ProcessMetrics::set_build(const BuildInfo& build) {
  set_fact(facts_, Metric::build_info,
           {{"version", build.version},
            {"revision", build.revision},
            {"compiler", build.compiler},
            {"librdkafka", build.librdkafka},
            {"onetbb", build.onetbb},
            {"simdjson", build.simdjson}},
           1);
}

void ProcessMetrics::set_config_hash(std::uint64_t hash) {
  std::array<char, 17> text;
  std::snprintf(text.data(), text.size(), "%016llx", static_cast<unsigned long long>(hash));
  set_fact(facts_, Metric::config_info, {{"hash", text.data()}}, 1);
}

void ProcessMetrics::set_threads(const std::string& pool, unsigned threads) {
  set_fact(facts_, Metric::threads, {{"pool", pool}}, threads);
}

void ProcessMetrics::set_cpu_quota_cores(double cores) { set_fact(facts_, Metric::cpu_quota_cores, {}, cores); }

void ProcessMetrics::set_lanes(std::function<std::vector<LaneGauges>()> lanes) {
  std::lock_guard lock(mutex_);
  lanes_ = std::move(lanes);
}

void ProcessMetrics::set_ready(std::function<bool()> ready) {
  std::lock_guard lock(mutex_);
  ready_ = std::move(ready);
}

void ProcessMetrics::observe_event_latency_ns(std::uint64_t ns, std::uint64_t count) noexcept {
  const double seconds = static_cast<double>(ns) / 1e9;
  std::size_t bucket = 0;
  while (bucket < kLatencyBounds.size() && seconds > kLatencyBounds[bucket]) ++bucket;
  latency_sum_ns_.fetch_add(ns * count, std::memory_order_relaxed);
  latency_counts_[bucket].fetch_add(count, std::memory_order_relaxed);
}

void ProcessMetrics::scraped(double seconds, std::uint64_t bytes) noexcept {
  scrape_bytes_.store(bytes, std::memory_order_relaxed);
  scrape_seconds_.store(seconds, std::memory_order_relaxed);
}

void ProcessMetrics::set_models(std::function<std::vector<ModelReport>()> models) {
  std::lock_guard lock(mutex_);
  models_ = std::move(models);
}

void ProcessMetrics::add_latency(FamilyList& out) const {
  std::array<std::uint64_t, kLatencyBounds.size() + 1> counts;
  for (std::size_t i = 0; i < counts.size(); ++i) counts[i] = latency_counts_[i].load(std::memory_order_relaxed);
  const double sum = static_cast<double>(latency_sum_ns_.load(std::memory_order_relaxed)) / 1e9;
  out.add_histogram(Metric::event_latency, {}, kLatencyBounds, counts, sum);
}

std::vector<prometheus::MetricFamily> ProcessMetrics::Collect() const {
  std::function<std::vector<LaneGauges>()> lanes;
  std::function<bool()> ready;
  std::function<std::vector<ModelReport>()> models;
  {
    std::lock_guard lock(mutex_);
    lanes = lanes_;
    ready = ready_;
    models = models_;
  }
  FamilyList out;
  if (models) add_models(out, models());
  add_records(out, counters_);
  add_counts(out, counters_);
  if (lanes) add_lanes(out, lanes());
  if (ready) out.add(Metric::ready, {}, ready() ? 1.0 : 0.0);
  if (const double seconds = scrape_seconds_.load(std::memory_order_relaxed); seconds >= 0) {
    out.add(Metric::scrape_duration, {}, seconds);
    out.add(Metric::scrape_bytes, {}, static_cast<double>(scrape_bytes_.load(std::memory_order_relaxed)));
  }
  add_process(out);
  add_latency(out);
  std::vector<prometheus::MetricFamily> families = out.take();
  std::vector<prometheus::MetricFamily> facts = facts_.Collect();
  families.insert(families.end(), std::make_move_iterator(facts.begin()), std::make_move_iterator(facts.end()));
  return families;
}

}  // namespace attune
