// Labelled texts for the trained heads.
#pragma once

#include <string>
#include <vector>

#include "operators/empathy/heads_evaluation.h"
#include "operators/empathy/heads_kind.h"
#include "operators/result.h"

namespace attune {

/// Replies labelled with what they do for who asked for help: text<TAB>labels under a header line:
/// `er`, `ip`, `ex` or the heads' whole names, each alone or with `_weak` or `_strong` behind it,
/// comma-separated; or `none`. Errors name file and line, never a text.
Result<std::vector<HeadsText>> read_reply_texts(const std::string& path);

/// Customers' texts labelled with their cues: text<TAB>labels, comma-separated; or `none`. The
/// header names the cues that were looked for, "text<TAB>churn_threat,travel"; "text<TAB>labels" is
/// all of them, as is a column `cues` wherever it stands. Errors likewise.
Result<std::vector<HeadsText>> read_cue_texts(const std::string& path);

}  // namespace attune
