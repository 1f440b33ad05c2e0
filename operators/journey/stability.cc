#include "operators/journey/stability.h"

namespace attune::journey {

void stability(Passing& passing) {
  using C = Conversation;
  constexpr std::size_t kStability = 2, kMet = 0, kDue = 1;
  passing.findings.count(measure(Family::needs, kStability, kDue));
  if (!passing.conversation.is(C::handed_off | C::bounced | C::waited_long))
    passing.findings.count(measure(Family::needs, kStability, kMet));
}

}  // namespace attune::journey
