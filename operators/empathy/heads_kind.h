// What there are trained heads for: the replies of agents, and the texts of customers.
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "operators/utterance.h"

namespace attune {

/// What a reply does for who asked for help (Sharma and others 2020, "EPITOME"): it feels for them;
/// it says what it understood of their feelings and experience; it asks on.
struct ReplyHeads {
  enum Head : std::size_t { emotional_reaction, interpretation, exploration };
  static constexpr std::size_t kCount = 3;
  static constexpr std::array<std::string_view, kCount> kNames = {"emotional_reaction",
                                                                  "interpretation", "exploration"};
  /// In sentences of refusal.
  static constexpr std::string_view kWhat = "trained heads for replies";
  static constexpr std::array<char, 8> kMagic = {'A', 'T', 'T', 'U', 'N', 'E', 'H', '\n'};
  static constexpr bool kReadsQuoted = true, kPairsOverOne = false;  ///< heads_features.h
  /// The file in the binary.
  static std::span<const std::byte> shipped() noexcept;
};

/// The first cues: head h is Cue(h). What somebody else said, between quotation marks, is not read.
struct CueHeads {
  static constexpr std::size_t kCount = kContextCueCount + 2;
  static constexpr std::array<std::string_view, kCount> kNames = [] {
    std::array<std::string_view, kCount> names;
    for (std::size_t i = 0; i < kCount; ++i) names[i] = kCueNames[i];
    return names;
  }();
  static constexpr std::string_view kWhat = "trained heads for customers' cues";
  static constexpr std::array<char, 8> kMagic = {'A', 'T', 'T', 'U', 'N', 'E', 'C', '\n'};
  static constexpr bool kReadsQuoted = false, kPairsOverOne = true;
  static std::span<const std::byte> shipped() noexcept;
};
static_assert(kCueNames[CueHeads::kCount - 1] == "churn_threat");

}  // namespace attune
