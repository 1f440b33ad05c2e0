// What there are trained heads for: the replies of agents, and the texts of customers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "operators/utterance.h"

namespace attune {

/// What a reply does for who asked for help (Sharma and others 2020, "EPITOME"): it feels for them;
/// it says what it understood of their feelings and experience; it asks on. And whether it
/// acknowledges, as ACTS.md has it.
struct ReplyHeads {
  enum Head : std::size_t { emotional_reaction, interpretation, exploration, acknowledges };
  static constexpr std::size_t kCount = 4;
  static constexpr std::array<std::string_view, kCount> kNames = {
      "emotional_reaction", "interpretation", "exploration", "acknowledges"};
  /// Those that are looked for where a file does not say which.
  static constexpr std::uint32_t kUnlessNamed = (1u << acknowledges) - 1;
  /// In sentences of refusal.
  static constexpr std::string_view kWhat = "trained heads for replies";
  static constexpr std::array<char, 8> kMagic = {'A', 'T', 'T', 'U', 'N', 'E', 'H', '\n'};
  static constexpr bool kReadsQuoted = true, kPairsOverOne = false;  ///< heads_features.h
  /// The file in the binary.
  static std::span<const std::byte> shipped() noexcept;
};

/// The first cues: head h is Cue(h); behind them, whether the words are those of somebody in
/// distress. What somebody else said, between quotation marks, is not read.
struct CueHeads {
  static constexpr std::size_t kCues = kContextCueCount + 2, kDistress = kCues, kCount = kCues + 1;
  static constexpr std::uint32_t kCueBits = (1u << kCues) - 1, kUnlessNamed = kCueBits;
  static constexpr std::array<std::string_view, kCount> kNames = [] {
    std::array<std::string_view, kCount> names;
    for (std::size_t i = 0; i < kCues; ++i) names[i] = kCueNames[i];
    names[kDistress] = "distress";
    return names;
  }();
  static constexpr std::string_view kWhat = "trained heads for customers' cues";
  static constexpr std::array<char, 8> kMagic = {'A', 'T', 'T', 'U', 'N', 'E', 'C', '\n'};
  static constexpr bool kReadsQuoted = false, kPairsOverOne = true;
  static std::span<const std::byte> shipped() noexcept;
};
static_assert(kCueNames[CueHeads::kCues - 1] == "churn_threat");

}  // namespace attune
