// `${NAME}` and `${NAME:-default}` in values.
#pragma once

#include <functional>
#include <string>
#include <string_view>

#include "operators/result.h"

namespace attune {

/// Looks a variable up; null = not set.
using Environment = std::function<const char*(const std::string& name)>;
Environment process_environment();

/// Replaces every `${NAME}` by the variable and every `${NAME:-default}` by the variable or, when it
/// is unset or empty, by the default. `$${` is a literal `${`. An unset variable without a default and
/// an unfinished reference are errors. What a variable holds is not expanded again.
Result<std::string> expand_environment(std::string_view text, const Environment& environment);

}  // namespace attune
