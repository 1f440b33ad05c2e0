// Stage last: accepted events fold into event-time windows. Pure; one per lane.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/event.h"
#include "operators/reading.h"
#include "operators/window/options.h"
#include "operators/window_summary.h"

namespace attune {

/// A label value as it appears everywhere: cut at kMaxLabelBytes on a UTF-8 boundary, control
/// characters (C0, DEL, C1) replaced by '_', invalid UTF-8 by U+FFFD. Appends to `out`.
void append_label_value(std::string& out, std::string_view raw);

/// What became of one folded event.
struct FoldResult {
  bool counted = false;        ///< in at least one open window
  bool late = false;           ///< closed for at least one of its windows (once in the late counter)
  std::int64_t late_by_ms = 0; ///< watermark - event time when late (>= 0)
  std::uint32_t label_set = 0; ///< id of the labels it counts under, < label_set_count()
};

class LabelSets;

/// The windows of one lane: panes shared by all windows, and the watermark.
///
/// Semantics: windows are [start, end), aligned to the Unix epoch. Before an event folds, watermark =
/// highest event time of earlier accepted events - allowed lateness (or a clock-driven advance past
/// that). Windows with end <= watermark are closed first; then the event counts in each of its windows
/// still open. Closed windows come out of `take_closed` ordered by (end, window, labels). A window
/// without events does not come out.
///
/// Label sets: a pane takes at most max_label_sets of them, first come first served in offset order; the
/// events of all others count in it under kOtherLabel for every label, so totals stay whole.
///
/// Recovery: everything open is a pure function of the records from `replay_from` on. A new stage that
/// is restored to `watermark_ms` and folds them again goes on as if nothing had happened.
///
/// REQUIRES: sizes and hops > 0, size a multiple of the hop, at most kMaxLabels labels (config checks).
/// Thread rule: one owner. No allocation per event once its labels and panes exist.
class WindowStage {
 public:
  static constexpr std::int64_t kNoWatermark = INT64_MIN;

  explicit WindowStage(const WindowOptions& options);
  ~WindowStage();
  WindowStage(WindowStage&&) noexcept;
  WindowStage& operator=(WindowStage&&) noexcept;

  /// `offset` is the record's, for `replay_from`. REQUIRES: offsets rise.
  FoldResult fold(const Event& event, const Reading& reading, std::int64_t offset);
  /// For whoever has the customer's hash64 already; 0 = none is named. `known`: what expect_cell
  /// returned for it since the last end_batch.
  FoldResult fold(const Event& event, const Reading& reading, std::int64_t offset,
                  std::uint64_t customer, std::uint32_t known = kUnknown);

  /// For an event that will be folded soon: its labels come from memory meanwhile. Changes nothing.
  void expect(const Event& event) const noexcept;
  /// A while later: finds its label set, and has fetched what counts its customer. Counts nothing.
  static constexpr std::uint32_t kUnknown = UINT32_MAX;
  std::uint32_t expect_cell(const Event& event, std::uint64_t customer);

  /// Counts what was found at `time_ms` under a label set that the caller holds, in each open window over
  /// that time. False: all of them have closed. `offset`: of the record being folded.
  /// `staff`: hash of an agent that met distress; 0 = none.
  bool count(std::int64_t time_ms, std::uint32_t label_set, std::span<const Measures::Count> counts, std::int64_t offset,
             std::uint64_t staff = 0);

  /// Likewise a customer (hash) who was in distress then.
  bool count_distressed(std::int64_t time_ms, std::uint32_t label_set, std::uint64_t customer, std::int64_t offset);

  /// The lane's label sets, for records that outlive panes: hold what you keep.
  LabelSets& label_sets() noexcept;

  /// A clock-driven advance: never lowers the watermark. Closes what it, or an earlier event, has passed.
  void advance(std::int64_t watermark_ms);

  /// End of input: closes every window.
  void close_all();

  /// Windows at or before this were sent already: none of them comes out. Sets the watermark, so that
  /// events are late for those windows and count in open ones. REQUIRES: nothing folded yet.
  void restore(std::int64_t closed_through_ms);

  bool has_closed() const noexcept;  ///< since the last take_closed
  /// Moves out what has closed since the last call; appends to `out`.
  void take_closed(std::vector<WindowSummary>& out);

  /// End of a batch: label sets that no open pane holds are forgotten, and their ids become free for
  /// new ones. The only call after which an id may mean something else; without it memory grows with
  /// every label set ever seen.
  void end_batch();

  /// Every window ending at or before it has closed. It follows an event when the next one folds.
  std::int64_t watermark_ms() const noexcept;
  /// Lowest offset that an open pane still needs; `next` when none is open.
  std::int64_t replay_from(std::int64_t next) const noexcept;
  std::size_t label_set_count() const noexcept;  ///< every id in use is below
  /// Label values of one id, in configured order. REQUIRES: the id came from `fold` since the last
  /// `end_batch`. The reference lives until the next call that is not const.
  const std::vector<std::string>& label_set(std::uint32_t id) const noexcept;
  std::size_t open_panes() const noexcept;
  std::size_t memory_bytes() const noexcept;  ///< of panes and label sets; cheap

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
