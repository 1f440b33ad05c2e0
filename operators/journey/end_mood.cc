#include "operators/journey/end_mood.h"

#include "operators/conversation_memory.h"

namespace attune::journey {

EndMood end_mood_of(const JourneyOptions& options, const Conversation& conversation) noexcept {
  if (conversation.texts == 0) return EndMood::unknown;
  if (conversation.ends_in_distress != 0) return EndMood::negative;
  return mood_ends(conversation).to <= options.negative ? EndMood::negative : EndMood::nonnegative;
}

void end_mood(const JourneyOptions& options, Passing& passing) {
  const EndMood mood = end_mood_of(options, passing.conversation);
  passing.findings.count(measure(Family::ends, static_cast<std::size_t>(mood)));
}

}  // namespace attune::journey
