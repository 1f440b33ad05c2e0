#include "operators/friction/similar_text.h"

#include <bit>

namespace attune::friction {
namespace {

/// Words enough on both sides: where there are fewer, they need not be compared.
bool may_be_similar(const FrictionOptions& options, const ContentWords& said,
                    const LastWords& words, std::size_t text) noexcept {
  return said.count >= options.similar_words && words.count[text] >= options.similar_words;
}

bool is_similar(const FrictionOptions& options, const Similarity& found) noexcept {
  return found.shared > 0 && found.ours >= options.similar_words &&
         found.theirs >= options.similar_words &&
         (found.jaccard() >= options.similar_jaccard ||
          (found.containment() >= options.similar_containment &&
           found.shared >= options.similar_words));
}

}  // namespace

Similarity most_similar(const FrictionOptions& options, const Turn& turn, const LastWords& words,
                        std::uint8_t among) noexcept {
  Similarity most;
  const std::uint8_t who = who_said(turn.customer);
  for (unsigned left = among & LastWords::kAll; left != 0; left &= left - 1) {
    const auto text = static_cast<std::size_t>(std::countr_zero(left));
    if (words.who[text] != who) continue;
    if (!may_be_similar(options, turn.said.content, words, text)) continue;
    const Similarity found = similarity(turn.said.content, words, text);
    if (is_similar(options, found) && found.containment() > most.containment()) most = found;
  }
  return most;
}

}  // namespace attune::friction
