#include "operators/journey/resolution.h"

#include "operators/journey/end_mood.h"

namespace attune::journey {

bool is_resolved_with_quality(const JourneyOptions& options,
                              const Conversation& conversation) noexcept {
  return conversation.is(Conversation::is_resolved) &&
         end_mood_of(options, conversation) != EndMood::negative;
}

void resolution(const JourneyOptions& options, Passing& passing) {
  const Conversation& conversation = passing.conversation;
  if (!conversation.is(Conversation::is_resolved)) return;
  passing.findings.signal(Signal::resolved, conversation.last);
  passing.findings.count(measure(Family::resolutions, 0));
  if (!is_resolved_with_quality(options, conversation)) return;
  passing.findings.signal(Signal::resolved_with_quality);
  passing.findings.count(measure(Family::resolutions, 1));
}

}  // namespace attune::journey
