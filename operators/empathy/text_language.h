// Is a text one whose words the tables know? Pure.
#pragma once

#include <span>
#include <string_view>

#include "operators/phrase_text.h"

namespace attune {

/// Does `tokens` (of `text`) read as English? Counts function words of English against those of
/// other languages and words of other scripts, in the first 64 words. Under five words that are all
/// unknown ("Ok Priya"), yes: they say nothing in any table. No words: no. Replies have no reading
/// of their own that could tell; this is for them. Never allocates.
bool reads_as_english(std::string_view text, std::span<const PhraseToken> tokens) noexcept;

}  // namespace attune
