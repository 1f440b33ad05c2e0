#include "operators/journey/last_conversation.h"

#include <iterator>

#include "operators/journey/effort.h"

namespace attune::journey {
namespace {

constexpr unsigned kEmpathy = 3u, kEffortShift = 2u, kEffort = 7u, kRepeatShift = 5u,
                   kEffortCount = std::size(measures::kEfforts);

}  // namespace

EmpathyShown empathy_of(const Conversation& conversation) noexcept {
  if (!conversation.is(Conversation::needed_once)) return EmpathyShown::not_needed;
  return conversation.is(Conversation::given_once) ? EmpathyShown::given : EmpathyShown::missing;
}

LastConversation summary_of(const Conversation& conversation) noexcept {
  return {true, empathy_of(conversation), effort_of(conversation), 0};
}

std::uint8_t packed(const LastConversation& last) noexcept {
  if (!last.known) return 0;
  return static_cast<std::uint8_t>((static_cast<unsigned>(last.empathy) + 1) |
                                   static_cast<unsigned>(last.effort) << kEffortShift |
                                   static_cast<unsigned>(last.repeats) << kRepeatShift);
}

LastConversation unpacked(std::uint8_t byte) noexcept {
  if ((byte & kEmpathy) == 0) return {};
  const unsigned effort = byte >> kEffortShift & kEffort;  // 6 and 7 are none: nobody packed them
  return {true, static_cast<EmpathyShown>((byte & kEmpathy) - 1),
          effort < kEffortCount ? static_cast<Effort>(effort) : Effort::unknown,
          static_cast<std::uint8_t>(byte >> kRepeatShift & kMostRepeats)};
}

}  // namespace attune::journey
