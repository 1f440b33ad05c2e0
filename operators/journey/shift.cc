#include "operators/journey/shift.h"

#include "operators/conversation_memory.h"

namespace attune::journey {

void shift(const JourneyOptions& options, Passing& passing) {
  if (passing.conversation.texts < 2) return;
  const MoodEnds mood = mood_ends(passing.conversation);
  const int change = mood.to - mood.from;
  const Signal signal = change >= options.shift    ? Signal::shift_improved
                        : change <= -options.shift ? Signal::shift_worsened
                                                   : Signal::shift_same;
  passing.findings.signal(signal, mood.from, mood.to);
  const auto which =
      static_cast<std::size_t>(signal) - static_cast<std::size_t>(Signal::shift_improved);
  passing.findings.count(measure(Family::sentiment_shift, which));
}

}  // namespace attune::journey
