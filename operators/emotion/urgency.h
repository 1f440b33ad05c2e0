// What the words of a text say about time, danger and money: written patterns beside what the model
// has learnt. Pure.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "operators/emotion/tokenizer.h"

namespace attune {

/// Kinds of pattern. Bit i of a set of cues = UrgencyCue(i).
enum class UrgencyCue : std::uint8_t {
  denied,    ///< "no rush", "whenever you can"
  soon,      ///< a wish for speed, a deadline within days
  deadline,  ///< a deadline within about a day
  danger,    ///< to life, limb or home
  loss,      ///< money or goods that are leaving, an account in other hands
  blocked,   ///< locked out, stranded, stuck
};
inline constexpr std::size_t kUrgencyCueCount = 6;

/// The table of patterns, cut into tokens as texts are. A value; any thread.
class UrgencyPatterns {
 public:
  UrgencyPatterns();

  /// Cues of all patterns that stand in `tokens`, word by word.
  std::uint32_t find(std::span<const Token> tokens) const noexcept;

  std::size_t size() const noexcept { return phrases_.size(); }

 private:
  static constexpr std::size_t kLongest = 5;  // tokens of a pattern
  static constexpr int kSlotShift = 53;       // of a hash, to its slot

  struct Phrase {
    std::array<std::uint64_t, kLongest> tokens{};  // 0 behind the last
    std::uint32_t cue = 0;                         // one bit
  };
  void add(std::string_view pattern, UrgencyCue cue, Tokenizer& tokenizer);
  void sort();

  std::vector<Phrase> phrases_;  // by slot of their first token
  std::array<std::uint16_t, (std::size_t{1} << (64 - kSlotShift)) + 1> slot_begin_{};
};

/// The patterns of this program, made once.
const UrgencyPatterns& urgency_patterns();

/// Log-odds that a text is urgent: what the model has learnt, moved by the cues. One that denies
/// hurry silences the others. Without a head (`learnt` is then kUrgencyPrior) they decide alone.
float urgency_log_odds(float learnt, std::uint32_t cues) noexcept;

/// What stands in for the model's log-odds when it has no head for urgency.
inline constexpr float kUrgencyPrior = -2.5f;

}  // namespace attune
