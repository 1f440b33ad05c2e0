// The words of a text that a later one is compared with.
#pragma once

#include <span>

#include "operators/phrase_text.h"
#include "operators/utterance.h"

namespace attune {

/// Hashes of the words that are not on the stop list, and of numbers; each once, in order, the
/// first kMostContentWords. Words are whole: cut to their stems, no repeated question of the golden
/// conversations was found that is not found so, and texts about different things came closer.
/// Never allocates; any thread.
ContentWords content_words(std::span<const PhraseToken> tokens) noexcept;

}  // namespace attune
