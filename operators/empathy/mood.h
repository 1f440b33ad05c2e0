// How the customer felt in their last text. Pure.
#pragma once

#include "operators/conversation.h"

namespace attune::empathy {

/// In 1/100. REQUIRES: texts > 0.
inline int last_valence(const Conversation& conversation) noexcept {
  return conversation.last_valence[(conversation.texts - 1u) % Conversation::kEnds];
}

}  // namespace attune::empathy
