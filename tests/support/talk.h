// Conversations written line by line, folded by the real composer: words are read by the real
// reader, moods are given, so that no test depends on what a model makes of a text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "operators/empathy/utterance_reader.h"
#include "operators/window/label_sets.h"
#include "pipeline/experience.h"

namespace attune::testing {

struct Mood {
  std::int16_t valence = 0;
  std::uint16_t urgency = 0;
  std::uint16_t emotions = static_cast<std::uint16_t>(bit(Emotion::neutral));
  bool scored = true;
};
inline constexpr Mood kCalm{};
inline constexpr Mood kAngry{-6'000, 1'000, static_cast<std::uint16_t>(bit(Emotion::anger))};
inline constexpr Mood kFurious{-9'000, 1'000, static_cast<std::uint16_t>(bit(Emotion::anger))};
inline constexpr Mood kPanic{-5'000, 9'000, static_cast<std::uint16_t>(bit(Emotion::anxiety))};
inline constexpr Mood kGrateful{7'000, 0, static_cast<std::uint16_t>(bit(Emotion::gratitude))};
inline constexpr Mood kUnscored{0, 0, 0, false};  ///< the model abstained

/// Times are seconds after a Monday, 10:00 UTC, as a number: 0.001 is the next millisecond.
class Talk : private ExperienceSink {
 public:
  static constexpr std::int64_t kStartMs = 1'793'613'600'000;  // 2026-11-02T10:00:00Z

  explicit Talk(const ExperienceOptions& options = {})
      : experience_(options, 0, labels_, INT64_MIN) {}

  /// Who speaks from now on, and where.
  Talk& in(std::uint64_t conversation, std::uint64_t customer) {
    conversation_ = conversation;
    customer_ = customer;
    return *this;
  }
  Talk& on(Channel channel) {
    channel_ = channel;
    return *this;
  }
  Talk& customer(double at_s, std::string_view text, const Mood& mood = kCalm) {
    return message(at_s, Actor::customer, text, mood, 0);
  }
  Talk& agent(double at_s, std::string_view text, std::uint32_t agent = 7) {
    return message(at_s, Actor::agent, text, {}, agent);
  }
  Talk& bot(double at_s, std::string_view text) { return message(at_s, Actor::bot, text, {}, 0); }
  Talk& event(double at_s, EventType type, Actor actor) {
    Turn turn;
    turn.type = type;
    turn.actor = actor;
    return take(at_s, turn);
  }
  /// Time goes on until then, with nothing happening.
  Talk& until(double at_s) {
    experience_.advance(ms(at_s), *this);
    return *this;
  }
  Talk& end() {
    experience_.close_all(*this);
    return *this;
  }

  struct Told {
    Signal signal;
    std::int64_t at_ms;  ///< after the start
    std::int64_t first;
    std::uint64_t conversation;
    bool by_deadline;
  };
  std::vector<Told> all(Signal signal) const {
    std::vector<Told> found;
    std::copy_if(told_.begin(), told_.end(), std::back_inserter(found),
                 [&](const Told& one) { return one.signal == signal; });
    return found;
  }
  std::size_t times(Signal signal) const { return all(signal).size(); }
  /// Whether it was told of the event at that time.
  bool told(Signal signal, double at_s) const {
    return std::any_of(told_.begin(), told_.end(), [&](const Told& one) {
      return one.signal == signal && one.at_ms == ms(at_s) - kStartMs;
    });
  }
  std::uint64_t count(Family family, std::size_t i = 0, std::size_t j = 0) const {
    return measures_.of(measure(family, i, j));
  }
  /// As they came, before the order of event time.
  std::vector<Prompt> prompts(PromptKind kind) const {
    std::vector<Prompt> found;
    std::copy_if(prompts_.begin(), prompts_.end(), std::back_inserter(found),
                 [&](const Prompt& one) { return one.kind == kind; });
    return found;
  }
  /// Whether it came with the event, or at the moment, of that time.
  bool prompted(PromptKind kind, double at_s) const {
    return std::any_of(prompts_.begin(), prompts_.end(), [&](const Prompt& one) {
      return one.kind == kind && one.time_ms == ms(at_s);
    });
  }
  std::size_t agents() const { return agents_.size(); }  ///< different ones that met distress
  const Experience& experience() const { return experience_; }

 private:
  static std::int64_t ms(double at_s) {
    return kStartMs + static_cast<std::int64_t>(at_s * 1000 + 0.5);
  }

  Talk& message(double at_s, Actor actor, std::string_view text, const Mood& mood,
                std::uint32_t agent) {
    Turn turn;
    turn.type = EventType::message;
    turn.actor = actor;
    turn.has_text = !text.empty();
    turn.agent = agent;
    turn.said = reader_.read(text, actor, ms(at_s));
    if (actor == Actor::customer && turn.has_text) {
      turn.scored = mood.scored;
      turn.valence = mood.valence;
      turn.urgency = mood.urgency;
      turn.emotions = mood.emotions;
    }
    return take(at_s, turn);
  }
  Talk& take(double at_s, Turn& turn) {
    turn.time_ms = ms(at_s);
    turn.offset = next_offset_++;
    turn.conversation = conversation_;
    turn.customer = customer_;
    turn.channel = channel_;
    turn.names_conversation = true;
    turn.labels = labels_.other();
    experience_.reach(turn.time_ms, *this);
    experience_.take(turn, *this);
    return *this;
  }

  void found(const Moment& moment, const Findings& findings) override {
    for (const Found& one : findings.found())
      told_.push_back({one.signal, moment.time_ms - kStartMs, one.first, moment.conversation,
                       moment.offset < 0});
    for (const Measures::Count& count : findings.counts()) measures_.add(count.id, count.n);
    if (findings.agent() != 0) ++agents_[findings.agent()];
  }
  void prompt(const Prompt& prompt, bool) override { prompts_.push_back(prompt); }

  LabelSets labels_{{}};
  Experience experience_;
  UtteranceReader reader_;
  std::uint64_t conversation_ = 1, customer_ = 1;
  Channel channel_ = Channel::chat;
  std::int64_t next_offset_ = 0;
  std::vector<Told> told_;
  std::vector<Prompt> prompts_;
  Measures measures_;
  std::map<std::uint64_t, int> agents_;
};

}  // namespace attune::testing
