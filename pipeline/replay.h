// A file through the same graph: every window closed at its end, the same bytes for any thread count.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "config/config.h"
#include "operators/emotion/emotion.h"
#include "operators/result.h"
#include "operators/window_summary.h"
#include "pipeline/counters.h"
#include "pipeline/outputs.h"

namespace attune {

struct ReplayOptions {
  std::string input;           ///< path, or "-"
  std::uint32_t lanes = 1;     ///< partitions that the file is dealt to
  Field lane_key = Field::customer;
  unsigned threads = 1;
  /// Called about once a second from the reading thread: lines and bytes so far, bytes in all (0 = unknown).
  std::function<void(std::uint64_t lines, std::uint64_t bytes, std::uint64_t total)> progress;
};

/// A dead letter as replay keeps it.
struct ReplayedDeadLetter {
  std::int64_t line = 0;  ///< 0-based
  DropReason reason = DropReason::none;
  std::string message;
  std::string payload;    ///< byte for byte
};

struct ReplayResult {
  std::vector<WindowSummary> windows;  ///< summed over lanes; by window name, start, labels
  std::string exposition;              ///< business families and conservation, text 0.0.4, sorted
  std::vector<ReplayedDeadLetter> dead;  ///< by line
  std::uint64_t received = 0, windowed = 0, late = 0, filtered = 0;
};

/// Runs the file through parse, emotion, windows and the board.
Result<ReplayResult> replay_file(const Config& config, std::shared_ptr<const EmotionModel> model,
                                 const ReplayOptions& options);

}  // namespace attune
