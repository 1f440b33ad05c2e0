// Replies labelled with what they do for who asked for help.
#pragma once

#include <string>
#include <vector>

#include "operators/empathy/empathy_evaluation.h"
#include "operators/result.h"

namespace attune {

/// text<TAB>labels under a header line: `er`, `ip`, `ex` or the heads' whole names, each alone or
/// with
/// `_weak` or `_strong` behind it, comma-separated; or `none`. Errors name file and line, never a
/// text.
Result<std::vector<EmpathyText>> read_empathy_texts(const std::string& path);

}  // namespace attune
