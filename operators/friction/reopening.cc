#include "operators/friction/reopening.h"

#include "operators/matter.h"

namespace attune::friction {
namespace {

struct Resolution {
  bool known = false;
  std::int64_t gap_s = 0;  ///< since then; 0 also when only the conversation knows of it
};

Resolution resolution_of(const Scene& scene) noexcept {
  const CustomerMemory* customer = scene.customer;
  const bool here = scene.conversation.is(Conversation::is_resolved);
  if (customer != nullptr && customer->resolved_s != 0 &&
      (here || matter_of(scene.turn, scene.conversation, *customer) != Matter::other))
    return {true, scene.now_ms() / 1000 - customer->resolved_s};
  return {here, 0};
}

}  // namespace

void reopening(const FrictionOptions& options, Scene& scene) {
  Conversation& conversation = scene.conversation;
  if (conversation.is(Conversation::told_reopening)) return;
  const Resolution resolution = resolution_of(scene);
  const bool said = scene.turn.type == EventType::case_reopened;
  if (!said) {
    const bool written =
        scene.turn.type == EventType::message && scene.turn.from_customer() && !is_courtesy(scene);
    if (!written || !resolution.known || resolution.gap_s > options.reopening_ms / 1000) return;
  }
  conversation.set(Conversation::told_reopening);
  conversation.set(Conversation::is_resolved, false);
  if (scene.customer != nullptr) scene.customer->resolved_s = 0;
  scene.findings.signal(Signal::reopening, resolution.gap_s * 1000);
}

}  // namespace attune::friction
