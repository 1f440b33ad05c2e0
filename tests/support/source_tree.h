// Files of the source tree, for tests that hold a committed page against the code.
#pragma once

#include <string>
#include <string_view>

namespace attune::testing {

/// Absolute path of a file of the tree: source_path("config/METRICS.md").
std::string source_path(std::string_view path);

/// Its bytes; "" when it cannot be read.
std::string source_file(std::string_view path);

}  // namespace attune::testing
