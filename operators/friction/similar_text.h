// Which of a customer's last texts a new one is similar to.
#pragma once

#include <cstdint>

#include "operators/conversation_memory.h"
#include "operators/friction/options.h"

namespace attune::friction {

/// The most similar (by containment) of the last texts of the turn's customer whose bit is set in
/// `among`; shared = 0 when none is similar. Similar: Jaccard or containment of content words at
/// its limit or above, and enough of them in each [O].
Similarity most_similar(const FrictionOptions& options, const Turn& turn, const LastWords& words,
                        std::uint8_t among) noexcept;

}  // namespace attune::friction
