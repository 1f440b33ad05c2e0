// What a user may set about the emotion stage. std only.
#pragma once

#include <string>

namespace attune {

struct EmotionOptions {
  std::string model;  ///< path of a model file; empty = the one inside the binary
};

}  // namespace attune
