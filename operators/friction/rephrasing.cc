#include "operators/friction/rephrasing.h"

#include "operators/friction/similar_text.h"

namespace attune::friction {

void rephrasing(const FrictionOptions& options, Scene& scene) {
  if (!scene.turn.is_customer_text() || scene.words == nullptr) return;
  const Similarity found = most_similar(options, scene.turn, *scene.words, scene.words->replied);
  if (found.shared == 0) return;
  scene.findings.signal(Signal::rephrasing, found.containment() * 100, found.shared);
}

}  // namespace attune::friction
