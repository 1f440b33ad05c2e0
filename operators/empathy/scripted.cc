#include "operators/empathy/scripted.h"

namespace attune::empathy {
namespace {

bool is_compared(const EmpathyFoldOptions& options, const Turn& turn) noexcept {
  return turn.is_reply() && turn.said.read && turn.said.content.count > options.courtesy_words;
}

std::uint64_t recipient(const Turn& turn) noexcept {
  return turn.customer != 0 ? turn.customer : turn.conversation;
}

}  // namespace

void settle_scripted(const EmpathyFoldOptions& options, const ReplyMemory& replies, Scene& scene) {
  const Turn& turn = scene.turn;
  if (!is_compared(options, turn)) return;
  const unsigned repeats =
      replies.repeats(turn.said.simhash, recipient(turn), options.scripted_distance);
  scene.repeats = static_cast<std::uint8_t>(repeats);
  if (repeats >= options.scripted_repeats) scene.acts |= bit(Act::scripted);
}

void remember_wording(const EmpathyFoldOptions& options, const Turn& turn, ReplyMemory& replies) {
  if (!is_compared(options, turn)) return;
  replies.remember(turn.said.simhash, recipient(turn), turn.time_ms, options.scripted_distance);
}

}  // namespace attune::empathy
