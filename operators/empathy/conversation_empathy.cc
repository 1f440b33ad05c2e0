#include "operators/empathy/conversation_empathy.h"

#include <array>
#include <iterator>

namespace attune::empathy {
namespace {

using C = Conversation;

struct Afterwards {
  Signal signal;
  std::uint32_t flag;
};
/// In the order of measures::kAfterwards, behind "any".
constexpr std::array kAfterwards = {
    Afterwards{Signal::unacknowledged, C::had_unacknowledged},
    Afterwards{Signal::churn_threat, C::had_churn_threat},
    Afterwards{Signal::repeat_contact, C::had_repeat_contact},
    Afterwards{Signal::escalation_request, C::had_escalation_request},
};
static_assert(kAfterwards.size() + 1 == std::size(measures::kAfterwards));

}  // namespace

EmpathyShown empathy_shown(const Conversation& conversation) noexcept {
  if (!conversation.is(C::needed_once)) return EmpathyShown::not_needed;
  return conversation.is(C::given_once) ? EmpathyShown::given : EmpathyShown::missing;
}

void note_friction(Scene& scene) {
  if (scene.findings.points() == 0) return;
  for (const Afterwards& one : kAfterwards)
    if (scene.findings.has(one.signal)) scene.conversation.set(one.flag);
}

void conversation_empathy(Passing& passing) {
  const auto shown = static_cast<std::size_t>(empathy_shown(passing.conversation));
  passing.findings.count(measure(Family::conversation_empathy, shown, 0));
  for (std::size_t i = 0; i < kAfterwards.size(); ++i)
    if (passing.conversation.is(kAfterwards[i].flag))
      passing.findings.count(measure(Family::conversation_empathy, shown, i + 1));
}

}  // namespace attune::empathy
