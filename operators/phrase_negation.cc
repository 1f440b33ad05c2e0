#include "operators/phrase_negation.h"

#include "operators/word_roles.h"

namespace attune {
namespace {

static_assert(WordRole::than == WordRole::prefers << 1);

/// By its own roles, or together with those of the word before.
bool negates(unsigned roles, unsigned before) noexcept {
  return (roles & (WordRole::negates | (before << 1 & WordRole::than))) != 0;
}

/// Does the reach of a negation end in front of this word? `opened`: the word before is the
/// negation.
bool ends_reach(const PhraseToken& token, unsigned before, bool opened) noexcept {
  const unsigned roles = token.roles;
  return token.is(PhraseToken::clause) || (roles & WordRole::ends) != 0 ||
         (opened && (roles & (WordRole::subject | WordRole::only)) != 0) ||
         ((roles & WordRole::speaker) != 0 && (before & WordRole::thinks) == 0);
}

}  // namespace

void mark_negations(std::span<PhraseToken> tokens) noexcept {
  int left = 0;         // words that the negation still reaches
  unsigned before = 0;  // roles of the word before
  bool opened = false;  // the word before is the negation
  for (PhraseToken& token : tokens) {
    const unsigned roles = token.roles;
    if (left > 0) {
      if (ends_reach(token, before, opened)) left = 0;
      else token.flags |= PhraseToken::negated, --left;
    }
    opened = negates(roles, before);
    if (opened) {
      token.flags |= PhraseToken::negator;
      left = kNegationReach;
    }
    before = roles;
  }
}

}  // namespace attune
