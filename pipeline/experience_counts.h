// What a lane's memory has opened, closed and let go of.
#pragma once

#include <cstdint>

namespace attune {

/// `opened = live + closed + evicted` holds for conversations and for visits, always.
/// The first block only rises; the second is what there is now.
struct ExperienceCounts {
  std::uint64_t conversations_opened = 0, conversations_closed = 0, conversations_evicted = 0;
  std::uint64_t visits_opened = 0, visits_closed = 0, visits_evicted = 0;
  std::uint64_t customers_evicted = 0;
  std::uint64_t too_late = 0;  ///< turns that came after later ones had been folded for good
  std::uint64_t hurried = 0;   ///< turns folded before the watermark, because too many waited

  /// Of each by itself: or something was lost.
  bool adds_up() const noexcept {
    return conversations_opened == conversations_live + conversations_closed + conversations_evicted &&
           visits_opened == visits_live + visits_closed + visits_evicted;
  }
  /// 0 where it adds up; what is told as a metric.
  std::int64_t difference() const noexcept {
    return static_cast<std::int64_t>(conversations_opened - conversations_closed - conversations_evicted - conversations_live +
                                     visits_opened - visits_closed - visits_evicted - visits_live);
  }

  std::uint64_t conversations_live = 0, visits_live = 0, journeys_live = 0, customers_known = 0,
                waiting = 0;
};

}  // namespace attune
