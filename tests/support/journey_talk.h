// One conversation through the folds of its end, without a lane: what the readers find in its texts
// is given.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

#include "operators/conversation_memory.h"
#include "operators/empathy/empathy.h"
#include "operators/journey/journey.h"
#include "tests/support/story.h"

namespace attune::testing {

/// Names of signals, in the order found.
inline std::vector<std::string> names_of(const Findings& findings) {
  std::vector<std::string> names;
  for (const Found& found : findings.found()) names.emplace_back(info(found.signal).name);
  return names;
}

inline Measures counts_of(const Findings& findings) {
  Measures counts;
  for (const Measures::Count& count : findings.counts()) counts.add(count.id, count.n);
  return counts;
}

/// Seconds are after its beginning. `found()` is of the last turn, or of the end.
class JourneyTalk {
 public:
  struct Text {
    double valence = 0;
    std::uint32_t emotions = 0, cues = 0;
    bool scored = true;
    double urgency = 0;
  };

  explicit JourneyTalk(const JourneyOptions& options = {}) : journey_(options) {}

  JourneyTalk& text(std::int64_t second, const Text& text) {
    Turn turn = at(second, EventType::message, Actor::customer);
    turn.has_text = turn.said.read = true;
    turn.scored = text.scored;
    turn.valence =
        static_cast<std::int16_t>(text.scored ? std::lround(text.valence * kValenceOne) : 0);
    turn.urgency =
        static_cast<std::uint16_t>(text.scored ? std::lround(text.urgency * kUrgencyOne) : 0);
    turn.emotions = static_cast<std::uint16_t>(text.scored ? text.emotions : 0);
    turn.said.cues = static_cast<std::uint16_t>(text.cues);
    return fold(turn);
  }
  /// Texts of these valences, ten seconds apart; the cold ones in disappointment.
  JourneyTalk& texts(const std::vector<double>& valences) {
    for (const double valence : valences)
      text(next_ += 10, {valence, valence <= -0.3 ? bit(Emotion::disappointment) : 0});
    return *this;
  }
  JourneyTalk& reply(std::int64_t second, std::uint32_t acts = 0, Actor by = Actor::agent) {
    Turn turn = at(second, EventType::message, by);
    turn.has_text = turn.said.read = true;
    turn.said.acts = acts;
    return fold(turn);
  }
  JourneyTalk& event(std::int64_t second, EventType type) {
    return fold(at(second, type, Actor::system));
  }
  JourneyTalk& turn(const Turn& turn) { return fold(turn); }
  JourneyTalk& end(CustomerMemory* customer = nullptr) {
    findings_.clear();
    Passing passing{conversation, findings_, conversation.at(conversation.last)};
    journey_.on_end(passing, Ending::idle, customer);
    return *this;
  }

  static Turn at(std::int64_t second, EventType type, Actor by) {
    Turn turn;
    turn.time_ms = kStoryBegins + second * 1000;
    turn.type = type;
    turn.actor = by;
    turn.conversation = 1;
    turn.customer = 2;
    turn.channel = Channel::chat;
    return turn;
  }

  const Findings& findings() const { return findings_; }
  std::vector<std::string> found() const { return names_of(findings_); }
  bool has(Signal signal) const { return findings_.has(signal); }
  /// Evidence of a signal; none where it was not found.
  Found evidence(Signal signal) const {
    const Found* found = findings_.find(signal);
    return found == nullptr ? Found{} : *found;
  }
  std::uint64_t counted(Family family, std::size_t i = 0, std::size_t j = 0) const {
    return counts_of(findings_).of(measure(family, i, j));
  }

  Conversation conversation;

 private:
  JourneyTalk& fold(const Turn& turn) {
    findings_.clear();
    const bool opened = conversation.opened_ms == 0;
    if (opened) begin(conversation, turn);
    Scene scene{turn, conversation, nullptr, nullptr, findings_, opened};
    empathy_.settle(scene, replies_);
    empathy_.on_turn(scene);
    journey_.on_turn(scene);
    remember(scene);
    return *this;
  }

  EmpathyFold empathy_{EmpathyFoldOptions{}};
  ReplyMemory replies_{16, 86'400'000};
  JourneyFold journey_;
  Findings findings_;
  std::int64_t next_ = 0;
};

}  // namespace attune::testing
