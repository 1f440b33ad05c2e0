#include "operators/friction/repeat_contact.h"

#include "operators/matter.h"

namespace attune::friction {
namespace {

bool is_contact(const Turn& turn) noexcept {
  if (turn.actor == Actor::agent || turn.has(Cue::goodbye)) return false;
  return turn.type == EventType::message || turn.type == EventType::conversation_started ||
         turn.type == EventType::case_opened;
}

}  // namespace

void repeat_contact(const FrictionOptions& options, Scene& scene) {
  if (!scene.opened || !scene.known_customer || scene.customer == nullptr ||
      !is_contact(scene.turn))
    return;
  const CustomerMemory& before = *scene.customer;
  if ((before.ended & CustomerMemory::kCut) != 0) return;
  if (matter_of(scene.turn, scene.conversation, before) == Matter::other) return;
  const std::int64_t gap_s = scene.now_ms() / 1000 - before.last_seen_s;
  if (gap_s > options.repeat_contact_ms / 1000) return;
  scene.findings.signal(Signal::repeat_contact, gap_s * 1000);
}

}  // namespace attune::friction
