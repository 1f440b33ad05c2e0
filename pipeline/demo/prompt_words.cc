#include "pipeline/demo/prompt_words.h"

#include <algorithm>

namespace attune {

std::string prompt_name(PromptKind kind) {
  std::string name(measures::kPromptKinds[static_cast<std::size_t>(kind)]);
  std::replace(name.begin(), name.end(), '_', ' ');
  return name;
}

std::string prompt_reason(PromptKind kind, const Found& reason) {
  switch (kind) {
    case PromptKind::acknowledge:
      return reason.signal == Signal::high_stakes ? "much is at stake and nobody has replied"
                                                  : "the reply passed over the customer's distress";
    case PromptKind::slow_down:
      return "the customer gets more upset while replies get shorter";
    case PromptKind::set_expectation:
      return "a customer in distress waits without knowing what comes next";
    case PromptKind::keep_promise:
      return "a promise of " + std::to_string(reason.first / 1'000) + " s is still open";
    case PromptKind::stop_handing_over:
      return "the matter has been with " + std::to_string(reason.first) + " teams";
    case PromptKind::route_to_person:
      return "a bot answers somebody who needs a person";
    case PromptKind::check_in:
      return "more are " +
             std::string(reason.kind == 0 ? "in trouble" : measures::kPeaks[reason.kind - 1u]) +
             " here than usual (" + std::to_string((reason.first + 50) / 100) + " %)";
    case PromptKind::simplify:
      return reason.signal == Signal::jargon ? "the customer does not understand the jargon"
                                             : "the customer does not understand long sentences";
  }
  return {};
}

}  // namespace attune
