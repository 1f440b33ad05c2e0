#include "operators/journey/response_times.h"

namespace attune::journey {

void first_response(Scene& scene) {
  const Conversation& conversation = scene.conversation;
  if (!scene.turn.is_reply() || conversation.is(Conversation::replied) ||
      conversation.waiting_since == Conversation::kNever)
    return;
  scene.findings.observe(Family::first_response,
                         scene.turn.time_ms - conversation.at(conversation.waiting_since));
}

void handle_time(Passing& passing) {
  passing.findings.observe(Family::handle_time, passing.conversation.last);
}

}  // namespace attune::journey
