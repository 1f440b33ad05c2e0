// The words themselves. `@` stands for something of the step ("my refund").
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "pipeline/source/synthetic/story.h"

namespace attune {

using Words = std::span<const std::string_view>;

/// A sentence = maybe an opener, one core, maybe a closer.
struct PhraseBank {
  Words openers, cores, closers;
};

extern const std::array<PhraseBank, kMoodCount> kMoodBanks;  ///< in the order of Mood
extern const PhraseBank kReplyBank;
extern const std::array<Words, kSteps.size()> kThings;       ///< what `@` becomes, singular

}  // namespace attune
