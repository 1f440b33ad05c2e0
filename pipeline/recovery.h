// Commit and restart as pure decisions: what may be committed, and where a lane starts again.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace attune {

/// What a lane knows after folding a batch. A commit is made of one of these, whole.
struct LanePosition {
  std::int64_t next_offset = 0;  ///< true progress: everything below is folded
  std::int64_t replay_from = 0;  ///< lowest offset that an open window still needs; <= next_offset
  std::int64_t watermark_ms = INT64_MIN;  ///< windows ending at or before it have been emitted
  std::uint64_t outputs_begun =
      0;  ///< results begun before this position: all must be delivered first
};

/// The offset metadata string: versioned, short ("a1;r=<replay_from>;w=<watermark_ms>").
std::string to_metadata(const LanePosition& position);

struct Recovered {
  std::int64_t replay_from = 0;
  std::int64_t watermark_ms = INT64_MIN;  ///< INT64_MIN when unknown
};
/// Nothing for an empty, foreign, newer or damaged string: then start at the committed offset.
std::optional<Recovered> from_metadata(std::string_view metadata);

/// Where a lane starts.
struct LaneStart {
  std::int64_t fetch_from = 0;                 ///< first offset to read
  std::int64_t live_from = 0;                  ///< records below are folded silently
  std::int64_t closed_through_ms = INT64_MIN;  ///< windows ending at or before were emitted already
  bool commit_now = false;    ///< no position was committed: commit `live_from` at once
  bool lost_history = false;  ///< replay_from lies below `low`: open windows miss records
};
/// `committed` < 0: none. `low`/`high`: the partition's offsets. `reset_to_low`: auto.offset.reset.
/// A committed offset outside [low, high] starts where one without does (counted by the caller);
/// below `low`, closed windows stay closed.
LaneStart decide_start(std::int64_t committed, std::string_view metadata, std::int64_t low,
                       std::int64_t high, bool reset_to_low);

/// May `position` be committed, given how many results are delivered and what was last committed?
enum class CommitDecision { commit, wait_for_results, nothing_new };
CommitDecision decide_commit(const LanePosition& position, std::uint64_t outputs_done_through,
                             const std::optional<LanePosition>& last_committed);

}  // namespace attune
