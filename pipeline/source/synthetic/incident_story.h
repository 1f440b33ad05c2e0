// What goes on between customers and agents around an incident that ends: who answers, who does
// not, who is handed on, and how it is put right. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/source/synthetic/event_json.h"
#include "pipeline/source/synthetic/random.h"
#include "pipeline/source/synthetic/story.h"

namespace attune {

/// How a conversation goes on, turn by turn (tables in incident_story.cc).
enum class Plot : std::uint8_t {
  answered,       ///< one reply, in time
  ignored,        ///< nobody answers
  passed_around,  ///< front desk, payments, front desk, payments: answers from the shelf, explained
                  ///< each time
  stuck_with_bot,  ///< jargon, then a hand-off
  repaired,        ///< once the incident is over: heard, promised, kept, thanked, resolved
};
inline constexpr std::size_t kPlotCount = 5;

/// Whose conversation it is.
struct Talk {
  std::uint32_t rank = 0;  ///< of the customer
  std::uint16_t visit = 0;
  std::uint8_t step = 0;  ///< index into kSteps
  bool upset = false;     ///< by what the customer has said last
};

/// The turn that a conversation waits for.
struct StoryTurn {
  std::int64_t due_ms = 0;
  Talk talk;
  Plot plot{};
  std::uint8_t line = 0;  ///< of the plot
  std::uint8_t team = 0;  ///< who has the case now
};

/// Conversations that are going on, each with one turn to come. The caller sees to it that a
/// customer has no more than one, and there are no more than `most`: then nothing allocates.
/// Thread rule: one owner.
class IncidentStory {
 public:
  /// The incident lasts from `begins_ms` until before `ends_ms`.
  IncidentStory(std::uint64_t seed, std::int64_t begins_ms, std::int64_t ends_ms, std::size_t most);

  bool lasts_at(std::int64_t now_ms) const noexcept {
    return now_ms >= begins_ms_ && now_ms < ends_ms_;
  }
  /// The customer has written: a reply is to come.
  void answer(const Talk& talk, std::int64_t now_ms, Random& random);
  /// The customer has run into the incident, and says so in `text`.
  void complain(const Talk& talk, std::int64_t now_ms, std::string& text, Random& random);

  bool is_due(std::int64_t now_ms) const noexcept {
    return !turns_.empty() && turns_.front().due_ms <= now_ms;
  }
  /// The turn that waited longest. REQUIRES: one is due.
  StoryTurn take();
  /// Says in the draft what happens in the turn, and what follows it waits; false when that was the
  /// last one. Views of the draft live as long as `text`.
  bool play(StoryTurn turn, std::int64_t now_ms, EventDraft& draft, std::string& text,
            Random& random);

 private:
  void wait_for(StoryTurn next, std::int64_t now_ms, Random& random);
  void repair(StoryTurn next, std::int64_t now_ms, Random& random);
  void push(const StoryTurn& next);
  bool go_on(StoryTurn turn, std::int64_t now_ms, Random& random);
  /// What one case is about, and by whom it is answered.
  std::uint64_t matter_of(const Talk& talk) const noexcept;
  Mood mood_at(std::int64_t now_ms, Random& random) const noexcept;

  const std::uint64_t seed_;
  const std::int64_t begins_ms_, ends_ms_;
  std::vector<StoryTurn> turns_;  ///< a heap, the next one first
};

}  // namespace attune
