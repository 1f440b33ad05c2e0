// A file, or ranges of a topic, through the same graph: every window closed at its end, the same
// bytes for any thread count.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "config/config.h"
#include "operators/emotion/emotion.h"
#include "operators/result.h"
#include "operators/window_summary.h"
#include "pipeline/counters.h"
#include "pipeline/outputs.h"
#include "pipeline/source/topic_range.h"

namespace attune {

/// Called about once a second from the reading thread: records so far, how much is read and how
/// much there is (bytes of a file, offsets of a topic; 0 = unknown).
using ReplayProgress =
    std::function<void(std::uint64_t records, std::uint64_t done, std::uint64_t total)>;

/// What else a replay keeps besides windows and dead letters.
struct ReplayWants {
  bool signals = false, prompts = false;
  bool windows = true;  ///< closed ones
  bool bodies = true;   ///< of dead letters: payload, key and headers
  /// Hears every accepted event as it was read, lane by lane concurrently; see Outputs::event.
  std::function<void(const LaneId&, const Event&, const Reading&, const Turn&)> event = nullptr;
  /// Of which conversations signals and prompts are kept (hash; 0 = of none); unset: of all.
  std::function<bool(std::uint64_t conversation)> about = nullptr;
};

struct ReplayOptions {
  std::string input;        ///< path, or "-"
  std::uint32_t lanes = 1;  ///< partitions that the file is dealt to
  Field lane_key = Field::customer;
  unsigned threads = 1;
  ReplayWants wants;
  ReplayProgress progress;
};

/// A dead letter as replay keeps it.
struct ReplayedDeadLetter {
  std::int32_t partition = 0;
  std::int64_t offset = 0;  ///< of a file: the 0-based line
  std::int64_t timestamp_ms = Record::kNoTimestamp;
  DropReason reason = DropReason::none;
  std::string message;
  std::optional<std::string> payload, key;  ///< byte for byte; nothing = a Kafka null
  std::vector<std::pair<std::string, std::optional<std::string>>> headers;
};

/// Label values in configured order, shared by all that have the same.
using ReplayedLabels = std::shared_ptr<const std::vector<std::string>>;

struct ReplayedSignal {
  std::int32_t partition = 0;
  SignalRecord record;  ///< of a file, offsets are 0-based lines
  ReplayedLabels labels;
};

struct ReplayedPrompt {
  std::int32_t partition = 0;
  Prompt prompt;
  ReplayedLabels labels;
};

struct ReplayResult {
  std::vector<WindowSummary> windows;    ///< summed over lanes; by window name, start, labels
  std::string exposition;                ///< business families and conservation, text 0.0.4, sorted
  std::vector<ReplayedDeadLetter> dead;  ///< by partition and offset
  std::vector<ReplayedSignal>
      signals;  ///< by partition, then in the order in which they were found
  std::vector<ReplayedPrompt> prompts;  ///< likewise
  std::uint64_t received = 0, windowed = 0, late = 0, filtered = 0;
};

/// Runs the file through parse, emotion, windows and the board.
Result<ReplayResult> replay_file(const Config& config, const EmotionModels& models,
                                 const ReplayOptions& options);

/// The same for offset ranges of a topic, a lane for each partition. Ends by itself; commits
/// nothing. An error is Kafka's: a record that cannot be fetched, or brokers that are silent for
/// too long.
Result<ReplayResult> replay_topic(const Config& config, const EmotionModels& models,
                                  rd_kafka_t* client, const std::string& topic,
                                  const std::vector<PartitionRange>& ranges, unsigned threads,
                                  const ReplayWants& wants, const ReplayProgress& progress);

}  // namespace attune
