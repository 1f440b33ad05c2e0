#include "operators/friction/similar_text.h"

namespace attune::friction {
namespace {

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
  for (std::size_t text = 0; text < LastWords::kTexts; ++text) {
    if ((among >> text & 1) == 0 || words.who[text] != who_said(turn.customer)) continue;
    const Similarity found = similarity(turn.said.content, words, text);
    if (is_similar(options, found) && found.containment() > most.containment()) most = found;
  }
  return most;
}

}  // namespace attune::friction
