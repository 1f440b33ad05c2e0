// Conversations as tests tell them: who says what and when in, which signals hold and when out.
// Texts are not read here: a story says what the readers would find in them.
#pragma once

#include <cstdint>
#include <iosfwd>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "operators/make_turn.h"
#include "pipeline/experience.h"

namespace attune::testing {

/// Times of a story: ms after its beginning.
constexpr std::int64_t operator""_ms(unsigned long long n) {
  return static_cast<std::int64_t>(n);
}
constexpr std::int64_t operator""_s(unsigned long long n) {
  return static_cast<std::int64_t>(n) * 1000;
}
constexpr std::int64_t operator""_min(unsigned long long n) {
  return static_cast<std::int64_t>(n) * 60'000;
}
constexpr std::int64_t operator""_h(unsigned long long n) {
  return static_cast<std::int64_t>(n) * 3'600'000;
}
constexpr std::int64_t operator""_d(unsigned long long n) {
  return static_cast<std::int64_t>(n) * 86'400'000;
}

inline constexpr std::int64_t kStoryBegins = 1'793'788'200'000;  // 2026-11-04T10:30:00Z

/// One event. Empty names are missing fields.
struct Told {
  std::int64_t at = 0;
  EventType type = EventType::message;
  Actor by = Actor::customer;
  std::string_view customer = "c1", conversation = "v1", of_case = {}, topic = {}, channel = "chat";
  std::string_view agent = {}, team = {}, journey = {}, step = {}, target = {}, touchpoint = {};
  std::string_view words =
      "hello";  ///< content words, space-separated; empty = an event without a text
  double valence = 0, urgency = 0;
  std::uint16_t emotions = 0, cues = 0;
  std::uint32_t acts = 0;
  std::int64_t wait_ms = -1;
  bool scored = true, read = true;
  std::int64_t promise_due = 0;  ///< 0 = none
};
Turn turn_of(const Told& told, std::int64_t offset);

/// What an Experience found, in the order in which it was found.
class Finder : public ExperienceSink {
 public:
  struct Found {
    std::int64_t at = 0;
    std::int64_t offset = -1;
    std::uint64_t conversation = 0, customer = 0;
    Signal signal{};
    std::int32_t first = 0, second = 0;
    bool operator==(const Found&) const = default;
    friend std::ostream& operator<<(std::ostream& out, const Found& found);
  };
  std::vector<Found> found_;
  std::vector<Prompt> prompts_;
  Measures measures_;
  std::set<std::uint64_t> agents_;  ///< hashes of those that met distress
  std::vector<Found> all(Signal signal) const;
  void found(const Moment& moment, const Findings& findings) override;
  void prompt(const Prompt& prompt, bool) override { prompts_.push_back(prompt); }
};

/// Tells one event after another to an Experience. Thread rule: one owner.
class Story {
 public:
  explicit Story(const ExperienceOptions& options = {}, std::int64_t lateness_ms = 0);

  Story& tell(const Told& told) { return tell(turn_of(told, 0)); }
  Story& tell(Turn turn);                            ///< its offset and labels are set here
  Story& customer(std::int64_t at, Told told = {});  ///< writes
  Story& agent(std::int64_t at, Told told = {});     ///< replies
  Story& bot(std::int64_t at, Told told = {});       ///< replies
  Story& event(std::int64_t at, EventType type, Told told = {});
  Story& until(std::int64_t at);  ///< nothing more happens up to and at this time
  Story& end();                   ///< of the input

  /// When it held, of all that has been told.
  std::vector<std::int64_t> times(Signal signal);
  std::vector<Finder::Found> all(Signal signal);
  std::uint64_t counted(Family family, std::size_t i = 0, std::size_t j = 0);
  const Finder& finder() { return settle(), finder_; }
  /// Of what has been reached: the last turns told may still wait.
  const Finder& finder_so_far() const { return finder_; }
  const Experience& experience() const { return experience_; }
  ExperienceCounts counts() { return settle(), experience_.counts(); }

 private:
  void settle();

  LabelSets labels_;
  Finder finder_;
  Experience experience_;
  std::int64_t latest_ = INT64_MIN, offset_ = 0;
  LabelSets::Id other_;
};

}  // namespace attune::testing
