#include "operators/journey/shift.h"

#include "operators/conversation_memory.h"

namespace attune::journey {
namespace {

Signal shift_between(const MoodEnds& mood, const JourneyOptions& options) noexcept {
  const int change = mood.to - mood.from;
  const bool began_negative = mood.from <= options.negative;
  const bool ends_negative = mood.to <= options.negative;
  const int least = began_negative == ends_negative ? options.shift : options.shift / 2;
  if (change >= least) return Signal::shift_improved;
  return ends_negative && change <= -least ? Signal::shift_worsened : Signal::shift_same;
}

}  // namespace

void shift(const JourneyOptions& options, Passing& passing) {
  if (passing.conversation.texts < 2) return;
  const MoodEnds mood = mood_ends(passing.conversation);
  const Signal signal = shift_between(mood, options);
  passing.findings.signal(signal, mood.from, mood.to);
  const auto which =
      static_cast<std::size_t>(signal) - static_cast<std::size_t>(Signal::shift_improved);
  passing.findings.count(measure(Family::sentiment_shift, which));
}

}  // namespace attune::journey
