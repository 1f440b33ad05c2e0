// The written phrases of customers, by what they tell. Patterns: operators/phrases.h.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "operators/phrases.h"
#include "operators/utterance.h"

namespace attune {

/// What a phrase tells about its cue.
enum class Tells : std::uint8_t {
  holds,     ///< the cue, unless quoted (and, for what a customer asks or says, negated) or denied
  denied,    ///< not the cue, in this sentence
  for_sure,  ///< the cue, whatever else its sentence has
};

/// Phrases of one kind: a line of `lines` is a pattern, an empty line and one after `//` is none.
struct CuePhrases {
  Cue cue;
  Tells tells;
  std::string_view lines;
};

std::span<const PhraseClass> customer_phrase_classes();
std::span<const CuePhrases> escalation_phrases();
std::span<const CuePhrases> churn_phrases();
std::span<const CuePhrases> situation_phrases();  ///< deadline, occasion, travel
std::span<const CuePhrases> hardship_phrases();   ///< health, hardship, dependants, safety
std::span<const CuePhrases> courtesy_phrases();   ///< thanks, question
/// Lines of words that close a conversation, and of what may stand beside them.
extern const std::string_view kClosingPhrases, kClosingFillers;

}  // namespace attune
