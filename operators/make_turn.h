// From an event and what was read in it to a turn. Layer 0: std only.
#pragma once

#include "operators/event.h"
#include "operators/reading.h"
#include "operators/turn.h"

namespace attune {

/// Writes every field of `turn` but `labels`, which becomes 0. Any thread; no allocation.
void make_turn(Turn& turn, const Event& event, const Reading& reading, const Utterance& said, std::int64_t offset) noexcept;

}  // namespace attune
