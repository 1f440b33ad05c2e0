// Golden files through the real graph: each in a lane of its own, all at once.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "config/config.h"
#include "operators/emotion/emotion.h"
#include "operators/prompt.h"
#include "pipeline/golden/golden_file.h"

namespace attune {

/// What one file made the lane say, in the order in which it was said.
struct GoldenFound {
  std::vector<SignalRecord> signals;
  std::vector<Prompt> prompts;
  std::size_t at_end = 0;  ///< signals from here on came because the file ended
};

/// Hears every accepted event of file number `file` as it was read; files are heard concurrently.
/// Views are valid during the call only.
using GoldenEvents =
    std::function<void(std::size_t file, const Event&, const Reading&, const Turn&)>;

struct GoldenRunOptions {
  unsigned threads = 1;
  GoldenEvents events = nullptr;
  /// Whether what only the end of a file brings is told apart (GoldenFound::at_end): the file then
  /// ends a millisecond after its last line. Otherwise it ends with it.
  bool end_apart = true;
};

/// Time goes as the lines say: events in their order, and at `due` and `until` lines the clock
/// passes that moment. After the last line whatever is open ends. Offsets are line numbers less
/// one. The same for any number of threads. REQUIRES: `mapping` is that of `config`.
std::vector<GoldenFound> run_golden(const std::vector<GoldenFile>& files, const Config& config,
                                    const std::shared_ptr<const Mapping>& mapping,
                                    const EmotionModels& models, const GoldenRunOptions& options);

}  // namespace attune
