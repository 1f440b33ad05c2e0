#include "operators/prompts/check_in.h"

namespace attune::prompts {

Prompt check_in(const PromptOptions& options, const Found& peak, std::int64_t at_ms) {
  Prompt prompt;
  prompt.kind = PromptKind::check_in;
  prompt.reason = peak;
  prompt.time_ms = at_ms;
  prompt.expires_ms = at_ms + options.expires_ms;
  return prompt;
}

}  // namespace attune::prompts
