// What conversations went through, found by looking at closed windows and prompts alone. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "operators/journey/friction_peak.h"
#include "operators/prompt.h"
#include "operators/window_summary.h"

namespace attune {

/// Journey and step.
using Place = std::pair<std::string, std::string>;

/// A friction peak of a step. Shares are those of its kind (operators/journey/PEAKS.md), here over
/// all lanes together.
struct FoundPeak {
  Place place;
  PeakKind kind{};
  std::int64_t began_ms = 0;    ///< start of its first window
  std::int64_t highest_ms = 0;  ///< of the window with the highest share
  std::int64_t last_ms =
      0;               ///< of the last one, from the highest on, nearer to it than to the usual
  bool lasts = false;  ///< that is the step's newest window
  double usual = 0, highest = 0;

  double height() const noexcept { return highest - usual; }
};

/// How often something was found, over all steps.
struct FoundCount {
  std::uint64_t now = 0;   ///< in the newest window
  std::uint64_t all = 0;   ///< since the start
  std::uint64_t most = 0;  ///< in one of the windows that are looked back on
  std::int64_t most_ms = 0;
};

struct FoundPrompts {
  std::uint64_t sent = 0, judged = 0, followed = 0, helped = 0;
};
struct LastPrompt {
  PromptKind kind{};
  Found reason;
  Place place;
};

/// Mean valence at one step: before its friction peak, at its lowest, in the newest two windows.
struct FoundMood {
  Place place;
  double before = 0, lowest = 0, now = 0;
  std::int64_t lowest_ms = 0;
};

struct FoundConversations {
  std::vector<FoundPeak> peaks;  ///< the highest one's step first, then in the order they began
  FoundCount unanswered, hand_offs, bounces, asked_for_person, threatened, raged, repaired;
  std::array<FoundPrompts, kPromptKindCount> prompts;  ///< by PromptKind
  std::optional<LastPrompt> last_prompt;
  std::optional<FoundMood> mood;  ///< of the first peak's step

  std::uint64_t prompts_sent() const noexcept;
};

/// Collects closed windows (summed over lanes by their start) and prompts. Looks back kMostWindows
/// of each step, and over all; counts are since the start. Thread rule: one owner.
class ConversationFinder {
 public:
  void add(std::int64_t start_ms, const Place& place, const Tally& tally, const Measures& measures,
           std::uint64_t customers);
  void add(const Place& place, const Prompt& prompt);
  FoundConversations find() const;

  struct Window {
    Tally tally;
    Measures measures;
    std::uint64_t customers = 0;
  };
  using Windows = std::map<std::int64_t, Window>;  ///< by start

 private:
  std::map<Place, Windows> steps_;
  std::map<std::int64_t, Measures> totals_;  ///< over all steps
  Measures before_;                          ///< of windows further back than that
  std::array<std::uint64_t, kPromptKindCount> sent_{};
  std::optional<LastPrompt> last_prompt_;
};

}  // namespace attune
