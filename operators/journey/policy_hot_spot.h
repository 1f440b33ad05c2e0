// policy_hot_spot: a topic where the distinct customers in distress of a closed window stand out
// from the topic's own history, as a friction peak does [S]: robust z >= 4 of their number, share
// of the topic's customers >= 5 %, >= 20 customers. Told once, when it begins: something that staff
// should speak up for.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "operators/journey/watched.h"
#include "operators/window_summary.h"

namespace attune {

struct HotSpot {
  std::string topic;            ///< label value
  std::int64_t at_ms = 0;       ///< end of the window that shows it
  std::uint32_t customers = 0;  ///< distinct, in distress
  std::int32_t robust_z = 0;    ///< 1/10000
};

/// The topics of one lane. Fed with closed windows of one size, in order of their ends. Bounded as
/// `Watched` is. Thread rule: one owner.
class PolicyHotSpots {
 public:
  /// `topic`: its place among the labels; -1 = it is none of them, and nothing is found.
  PolicyHotSpots(const PeakOptions& options, int topic) : topic_(topic), topics_(options) {}

  bool on() const noexcept { return topic_ >= 0; }
  /// All label sets of one window. Appends, ordered by topic. REQUIRES: as FrictionPeaks::close.
  void close(std::span<const WindowSummary> rows, std::vector<HotSpot>& found);

  std::size_t size() const noexcept { return topics_.size(); }
  void save(StateWriter& out) const { topics_.save(out); }
  bool load(StateReader& in) { return topics_.load(in); }

 private:
  struct Topic {
    DistinctCount customers;
    RareCount distressed;
  };
  using Topics = Watched<std::string, Topic, 1>;
  static Topics::Measures measure_of(const Topic& topic) noexcept;

  const int topic_;
  Topics topics_;
};

}  // namespace attune
