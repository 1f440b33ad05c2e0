// Which events matter to a conversation.
#pragma once

#include "operators/turn.h"

namespace attune {

/// May begin a conversation.
inline bool opens(EventType type) noexcept {
  switch (type) {
    case EventType::message:
    case EventType::case_opened:
    case EventType::case_handoff:
    case EventType::case_resolved:
    case EventType::case_reopened:
    case EventType::conversation_started:
      return true;
    default:
      return false;
  }
}

/// Is seen ahead of its order, for prompts: whatever may begin a conversation, and its end.
inline bool looks_ahead(EventType type) noexcept {
  return opens(type) || type == EventType::conversation_ended;
}

}  // namespace attune
