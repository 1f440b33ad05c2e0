// route_to_person: the conversation is emotional (two texts in distress, high stakes, or a hollow
// reply) while a bot answers. Asks for: a reply of a person, or a hand-off.
#pragma once

#include "operators/prompts/kind.h"

namespace attune::prompts {

bool route_to_person(const Moment& moment, Prompt& prompt);
Verdict followed_route_to_person(const Moment& moment);

}  // namespace attune::prompts
