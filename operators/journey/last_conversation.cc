#include "operators/journey/last_conversation.h"

#include "operators/journey/effort.h"

namespace attune::journey {
namespace {

constexpr unsigned kEmpathy = 3u, kEffortShift = 2u, kEffort = 7u, kRepeatShift = 5u;

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
  return {true, static_cast<EmpathyShown>((byte & kEmpathy) - 1),
          static_cast<Effort>(byte >> kEffortShift & kEffort),
          static_cast<std::uint8_t>(byte >> kRepeatShift & kMostRepeats)};
}

}  // namespace attune::journey
