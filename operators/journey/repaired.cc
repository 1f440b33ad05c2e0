#include "operators/journey/repaired.h"

#include "operators/conversation_memory.h"

namespace attune::journey {

void repaired(Passing& passing) {
  const Conversation& conversation = passing.conversation;
  if (conversation.texts < 2 || !began_troubled(conversation) || !ended_glad(conversation)) return;
  passing.findings.signal(Signal::repaired);
  passing.findings.count(measure(Family::repaired));
}

}  // namespace attune::journey
