#include "operators/empathy/restates.h"

#include <algorithm>

namespace attune::empathy {
namespace {

std::uint8_t shared_with(const ContentWords& said, const LastWords& words, std::size_t text) {
  const auto* first = words.hash[text].begin();
  const auto* last = first + words.count[text];
  const auto is_theirs = [&](std::uint16_t hash) { return std::find(first, last, hash) != last; };
  return static_cast<std::uint8_t>(
      std::count_if(said.hash.begin(), said.hash.begin() + said.count, is_theirs));
}

}  // namespace

void settle_restates(const EmpathyFoldOptions& options, Scene& scene) {
  const bool sums_up = scene.turn.said.checks;
  if (!(sums_up || scene.has(Act::acknowledges)) || scene.words == nullptr) return;
  const LastWords& words = *scene.words;
  const std::size_t latest = (words.next + LastWords::kTexts - 1) % LastWords::kTexts;
  std::uint8_t most = 0;
  for (std::size_t text = 0; text < LastWords::kTexts; ++text)
    if (text == latest || (words.replied >> text & 1) == 0)
      most = std::max(most, shared_with(scene.turn.said.content, words, text));
  if (most < options.restated_words + (sums_up ? 0u : 1u)) return;
  scene.acts |= bit(Act::restates);
  scene.shared_words = most;
}

}  // namespace attune::empathy
