// How the customer was left: the emotion part of the experience index. Negative: the last third of
// the texts has a mean valence of -0.1 or less [O], or the last text is in distress; unknown
// without a scored text.
#pragma once

#include "operators/journey/options.h"
#include "operators/scene.h"

namespace attune::journey {

enum class EndMood : std::uint8_t { nonnegative, negative, unknown };

EndMood end_mood_of(const JourneyOptions& options, const Conversation& conversation) noexcept;
void end_mood(const JourneyOptions& options, Passing& passing);

}  // namespace attune::journey
