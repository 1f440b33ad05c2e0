// What the words of a text say about time, danger and money: written patterns beside what the model
// has learnt. Pure.
#pragma once

#include <array>
#include <bit>
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
  static constexpr int kSlotShift = 53;       // of a beginning, to its slot
  // Hardly a text has a pattern: 1 KiB of bits say which tokens are the first of one, and 8 KiB
  // which beginnings are, without touching the patterns.
  static constexpr int kFirstShift = 51, kBitShift = 48;

  struct Phrase {
    std::array<std::uint64_t, kLongest> tokens{};  // 0 behind the last
    std::uint32_t cue = 0;                         // one bit
  };
  void add(std::string_view pattern, UrgencyCue cue, Tokenizer& tokenizer);
  void sort();
  /// Of the patterns with this beginning, those that `tokens` start with.
  std::uint32_t find_at(std::uint64_t beginning, std::span<const Token> tokens) const noexcept;
  /// 0: no pattern has this first token.
  std::uint64_t may_be_first(std::uint64_t token) const noexcept {
    const std::uint64_t bit = token >> kFirstShift;
    return firsts_[bit / 64] >> bit % 64 & 1u;
  }
  /// False: no pattern has this beginning.
  bool may_begin(std::uint64_t beginning) const noexcept {
    const std::uint64_t bit = beginning >> kBitShift;
    return (bits_[bit / 64] >> bit % 64 & 1u) != 0;
  }

  /// What patterns are found by: their first two tokens. `second`: 0 when there is none.
  static std::uint64_t beginning_of(std::uint64_t first, std::uint64_t second) noexcept {
    return first ^ std::rotl(second, 32);
  }

  std::vector<Phrase> phrases_;  // by slot of their beginning
  std::array<std::uint16_t, (std::size_t{1} << (64 - kSlotShift)) + 1> slot_begin_{};
  std::array<std::uint64_t, (std::size_t{1} << (64 - kFirstShift)) / 64> firsts_{};
  std::array<std::uint64_t, (std::size_t{1} << (64 - kBitShift)) / 64> bits_{};
};

/// The patterns of this program, made once.
const UrgencyPatterns& urgency_patterns();

/// Log-odds that a text is urgent: what the model has learnt, moved by the cues. One that denies
/// hurry silences the others. Without a head (`learnt` is then kUrgencyPrior) they decide alone.
float urgency_log_odds(float learnt, std::uint32_t cues) noexcept;

/// What stands in for the model's log-odds when it has no head for urgency.
inline constexpr float kUrgencyPrior = -2.5f;

}  // namespace attune
