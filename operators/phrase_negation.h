// How far a negation reaches. Layer 0.
#pragma once

#include <span>

#include "operators/phrase_text.h"

namespace attune {

/// Sets `negator` and `negated` of a text's tokens, by their roles. A negation reaches over the
/// words behind it, at most kNegationReach, to the end of its clause: to a comma, to "but", "and",
/// "so", "until" and the like, or to a new subject "I" or "we" that nobody thinks or says ("not
/// fixed I will leave"; but "I don't think I will leave"). Turned around it asks instead ("can't I
/// speak to", "why don't you"), and "not only" denies nothing. Never allocates.
void mark_negations(std::span<PhraseToken> tokens) noexcept;

inline constexpr int kNegationReach = 8;

}  // namespace attune
