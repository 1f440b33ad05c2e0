// What texts are read with by attune, for fuzzers. Included once by a fuzzer.
#pragma once

#include "operators/empathy/utterance_reader.h"

inline attune::UtteranceReader& shipped_reader() {
  static attune::UtteranceReader reader;
  return reader;
}

/// Its tables compile here, and not in the time of the first input.
extern "C" int LLVMFuzzerInitialize(int*, char***) {
  shipped_reader();
  return 0;
}
