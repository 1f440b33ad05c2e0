// What is kept of a customer's last conversation, so that a later answer can be read against it:
// one byte, CustomerMemory::ended, whose highest bit is not used here.
#pragma once

#include "operators/conversation.h"
#include "operators/measure.h"

namespace attune::journey {

struct LastConversation {
  bool known = false;  ///< there was one
  EmpathyShown empathy = EmpathyShown::not_needed;
  Effort effort = Effort::unknown;
  std::uint8_t repeats = 0;  ///< repeat contacts and reopenings, since remembered; 3 = or more
  bool operator==(const LastConversation&) const = default;
};

/// given: a need was met at any time; missing: there was one, and none was.
EmpathyShown empathy_of(const Conversation& conversation) noexcept;

inline constexpr std::uint8_t kMostRepeats = 3;

/// As it stands now, without repeats.
LastConversation summary_of(const Conversation& conversation) noexcept;

std::uint8_t packed(const LastConversation& last) noexcept;
LastConversation unpacked(std::uint8_t byte) noexcept;

}  // namespace attune::journey
