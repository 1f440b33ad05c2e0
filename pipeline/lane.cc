#include "pipeline/lane.h"

#include <algorithm>
#include <chrono>
#include <utility>

#include "operators/hash.h"
#include "operators/prefetch.h"
#include "pipeline/strand.h"

namespace attune {
namespace {

void add(Counters::Count& counter, std::uint64_t n) {
  if (n != 0) counter.fetch_add(n, std::memory_order_relaxed);
}

std::size_t late_bucket(std::int64_t late_by_ms) {
  const auto bound = std::lower_bound(kLateBoundsMs.begin(), kLateBoundsMs.end(), late_by_ms);
  return static_cast<std::size_t>(bound - kLateBoundsMs.begin());
}

/// Among the labels; -1 = it is none of them.
int place_of(const WindowOptions& options, Field field) {
  const auto place = std::find(options.labels.begin(), options.labels.end(), field);
  return place == options.labels.end() ? -1 : static_cast<int>(place - options.labels.begin());
}

/// A peak names its step: of no fewer customers than are shown by themselves.
PeakOptions peaks_over(const LaneContext& context) {
  PeakOptions options = context.experience.journey.peaks;
  options.customers = std::max(options.customers, context.windows.min_customers);
  return options;
}

}  // namespace

/// Counts of one batch: the shared counters are touched once per batch, not once per record.
struct Lane::Counted {
  bool silent = false;
  std::uint64_t windowed = 0, late = 0, dead = 0, filtered = 0, closed = 0;
  std::array<std::uint64_t, kDropReasonNames.size()> dead_by_reason{};
  std::array<std::uint64_t, kLateNames.size()> late_by{};
  std::array<std::uint64_t, kEventTypes.size()> by_type{};
  std::array<std::uint64_t, kLanguageCount> by_language{};
  std::array<std::uint64_t, kAbstentionCount> unscored{};
  std::array<ModelCounts, kMostModels> models{};
  std::uint32_t models_used = 0;  // bit i: models[i] counts something

  void read(const Reading& reading) {
    if (!reading.has_text) return;
    ++by_language[static_cast<std::size_t>(reading.language)];
    if (!reading.scored) {
      ++unscored[static_cast<std::size_t>(reading.abstention)];
      return;
    }
    models[reading.model].add(reading);
    models_used |= 1u << reading.model;
  }

