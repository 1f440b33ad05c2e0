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
  for_sure,  ///< the cue, whatever else its sentence has, unless refuted
  refuted,   ///< not the cue in this sentence, for sure or not
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
std::span<const CuePhrases> situation_phrases();     ///< deadline, occasion, travel
std::span<const CuePhrases> hardship_phrases();      ///< health, hardship
std::span<const CuePhrases> care_phrases();          ///< dependants, safety
std::span<const CuePhrases> courtesy_phrases();      ///< thanks, question, request
std::span<const CuePhrases> exasperation_phrases();  ///< exasperated
std::span<const CuePhrases> irony_phrases();         ///< sarcastic, where it is beyond doubt
std::span<const CuePhrases> calm_phrases();          ///< calm
/// Lines of praise: as it is thrown in, as it also closes what went well, and as it is meant. Praise
/// of the first two kinds beside trouble is sarcasm, of the first beside a burden as well.
extern const std::string_view kThrownPraisePhrases, kPraisePhrases, kEarnestPhrases;
/// Lines of what goes wrong, of what only weighs, and of what went right in the end.
extern const std::string_view kTroublePhrases, kBurdenPhrases, kMendedPhrases;
/// Lines of what is said where something was not understood.
extern const std::string_view kPuzzledPhrases;
/// Lines of words that close a conversation, and of what may stand beside them.
extern const std::string_view kClosingPhrases, kClosingFillers;

}  // namespace attune
