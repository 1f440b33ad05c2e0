// friction_peak: a closed window of a step in which the share of confused, overwhelmed or ignored
// customers stands out from the step's own history [S]: robust z >= 4 against median and MAD of its
// last 60 windows (at least 12), share >= 5 %, >= 20 customers. friction_peak_end: the first window
// after it in which that no longer holds.
//   confused     texts with confusion, of the scored ones
//   overwhelmed  texts with anxiety or frustration, of the scored ones
//   ignored      unanswered, long_wait and unacknowledged together, per customer, at most 1
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "operators/journey/options.h"
#include "operators/journey/watched.h"
#include "operators/state_bytes.h"
#include "operators/window_summary.h"

namespace attune {

enum class PeakKind : std::uint8_t { confused, overwhelmed, ignored };
inline constexpr std::size_t kPeakKindCount = 3;

/// A peak that began, or is over.
struct PeakChange {
  PeakKind kind{};
  bool began = false;         ///< else it is over
  std::string journey, step;  ///< label values
  std::int64_t since_ms = 0;  ///< start of its first window
  std::int64_t at_ms = 0;     ///< end of the window that shows it
  std::uint32_t share = 0;  ///< 1/10000: of that window when it began, the highest when it is over
  std::int32_t robust_z = 0;  ///< 1/10000, of that window
};

/// The steps of one lane. Fed with closed windows of one size, in order of their ends.
/// State is bounded: of more than `most_steps` the ones longest without an event go.
/// Thread rule: one owner.
class FrictionPeaks {
 public:
  /// `journey`, `step`: places among the labels; -1 = they have none. Without both nothing is
  /// found.
  FrictionPeaks(const PeakOptions& options, int journey, int step);

  bool on() const noexcept { return journey_ >= 0 || step_ >= 0; }
  /// All label sets of one window. Appends to `changes`, ordered by journey, step, kind.
  /// REQUIRES: the same end and start, later than the last one's.
  void close(std::span<const WindowSummary> rows, std::vector<PeakChange>& changes);

  std::size_t size() const noexcept { return steps_.size(); }
  /// Between two windows.
  void save(StateWriter& out) const { steps_.save(out); }
  bool load(StateReader& in) { return steps_.load(in); }

 private:
  struct Step {
    Tally tally;
    std::uint64_t ignored = 0;
    DistinctCount customers;
  };
  using Key = std::pair<std::string, std::string>;  ///< journey, step
  using Steps = Watched<Key, Step, kPeakKindCount>;

  void gather(const WindowSummary& row);
  static Steps::Measures measure_of(const Step& step) noexcept;

  const int journey_, step_;
  Steps steps_;
};

}  // namespace attune
