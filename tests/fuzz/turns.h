// Turns made of a fuzzer's bytes, and a lane's memory that they fold into, with what it must hold
// to at every moment.
#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "operators/hash.h"
#include "pipeline/experience.h"
#include "tests/fuzz/require.h"

namespace attune {

/// Takes numbers off an input; zeros when it is used up.
class InputBytes {
 public:
  explicit InputBytes(std::string_view bytes) : left_(bytes) {}
  bool empty() const noexcept { return left_.empty(); }
  std::uint64_t take(std::size_t size) noexcept {
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < size && !left_.empty(); ++i) {
      value |= static_cast<std::uint64_t>(static_cast<unsigned char>(left_.front())) << (8 * i);
      left_.remove_prefix(1);
    }
    return value;
  }
  std::uint64_t below(std::uint64_t bound) noexcept { return take(bound <= 256 ? 1 : 2) % bound; }

 private:
  std::string_view left_;
};

/// A few customers, conversations, journeys; every field within its bounds, and nothing else about
/// them.
class FuzzedTurns {
 public:
  Turn next(InputBytes& in) {
    Turn turn;
    now_ms_ += kSteps[in.below(std::size(kSteps))];
    turn.time_ms = now_ms_ - static_cast<std::int64_t>(in.below(16)) * 1'000;
    turn.offset = offset_++;
    turn.type = static_cast<EventType>(in.below(4) == 0 ? in.below(kEventTypes.size()) : 0);
    const std::uint64_t who = in.take(1);
    turn.customer = who & 7;
    turn.conversation = (who >> 3) & 15;
    turn.names_conversation = who < 128;
    turn.actor = static_cast<Actor>(in.below(4));
    turn.channel = static_cast<Channel>(in.below(kChannelCount));
    const std::uint64_t staff = in.take(1);
    turn.agent = staff & 3;
    turn.team = (staff >> 2) & 3;
    turn.case_id = (staff >> 4) & 3;
    turn.topic = static_cast<std::uint32_t>(staff >> 6);
    if (turn.type == EventType::message) speak(turn, in);
    else act(turn, in);
    return turn;
  }

 private:
  static constexpr std::int64_t kSteps[] = {0,      1,      500,     2'000,     9'000,
                                            31'000, 65'000, 130'000, 3'700'000, 90'000'000};

  static void speak(Turn& turn, InputBytes& in) {
    turn.has_text = in.below(8) != 0;
    turn.wait_ms = static_cast<std::int32_t>(in.take(2)) * 100 - 1;
    if (!turn.has_text) return;
    Utterance& said = turn.said;
    said.read = in.below(8) != 0;
    turn.scored = turn.actor == Actor::customer && in.below(8) != 0;
    if (turn.scored) {
      turn.valence = static_cast<std::int16_t>(
          static_cast<int>(in.below(201)) * (kValenceOne / 100) - kValenceOne);
      turn.urgency = static_cast<std::uint16_t>(in.below(101) * (kUrgencyOne / 100));
      turn.emotions = static_cast<std::uint16_t>(in.take(2) & ((1u << kEmotionCount) - 1));
    }
    if (!said.read) return;
    said.cues = static_cast<std::uint16_t>(in.take(2) & ((1u << kCueCount) - 1));
    said.acts = static_cast<std::uint32_t>(in.take(2) & ((1u << kActCount) - 1));
    said.feelings = static_cast<std::uint16_t>(in.take(1));
    said.words = static_cast<std::uint16_t>(in.take(1));
    const std::uint64_t more = in.take(1);
    said.checks = (more & 1) != 0;
    said.stock_apology = (more & 2) != 0;
    said.implicit_promise = (more & 4) != 0;
    said.grade = static_cast<std::uint8_t>((more >> 3) % 21);
    said.jargon_words = static_cast<std::uint8_t>(in.below(4));
    said.simhash = in.below(6);
    if ((said.acts & bit(Act::promises)) != 0)
      said.promise_due_ms = turn.time_ms + static_cast<std::int64_t>(in.take(2)) * 1'000;
    said.content.count = static_cast<std::uint8_t>(in.below(kMostContentWords + 1));
    for (std::size_t i = 0; i < said.content.count; ++i)
      said.content.hash[i] = static_cast<std::uint16_t>(in.below(12));
  }

  static void act(Turn& turn, InputBytes& in) {
    const std::uint64_t where = in.take(1);
    turn.touchpoint = where & 3;
    turn.target = (where >> 2) & 3;
    turn.journey = (where >> 4) & 3;
    turn.step = static_cast<std::uint32_t>(where >> 6);
    turn.x = static_cast<std::int32_t>(in.take(1)) - 100;
    turn.y = turn.x / 2;
    turn.survey = static_cast<SurveyKind>(in.below(4));
    turn.survey_score = static_cast<float>(in.below(12));
    turn.survey_scale = static_cast<float>(in.below(12));
  }

  std::int64_t now_ms_ = 1'763'632'800'000, offset_ = 0;
};

/// Small caps, so that all of them are reached.
inline ExperienceOptions fuzzed_options() {
  ExperienceOptions options;
  options.memory.max_conversations = 6;
  options.memory.max_visits = 4;
  options.memory.max_journeys = 4;
  options.memory.max_customers = 5;
  options.memory.max_pending = 24;
  return options;
}

/// A lane's memory and a digest of all that it told.
class FuzzedLife : public ExperienceSink {
 public:
  FuzzedLife()
      : labels_({Field::channel}),
        experience_(std::make_unique<Experience>(fuzzed_options(), kLateness, labels_, INT64_MIN)) {
  }

