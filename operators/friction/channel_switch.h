// channel_switch: people go on in another channel within 24 h: in the same conversation, or in a
// new one about the same case or topic [O]. Talk is a message of a customer or an agent, or an
// event that begins a conversation or a case; a bot's confirmation by mail is no switch, nor is
// what a case system writes.
#pragma once

#include "operators/friction/options.h"
#include "operators/scene.h"

namespace attune::friction {

void channel_switch(const FrictionOptions& options, Scene& scene);

}  // namespace attune::friction
