#include "operators/empathy/jargon.h"

#include <algorithm>

namespace attune::empathy {
namespace {

bool is_theirs(std::uint16_t hash, const LastWords& words) {
  for (std::size_t text = 0; text < LastWords::kTexts; ++text) {
    const auto* last = words.hash[text].begin() + words.count[text];
    if (std::find(words.hash[text].begin(), last, hash) != last) return true;
  }
  return false;
}

}  // namespace

void settle_jargon(const EmpathyFoldOptions& options, Scene& scene) {
  const Utterance& said = scene.turn.said;
  unsigned words = said.jargon_words;
  if (words == 0) return;
  if (scene.words != nullptr)
    for (const std::uint16_t hash : said.jargon)
      if (hash != 0 && words != 0 && is_theirs(hash, *scene.words)) --words;
  scene.jargon_words = static_cast<std::uint8_t>(words);
  if (words < options.jargon_words || words < options.jargon_share * said.words)
    scene.acts &= ~bit(Act::jargon);
}

}  // namespace attune::empathy
