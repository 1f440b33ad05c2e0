// unanswered: a customer message without any reply of agent or bot within the channel's limit [O:
// chat 2 min, mail 24 h]. Counted from the first message since the last reply, once per wait; not
// after a message that only thanks or takes leave.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

/// When it will hold; INT64_MAX = it will not.
std::int64_t unanswered_due(const FrictionOptions& options,
                            const Conversation& conversation) noexcept;
void on_unanswered_due(const FrictionOptions& options, Passing& passing);

}  // namespace attune::friction
