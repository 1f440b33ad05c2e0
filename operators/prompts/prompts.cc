#include "operators/prompts/prompts.h"

namespace attune {

void PromptFold::on_turn(const Scene&, PromptMemory&, std::vector<Prompt>&) const {}
std::int64_t PromptFold::due_ms(const Conversation&, const PromptMemory&) const noexcept { return INT64_MAX; }
void PromptFold::on_due(const Conversation&, PromptMemory&, std::int64_t, std::vector<Prompt>&) const {}

}  // namespace attune
