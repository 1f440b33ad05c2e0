#include "operators/friction/channel_switch.h"

#include "operators/conversation_memory.h"
#include "operators/matter.h"

namespace attune::friction {
namespace {

bool comes_from_another(const Scene& scene) noexcept {
  if (!scene.known_customer || scene.customer == nullptr) return false;
  Conversation before = scene.conversation;
  before.channel = scene.customer->channel;
  return switches_channel(before, scene.turn) &&
         matter_of(scene.turn, scene.conversation, *scene.customer) == Matter::same;
}

/// To the second where another conversation came before.
std::int64_t last_ms(const Scene& scene) noexcept {
  if (!scene.opened) return scene.conversation.at(scene.conversation.last);
  return scene.customer->last_seen_s * 1000LL + scene.now_ms() % 1000;
}

}  // namespace

void channel_switch(const FrictionOptions& options, Scene& scene) {
  if (!(scene.opened ? comes_from_another(scene)
                     : switches_channel(scene.conversation, scene.turn)))
    return;
  const std::int64_t gap_ms = scene.now_ms() - last_ms(scene);
  if (gap_ms > options.channel_switch_ms) return;
  if (scene.words != nullptr) scene.words->retold = LastWords::kAll;
  scene.findings.signal(Signal::channel_switch, gap_ms);
}

}  // namespace attune::friction
