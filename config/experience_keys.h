// The options of what is remembered over time: conversation, memory, friction, empathy, journey,
// prompts.
#pragma once

#include <span>

#include "config/options.h"

namespace attune {

/// A part of option_specs(), which is what everybody else asks.
std::span<const OptionSpec> experience_option_specs() noexcept;

}  // namespace attune
