// Evidence as people read it: fractions and deviations with decimals, times in their largest unit.
#include "pipeline/commands/evidence_text.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

TEST(EvidenceText, has_decimals_where_the_number_is_a_fraction) {
  Found peak;
  peak.signal = Signal::friction_peak;
  peak.first = 2'500, peak.second = 437;
  EXPECT_EQ(evidence_text(peak), "share 0.25, robust z 4.37");
}

TEST(EvidenceText, counts_are_whole_and_times_are_spoken) {
  Found clicks, wait;
  clicks.signal = Signal::rage_click, clicks.first = 5, clicks.second = 12;
  wait.signal = Signal::long_wait, wait.first = 150'000, wait.second = 60'000;
  EXPECT_EQ(evidence_text(clicks), "clicks 5, distance px 12");
  EXPECT_EQ(evidence_text(wait), "wait 2 min 30 s, limit 1 min");
}

}  // namespace
}  // namespace attune
