// A file that must arrive whole: every error (a full disk, too) is a sentence.
#pragma once

#include <string>
#include <string_view>

#include "operators/result.h"

namespace attune {

/// Writes `content` to `path` ("-" = standard output) and makes sure that it got there.
Result<bool> write_output(const std::string& option, const std::string& path, std::string_view content);

}  // namespace attune
