// What is found in conversations, for those who watch: a few lines beside the table. Pure
// rendering.
#pragma once

#include <cstddef>
#include <string>

#include "pipeline/demo/conversation_finder.h"

namespace attune {

/// One line each: friction, unanswered, hand-offs, upset, prompts, the last one's reason, repaired.
/// A narrow `width` costs the ends of lines, a part at a time. `colour` shows in red what is wrong
/// now, in green what was put right.
std::string panel(const FoundConversations& found, std::size_t width, bool colour);

}  // namespace attune
