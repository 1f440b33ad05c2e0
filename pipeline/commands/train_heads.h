// `attune train --empathy` and `--cues`: labelled texts become trained heads.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace attune {

struct TrainHeadsArguments {
  std::vector<std::string> texts;
  std::string out, name, version, data,
      attributions;  ///< attributions: the words themselves
  std::uint64_t seed = 1;
};

/// Writes the file and tells its cross-validated scores. An exit code.
int train_reply_heads(const TrainHeadsArguments& arguments);
int train_cue_heads(const TrainHeadsArguments& arguments);

}  // namespace attune
