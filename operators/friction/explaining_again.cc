#include "operators/friction/explaining_again.h"

#include "operators/friction/similar_text.h"

namespace attune::friction {

void explaining_again(const FrictionOptions& options, Scene& scene) {
  if (!scene.turn.is_customer_text() || scene.words == nullptr) return;
  const Similarity found = most_similar(options, scene.turn, *scene.words, scene.words->retold);
  if (found.shared == 0) return;
  scene.findings.signal(Signal::explaining_again, found.containment() * 100, found.shared);
}

}  // namespace attune::friction