  void take(Turn turn) {
    turn.labels =
        labels_.find_or_add({std::string(kChannelNames[static_cast<std::size_t>(turn.channel)])});
    experience_->reach(turn.time_ms, *this);
    experience_->take(turn, *this);
    labels_.end_batch();
    latest_ms_ = std::max(latest_ms_, turn.time_ms);
    check();
  }
  /// The clock goes on though nothing happens.
  void advance(std::int64_t by_ms) {
    if (latest_ms_ == INT64_MIN) return;
    experience_->advance(latest_ms_ - kLateness + by_ms, *this);
    labels_.end_batch();
    check();
  }
  void finish() {
    experience_->close_all(*this);
    check();
    const ExperienceCounts counts = experience_->counts();
    require(counts.conversations_live == 0 && counts.visits_live == 0 &&
            counts.journeys_live == 0 && counts.waiting == 0);
  }

  std::string saved() const {
    std::string bytes;
    experience_->save(bytes);
    return bytes;
  }
  /// From now on another memory, that was loaded from the bytes; false: they are refused.
  bool goes_on_from(std::string_view bytes) {
    auto fresh = std::make_unique<Experience>(fuzzed_options(), kLateness, labels_, INT64_MIN);
    if (!fresh->load(bytes)) return false;
    experience_ = std::move(fresh);
    labels_.end_batch();
    last_ = experience_->counts();
    check();
    return true;
  }

  std::uint64_t told() const noexcept { return told_; }
  const ExperienceCounts& counts() const noexcept { return last_; }

  void found(const Moment& moment, const Findings& findings) override {
    tell(static_cast<std::uint64_t>(moment.time_ms));
    tell(static_cast<std::uint64_t>(moment.offset));
    tell(moment.conversation);
    tell(moment.customer);
    for (const std::string& value : labels_.values(moment.labels)) tell(hash64(value));
    for (const Found& one : findings.found()) {
      require(static_cast<std::size_t>(one.signal) < kSignalCount);
      tell(static_cast<std::uint64_t>(one.signal) << 32 ^ static_cast<std::uint32_t>(one.first) ^
           static_cast<std::uint64_t>(static_cast<std::uint32_t>(one.second)) << 40);
    }
    for (const Measures::Count& count : findings.counts())
      tell(static_cast<std::uint64_t>(count.id) << 40 ^ count.n);
  }
  void prompt(const Prompt& prompt, bool) override {
    tell(static_cast<std::uint64_t>(prompt.kind));
    tell(static_cast<std::uint64_t>(prompt.time_ms));
    tell(prompt.conversation);
    require(prompt.expires_ms >= prompt.time_ms);
  }

 private:
  static constexpr std::int64_t kLateness = 10'000;
  static constexpr std::size_t kMostBytes = 4u << 20;  ///< of tables whose caps are a handful

  void tell(std::uint64_t what) noexcept { told_ = hash_mix(told_, what); }

  void check() {
    const ExperienceCounts now = experience_->counts();
    const MemoryOptions& most = fuzzed_options().memory;
    require(now.adds_up());
    require(now.conversations_live <= most.max_conversations &&
            now.visits_live <= most.max_visits && now.journeys_live <= most.max_journeys &&
            now.customers_known <= most.max_customers && now.waiting <= most.max_pending);
    require(now.conversations_opened >= last_.conversations_opened &&
            now.conversations_closed >= last_.conversations_closed &&
            now.conversations_evicted >= last_.conversations_evicted &&
            now.visits_opened >= last_.visits_opened && now.visits_closed >= last_.visits_closed &&
            now.visits_evicted >= last_.visits_evicted &&
            now.customers_evicted >= last_.customers_evicted && now.too_late >= last_.too_late &&
            now.hurried >= last_.hurried);
    require(experience_->memory_bytes() <= kMostBytes);
    last_ = now;
  }

  LabelSets labels_;
  std::unique_ptr<Experience> experience_;
  ExperienceCounts last_;
  std::int64_t latest_ms_ = INT64_MIN;
  std::uint64_t told_ = 0;
};

}  // namespace attune
