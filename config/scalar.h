// One written value against its declaration.
#pragma once

#include <string>

#include "config/options.h"

namespace attune {

/// Why a value is refused; `problem` empty = it is fine.
struct ScalarProblem {
  std::string problem, remedy;
  bool empty() const noexcept { return problem.empty(); }
};

/// Checks an expanded scalar against its option and fills `value`. Pure: looks at no file.
ScalarProblem check_scalar(const OptionSpec& option, const std::string& text, OptionValue& value);

/// A Kafka topic's name: 1 to 249 of letters, digits, '.', '_', '-'; not "." or "..".
ScalarProblem check_topic(const std::string& name);

}  // namespace attune
