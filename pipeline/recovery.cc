#include "pipeline/recovery.h"

#include <algorithm>
#include <charconv>

namespace attune {
namespace {

constexpr std::string_view kVersion = "a1";

/// Takes ";<name>=<integer>" off the front of `text`. Strict: this string is only ever written
/// here.
bool take_number(std::string_view& text, char name, std::int64_t& value) {
  if (text.size() < 4 || text[0] != ';' || text[1] != name || text[2] != '=') return false;
  text.remove_prefix(3);
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) return false;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return true;
}

}  // namespace

std::string to_metadata(const LanePosition& position) {
  std::string text(kVersion);
  text += ";r=" + std::to_string(position.replay_from);
  if (position.watermark_ms != INT64_MIN) text += ";w=" + std::to_string(position.watermark_ms);
  return text;
}

std::optional<Recovered> from_metadata(std::string_view metadata) {
  if (!metadata.starts_with(kVersion)) return std::nullopt;
  metadata.remove_prefix(kVersion.size());
  Recovered recovered;
  if (!take_number(metadata, 'r', recovered.replay_from) || recovered.replay_from < 0) {
    return std::nullopt;
  }
  if (!metadata.empty() && !take_number(metadata, 'w', recovered.watermark_ms)) {
    return std::nullopt;
  }
  if (!metadata.empty()) return std::nullopt;
  return recovered;
}

LaneStart decide_start(std::int64_t committed, std::string_view metadata, std::int64_t low,
                       std::int64_t high, bool reset_to_low) {
  LaneStart start;
  start.commit_now = committed < low || committed > high || committed < 0;
  start.fetch_from = start.live_from = !start.commit_now ? committed : reset_to_low ? low : high;
  // Past the end: the topic was made anew, and what is known of the old one says nothing.
  if (committed < 0 || committed > high) return start;
  const std::optional<Recovered> recovered = from_metadata(metadata);
  // A replay_from past the committed offset cannot be ours: someone moved the offset by hand and a
  // tool kept the metadata. Then its watermark is no truth either.
  if (!recovered || recovered->replay_from > committed) return start;
  if (start.commit_now) {
    // Retention has passed the offset. What was closed stays closed, or it would be told a second
    // time from the few records that are left of it.
    start.closed_through_ms = recovered->watermark_ms;
    start.lost_history = recovered->replay_from < committed;
    return start;
  }
  start.lost_history = recovered->replay_from < low;
  start.fetch_from = std::max(recovered->replay_from, low);
  start.closed_through_ms = recovered->watermark_ms;
  return start;
}

CommitDecision decide_commit(const LanePosition& position, std::uint64_t outputs_done_through,
                             const std::optional<LanePosition>& last_committed) {
  if (last_committed) {
    // A lane that still replays silently stands below its own commit: a commit never goes back.
    if (position.next_offset < last_committed->next_offset) return CommitDecision::nothing_new;
    if (position.next_offset == last_committed->next_offset &&
        position.watermark_ms <= last_committed->watermark_ms &&
        position.replay_from <= last_committed->replay_from) {
      return CommitDecision::nothing_new;
    }
  }
  if (outputs_done_through < position.outputs_begun) return CommitDecision::wait_for_results;
  return CommitDecision::commit;
}

}  // namespace attune
