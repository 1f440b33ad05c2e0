// Whether a turn is about what its customer came with last. Layer 0: std only.
#pragma once

#include "operators/conversation.h"

namespace attune {

enum class Matter : std::uint8_t { unknown, same, other };

/// Same: the same case, or the same topic. Other: both name a topic, or else both a case, and they
/// differ. What the turn does not say, its conversation does.
inline Matter matter_of(const Turn& turn, const Conversation& conversation,
                        const CustomerMemory& before) noexcept {
  const auto of_case =
      turn.case_id != 0 ? static_cast<std::uint16_t>(turn.case_id) : conversation.case_id;
  const std::uint32_t topic = turn.topic != 0 ? turn.topic : conversation.topic;
  const bool cases = of_case != 0 && before.case_id != 0, topics = topic != 0 && before.topic != 0;
  if ((cases && of_case == before.case_id) || (topics && topic == before.topic))
    return Matter::same;
  return cases || topics ? Matter::other : Matter::unknown;
}

}  // namespace attune
