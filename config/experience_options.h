// The options of everything that is remembered over time, together.
#pragma once

#include "operators/empathy/options.h"
#include "operators/friction/options.h"
#include "operators/journey/options.h"
#include "operators/memory/options.h"
#include "operators/prompts/options.h"

namespace attune {

struct ExperienceOptions {
  MemoryOptions memory;
  FrictionOptions friction;
  EmpathyFoldOptions empathy;
  JourneyOptions journey;
  PromptOptions prompts;
  bool operator==(const ExperienceOptions&) const = default;
};

}  // namespace attune
