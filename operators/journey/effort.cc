#include "operators/journey/effort.h"

namespace attune::journey {

Effort effort_of(const Conversation& conversation) noexcept {
  if (!conversation.is(Conversation::has_texts) && conversation.points == 0) return Effort::unknown;
  const unsigned points = conversation.points;
  if (points == 0) return Effort::very_easy;
  return points <= 2   ? Effort::easy
         : points <= 4 ? Effort::neutral
         : points <= 8 ? Effort::hard
                       : Effort::very_hard;
}

void effort(Passing& passing) {
  const auto effort = static_cast<unsigned>(effort_of(passing.conversation));
  passing.findings.signal(
      static_cast<Signal>(static_cast<unsigned>(Signal::effort_unknown) + effort),
      passing.conversation.points);
  passing.findings.count(measure(Family::effort, effort));
}

}  // namespace attune::journey
