// What a moment raised. std only.
#pragma once

#include <cstdint>
#include <vector>

#include "operators/prompt.h"

namespace attune {

/// Thread rule: one owner. Keeps its memory over `clear`.
struct Raised {
  std::vector<Prompt> prompts;
  std::uint32_t held_back =
      0;  ///< bit i = PromptKind(i) held within its cool-down, or with prompts off

  void clear() noexcept {
    prompts.clear();
    held_back = 0;
  }
};

}  // namespace attune
