// promise_kept, broken_promise, promise_void. One promise at a time: a reply that promises opens it
// unless one is open. Kept: the next message of agent or bot up to the due time, a turn of the
// customer or at least a minute after the promise (what comes sooner is the same breath), or
// case.resolved or promise.kept. Void: the customer ends the conversation first. Broken: at the due
// time otherwise. A further promise in the same breath can only bring the due time forward. [S:
// promises kept; O: times]
#pragma once

#include "operators/scene.h"

namespace attune::empathy {

void promises(Scene& scene);
/// INT64_MAX: none is open.
std::int64_t promise_due(const Conversation& conversation) noexcept;
void on_promise_due(Passing& passing);

}  // namespace attune::empathy
