// Any metadata at any offset: a start that loses nothing silently, and a commit that never runs
// ahead or back.
#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>

#include "pipeline/recovery.h"
#include "tests/fuzz/require.h"

namespace {

using namespace attune;

/// Takes the next integer off the input; zero when it is used up.
std::int64_t take(std::string_view& bytes) {
  std::int64_t value = 0;
  const std::size_t size = std::min(bytes.size(), sizeof value);
  std::memcpy(&value, bytes.data(), size);
  bytes.remove_prefix(size);
  return value;
}

LanePosition take_position(std::string_view& bytes) {
  LanePosition position;
  position.next_offset = std::max<std::int64_t>(0, take(bytes));
  position.replay_from = std::clamp<std::int64_t>(take(bytes), 0, position.next_offset);
  position.watermark_ms = take(bytes);
  position.outputs_begun = static_cast<std::uint64_t>(take(bytes));
  return position;
}

void check_metadata(std::string_view text) {
  const auto recovered = from_metadata(text);
  if (!recovered) return;
  require(recovered->replay_from >= 0);
  LanePosition position;
  position.replay_from = recovered->replay_from;
  position.watermark_ms = recovered->watermark_ms;
  const auto again = from_metadata(to_metadata(position));
  require(again && again->replay_from == recovered->replay_from &&
          again->watermark_ms == recovered->watermark_ms);
}

void check_start(std::int64_t committed, std::string_view metadata, std::int64_t low,
                 std::int64_t high, bool reset_to_low) {
  const LaneStart start = decide_start(committed, metadata, low, high, reset_to_low);
  require(low <= start.fetch_from && start.fetch_from <= start.live_from &&
          start.live_from <= high);
  const bool usable = committed >= low && committed <= high && committed >= 0;
  require(start.commit_now == !usable);
  require(start.live_from == (usable ? committed : reset_to_low ? low : high));
  const auto recovered = from_metadata(metadata);
  // What metadata that fits says is closed stays closed, also when retention has passed the offset;
  // and history that is gone is said to be gone.
  const bool fits = recovered && recovered->replay_from <= committed && committed <= high;
  require(start.closed_through_ms == (fits ? recovered->watermark_ms : INT64_MIN));
  require(start.lost_history == (fits && recovered->replay_from < std::min(low, committed)));
}

void check_commit(const LanePosition& position, std::uint64_t done,
                  const std::optional<LanePosition>& last) {
  const CommitDecision decision = decide_commit(position, done, last);
  if (decision != CommitDecision::commit) {
    require(decision == CommitDecision::nothing_new ? last.has_value()
                                                    : done < position.outputs_begun);
    return;
  }
  require(done >= position.outputs_begun);
  if (last) require(position.next_offset >= last->next_offset);
  require(decide_commit(position, done, position) == CommitDecision::nothing_new);
  const auto back = from_metadata(to_metadata(position));
  require(back && back->replay_from == position.replay_from &&
          back->watermark_ms == position.watermark_ms);
}

}  // namespace

/// The metadata up to a line break, then numbers of eight bytes.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const std::string_view metadata = bytes.substr(0, bytes.find('\n'));
  bytes.remove_prefix(std::min(bytes.size(), metadata.size() + 1));
  check_metadata(metadata);
  const std::int64_t committed = take(bytes), a = std::max<std::int64_t>(0, take(bytes)),
                     b = std::max<std::int64_t>(0, take(bytes));
  for (const bool reset_to_low : {false, true})
    check_start(committed, metadata, std::min(a, b), std::max(a, b), reset_to_low);
  const LanePosition position = take_position(bytes), last = take_position(bytes);
  const auto done = static_cast<std::uint64_t>(take(bytes));
  check_commit(position, done, std::nullopt);
  check_commit(position, done, last);
  return 0;
}