  void add_to(Counters& counters) const {
    add(counters.windowed, windowed);
    add(counters.late, late);
    add(counters.dead, dead);
    add(counters.filtered, filtered);
    add(counters.windows_closed, closed);
    for (std::size_t i = 0; i < dead_by_reason.size(); ++i) add(counters.dead_by_reason[i], dead_by_reason[i]);
    for (std::size_t i = 0; i < late_by.size(); ++i) add(counters.late_by[i], late_by[i]);
    for (std::size_t i = 0; i < by_type.size(); ++i) add(counters.by_type[i], by_type[i]);
    for (std::uint32_t left = models_used; left != 0; left &= left - 1) {
      const auto model = static_cast<std::size_t>(__builtin_ctz(left));
      counters.models[model].add(models[model]);
    }
    for (std::size_t i = 0; i < by_language.size(); ++i) add(counters.texts_by_language[i], by_language[i]);
    for (std::size_t i = 1; i < unscored.size(); ++i) add(counters.texts_unscored[i], unscored[i]);
  }
};

Lane::Lane(LaneId id, const LaneStart& start, const LaneContext& context)
    : id_(std::move(id)),
      lane_hash_(hash64(id_.topic, static_cast<std::uint64_t>(id_.partition))),
      live_from_(start.live_from),
      context_(context),
      tells_events_(context.outputs.wants_events()),
      windows_(context.windows),
      experience_(context.experience, context.windows.allowed_lateness_ms, windows_.label_sets(), start.closed_through_ms,
                  context.outputs.wants_prompts()),
      held_back_(context.windows.min_customers, context.windows.max_label_sets),
      held_labels_(context.windows.labels.size(), kHeldLabel),
      horizon_(context.experience.memory.replay_ms),
      progress_(std::make_shared<Progress>()),
      strand_(std::make_unique<Strand>()),
      held_moves_(context.windows.min_customers, context.windows.max_label_sets),
      peaks_(peaks_over(context), place_of(context.windows, Field::journey), place_of(context.windows, Field::step)),
      hot_spots_(peaks_over(context), place_of(context.windows, Field::topic)) {
  if (start.closed_through_ms != INT64_MIN) windows_.restore(start.closed_through_ms);
  position_.next_offset = start.fetch_from;
  position_.replay_from = start.fetch_from;
  position_.watermark_ms = start.closed_through_ms;
  watermark_ms_ = start.closed_through_ms;
}

Lane::~Lane() = default;

void Lane::fold(Batch& batch) {
  if (retired()) {
    if (!batch.silent) add(context_.counters.revoked, batch.records.size());
    return;
  }
  Counted counted;
  counted.silent = batch.silent;
  experience_.set_silent(batch.silent);
  known_labels_.fill(WindowStage::kUnknown);
  for (std::size_t i = 0; i < batch.records.size(); ++i) {
    expect(batch, i);
    fold_record(batch, i, counted);
  }
  record_ = nullptr;
  // What customers lived through first: it counts in the windows that close next.
  if (batch.advance_to_ms != INT64_MIN) {
    experience_.advance(batch.advance_to_ms, *this);
    windows_.advance(batch.advance_to_ms);
    watch_closed();
  }
  if (batch.close_all) {
    experience_.close_all(*this);
    windows_.close_all();
    watch_closed();
  }
  emit_closed(counted);
  watch_begun();
  publish();
  windows_.end_batch();
  remember(batch.next_offset);
  if (batch.silent) {
    add(context_.counters.replayed, batch.records.size());
    return;
  }
  counted.add_to(context_.counters);
  if (context_.observe_latency && batch.polled_at_ns != 0 && !batch.records.empty()) {
    const auto now = std::chrono::steady_clock::now().time_since_epoch();
    const std::int64_t now_ns = std::chrono::duration_cast<std::chrono::nanoseconds>(now).count();
    context_.observe_latency(static_cast<std::uint64_t>(std::max<std::int64_t>(0, now_ns - batch.polled_at_ns)),
                             batch.records.size());
  }
}

/// What records behind this one will look up is fetched meanwhile: their customers are anywhere in
/// memory.
void Lane::expect(const Batch& batch, std::size_t i) noexcept {
  const auto turn = [&](std::size_t ahead) -> const Understood* {
    if (i + ahead >= batch.records.size()) return nullptr;
    const Understood& u = batch.understood[i + ahead];
    return u.parsed.outcome == ParseOutcome::accepted ? &u : nullptr;
  };
  if (const std::size_t first = i + Experience::kFirst; first < batch.records.size()) {
    prefetch_all(batch.understood[first]);
    prefetch_all(batch.records[first]);
  }
  if (const auto* far = turn(Experience::kFar)) experience_.expect_far(far->turn);
  if (const auto* middle = turn(Experience::kMiddle)) {
    experience_.expect_middle(middle->turn);
    windows_.expect(middle->event);
  }
  if (const auto* near = turn(Experience::kNear)) {
    experience_.expect_near(near->turn);
    known_labels_[(i + Experience::kNear) % known_labels_.size()] =
        windows_.expect_cell(near->event, near->turn.customer);
  }
}

void Lane::fold_record(Batch& batch, std::size_t i, Counted& counted) {
  Understood& u = batch.understood[i];
  const Record& record = batch.records[i];
  if (record.timestamp_ms != Record::kNoTimestamp)
    last_timestamp_ms_.store(record.timestamp_ms, std::memory_order_relaxed);
  if (u.parsed.outcome == ParseOutcome::filtered) {
    ++counted.filtered;
    return;
  }
  if (u.parsed.outcome == ParseOutcome::dead) {
    ++counted.dead;
    ++counted.dead_by_reason[static_cast<std::size_t>(u.parsed.reason)];
    if (!counted.silent) dead_letter(record, u.parsed);
    return;
  }
  offset_ = record.offset;
  record_ = nullptr;
  experience_.reach(u.event.time_ms, *this);
  const FoldResult folded = windows_.fold(u.event, u.reading, record.offset, u.turn.customer,
                                          known_labels_[i % known_labels_.size()]);
  if (windows_.has_closed()) watch_closed();
  horizon_.saw(u.event.time_ms, record.offset);
  ++(folded.counted ? counted.windowed : counted.late);
  if (folded.late) ++counted.late_by[late_bucket(folded.late_by_ms)];
  ++counted.by_type[u.event.type];
  // What was counted before the customer that completes a label set stays held, wherever batches end.
  const bool shown_from_here = held_back_.on() && held_back_.saw(windows_.label_set(folded.label_set), u.turn.customer);
  if (shown_from_here && folded.label_set < live_.size() && live_[folded.label_set].touched) show(folded.label_set, true);
  if (!counted.silent) {
    live_[touch(folded.label_set)].tally.add(u.reading);
    counted.read(u.reading);  // here and not where it was read: once, live, and never without its tally
  }
  record_ = &record;
  u.turn.labels = folded.label_set;
  if (u.turn.type >= EventType::journey_start && u.turn.type <= EventType::journey_end) {
    step_names_.learn(u.turn.journey, u.event[Field::journey]);
    step_names_.learn(u.turn.step, u.event[Field::step]);
  }
  if (tells_events_) context_.outputs.event(id_, u.event, u.reading, u.turn);
  experience_.take(u.turn, *this);
}

std::uint32_t Lane::touch(std::uint32_t label_set) {
  if (label_set >= live_.size()) live_.resize(label_set + 1);
  if (!std::exchange(live_[label_set].touched, true)) touched_.push_back(label_set);
  return label_set;
}

void Lane::found(const Moment& moment, const Findings& findings) {
  const bool begins = !findings.counts().empty() && findings.counts().front().id == measure(Family::conversations);
  if (begins && !moment.silent) begun_.push_back(moment.conversation);
  windows_.count(moment.time_ms, moment.labels, findings.counts(), offset_, findings.agent());
  if (findings.distressed() && moment.customer != 0 && hot_spots_.on())
    windows_.count_distressed(moment.time_ms, moment.labels, moment.customer, offset_);
  if (moment.silent) return;
  std::vector<Measures::Count>& live = live_[touch(moment.labels)].counts;
  live.insert(live.end(), findings.counts().begin(), findings.counts().end());
  tell_signals(moment, findings);
}

/// All of a batch at once: what the watch remembers lies anywhere in memory and is shared by all lanes, so
/// each by itself would be waited for in the midst of the fold.
void Lane::watch_begun() {
  std::uint64_t violations = 0;
  for (const std::uint64_t conversation : begun_)
    violations += context_.counters.lane_keys.begun_elsewhere(conversation, lane_hash_);
  begun_.clear();
  add(context_.counters.lane_key_violations, violations);
}

void Lane::tell_signals(const Moment& moment, const Findings& findings) {
  if (!context_.outputs.wants_signals()) return;
  for (const Found& one : findings.found())
    context_.outputs.signal(id_, {one, moment.time_ms, moment.offset, moment.conversation, moment.customer, moment.labels, moment.last_offset},
                            windows_.label_set(moment.labels), progress_, progress_->begin());
}

void Lane::prompt(const Prompt& prompt, bool silent) {
  if (silent || !context_.outputs.wants_prompts()) return;
  static const std::vector<std::string> kNoLabels;
  const std::vector<std::string>& labels = prompt.labels == LabelSets::kNone ? kNoLabels : windows_.label_set(prompt.labels);
  const bool of_record = record_ != nullptr && record_->offset == prompt.offset;
  context_.outputs.prompt(id_, prompt, labels, of_record ? record_ : nullptr, progress_, progress_->begin());
}

void Lane::dead_letter(const Record& record, const ParseResult& parsed) {
  context_.outputs.dead_letter(id_, record, parsed.reason, describe(parsed, context_.mapping),
                               progress_, progress_->begin());
}

void Lane::emit_closed(Counted& counted) {
  counted.closed = closed_.size();
  context_.board.windows_closed(id_, closed_, now_ms());
  // Taken away meanwhile: whoever retired the lane may have dropped its gauges before they were set.
  if (retired()) context_.board.drop_lane(id_);
  for (const WindowSummary& window : closed_) context_.outputs.window_closed(id_, window, progress_, progress_->begin());
  closed_.clear();
}

std::int64_t Lane::now_ms() const { return context_.now_ms ? context_.now_ms() : 0; }

/// Puts what this batch has counted under a label set on the board, there or under __held__.
void Lane::show(std::uint32_t label_set, bool held) {
  Live& live = live_[label_set];
  context_.board.add(held ? held_labels_ : windows_.label_set(label_set), live.tally, live.counts,
                     now_ms());
  live.tally = Tally{};
  live.counts.clear();
}

void Lane::publish() {
  for (const std::uint32_t id : touched_) {
    show(id, held_back_.on() && !held_back_.shows(windows_.label_set(id)));
    live_[id].touched = false;
  }
  touched_.clear();
  publish_moves(now_ms());
  watermark_ms_.store(windows_.watermark_ms(), std::memory_order_relaxed);
  state_bytes_.store(windows_.memory_bytes() + experience_.memory_bytes(), std::memory_order_relaxed);
  next_due_ms_.store(experience_.next_due_ms(), std::memory_order_relaxed);
  open_panes_.store(windows_.open_panes(), std::memory_order_relaxed);
}

void Lane::remember(std::int64_t next_offset) {
  LanePosition position;
  position.next_offset = next_offset;
  position.replay_from = std::min(windows_.replay_from(next_offset), experience_.replay_from(next_offset));
  if (experience_.remembers()) position.replay_from = std::min(position.replay_from, horizon_.from(next_offset));
  position.watermark_ms = windows_.watermark_ms();
  position.outputs_begun = progress_->begun();
  const ExperienceCounts counts = experience_.counts();
  add(context_.counters.late_turns, counts.too_late - counts_.too_late);
  add(context_.counters.hurried_turns, counts.hurried - counts_.hurried);
  std::lock_guard lock(mutex_);
  position_ = position;
  counts_ = counts;
}

ExperienceCounts Lane::experience() const {
  std::lock_guard lock(mutex_);
  return counts_;
}

LanePosition Lane::position() const {
  std::lock_guard lock(mutex_);
  return position_;
}

}  // namespace attune
