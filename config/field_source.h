// "/user/id", "header:NAME", "key", "=constant": where a field's value comes from.
#pragma once

#include <string>
#include <string_view>
#include <variant>

#include "operators/parse/options.h"

namespace attune {

struct SourceProblem {
  std::string problem, remedy;
};

/// Reads one entry of event.fields; the remedy rewrites JSONPath and dotted names into a pointer.
std::variant<FieldSource, SourceProblem> parse_field_source(std::string_view text, Field field);

}  // namespace attune
