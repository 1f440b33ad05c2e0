// `attune train --empathy`: labelled replies become the trained heads for replies.
#pragma once

#include <string>

namespace attune {

struct TrainEmpathyArguments {
  std::string texts, out, name, version, data,
      attributions;  ///< attributions: the words themselves
};

/// Writes the file and tells its cross-validated scores. An exit code.
int train_empathy_file(const TrainEmpathyArguments& arguments);

}  // namespace attune
