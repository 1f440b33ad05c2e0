// Conversations written line by line, folded by the real composer: words are read by the real
// reader, moods are given, so that no test depends on what a model makes of a text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/empathy/utterance_reader.h"
#include "tests/support/story.h"

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

/// Of the prompts of a kind: how many were judged, and how many of them followed.
using Outcome = std::pair<std::uint64_t, std::uint64_t>;
inline constexpr Outcome kFollowed{1, 1}, kNotFollowed{1, 0};

/// A story of which the words are given. Times are seconds after a Monday, 10:00 UTC, as a number:
/// 0.001 is the next millisecond. What is found is known of what has been reached, no further.
class Talk {
 public:
  static constexpr std::int64_t kStartMs = 1'793'613'600'000;  // 2026-11-02T10:00:00Z

  explicit Talk(const ExperienceOptions& options = {}, std::int64_t lateness_ms = 0)
      : story_(options, lateness_ms) {}

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
  /// Of staff, and of a hand-off: to which team.
  Talk& team(std::uint32_t team) {
    team_ = team;
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
  /// Time goes on until then, with nothing happening; what is due at the moment itself is not yet.
  Talk& until(double at_s) {
    story_.until(at(at_s) - 1);
    return *this;
  }
  Talk& end() {
    story_.end();
    return *this;
  }

  std::vector<Finder::Found> all(Signal signal) const { return finder().all(signal); }
  std::size_t times(Signal signal) const { return all(signal).size(); }
  /// Whether it was told of the event at that time.
  bool told(Signal signal, double at_s) const {
    const auto found = all(signal);
    return std::any_of(found.begin(), found.end(),
                       [&](const Finder::Found& one) { return one.at == at(at_s); });
  }
  std::uint64_t count(Family family, std::size_t i = 0, std::size_t j = 0) const {
    return finder().measures_.of(measure(family, i, j));
  }
  Outcome outcome(PromptKind kind) const {
    const auto which = static_cast<std::size_t>(kind);
    return {count(Family::prompt_outcomes, which, 0), count(Family::prompt_outcomes, which, 1)};
  }
  /// How many were counted, in the order of event time.
  std::uint64_t raised(PromptKind kind) const {
    return count(Family::prompts, static_cast<std::size_t>(kind));
  }
  /// As they came, before the order of event time.
  std::vector<Prompt> prompts(PromptKind kind) const {
    std::vector<Prompt> found;
    std::copy_if(finder().prompts_.begin(), finder().prompts_.end(), std::back_inserter(found),
                 [&](const Prompt& one) { return one.kind == kind; });
    return found;
  }
  /// Whether it came with the event, or at the moment, of that time.
  bool prompted(PromptKind kind, double at_s) const {
    const auto found = prompts(kind);
    return std::any_of(found.begin(), found.end(),
                       [&](const Prompt& one) { return one.time_ms == kStoryBegins + at(at_s); });
  }
  std::size_t agents() const { return finder().agents_.size(); }  ///< that met distress
  const Experience& experience() const { return story_.experience(); }

 private:
  /// Of the story.
  static std::int64_t at(double at_s) {
    return kStartMs - kStoryBegins + static_cast<std::int64_t>(at_s * 1000 + 0.5);
  }
  const Finder& finder() const { return story_.finder_so_far(); }

  Talk& message(double at_s, Actor actor, std::string_view text, const Mood& mood,
                std::uint32_t agent) {
    Turn turn;
    turn.type = EventType::message;
    turn.actor = actor;
    turn.has_text = !text.empty();
    turn.agent = agent;
    turn.said = reader_.read(text, actor, kStoryBegins + at(at_s));
    turn.said.distress = 0;  // what a text feels like is said by its mood alone
    if (actor == Actor::customer && turn.has_text) {
      turn.scored = mood.scored;
      turn.valence = mood.valence;
      turn.urgency = mood.urgency;
      turn.emotions = mood.emotions;
    }
    return take(at_s, turn);
  }
  Talk& take(double at_s, Turn& turn) {
    turn.time_ms = kStoryBegins + at(at_s);
    turn.conversation = conversation_;
    turn.customer = customer_;
    turn.channel = channel_;
    if (turn.from_staff()) turn.team = team_;
    turn.names_conversation = true;
    story_.tell(turn);
    return *this;
  }

  Story story_;
  UtteranceReader reader_;
  std::uint64_t conversation_ = 1, customer_ = 1;
  Channel channel_ = Channel::chat;
  std::uint32_t team_ = 0;
};

}  // namespace attune::testing
