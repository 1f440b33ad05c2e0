#include "pipeline/demo/report.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

Incident payment() {
  Incident incident{"shopping", "payment", {}, 1};
  incident.rises.push_back({Emotion::confusion, 10'000, 0.5, 12'000, 0.08, 0.6, 90, 60});
  incident.rises.push_back({Emotion::anger, 18'000, 0.4, 24'000, 0.03, 0.7, 120, 80});
  return incident;
}

TEST(Report, SaysWhereWithWhatWhenAndHowStrong) {
  EXPECT_EQ(summary(payment()),
            "Summary: incident found in the closed windows.\n"
            "  journey shopping, step payment\n"
            "  began with confusion at " +
                clock_time(10'000) + "; at most in 60 % of texts, at " + clock_time(12'000) +
                " (usually 8 %)\n"
                "  then anger at " +
                clock_time(18'000) + "; at most in 70 % of texts, at " + clock_time(24'000) +
                " (usually 3 %)\n"
                "  strongest: anger at " +
                clock_time(24'000) + ", 120 texts of 80 customers in that window\n");
}

TEST(Report, SaysThatNothingWasFound) {
  EXPECT_EQ(summary(std::nullopt), "Summary: no incident found in the closed windows.\n");
  EXPECT_EQ(headline(std::nullopt), "");
}

TEST(Report, HasALineForThoseWhoWatch) {
  EXPECT_EQ(headline(payment()), "Incident at shopping / payment since " + clock_time(10'000) +
                                     ": confusion 60 %, then anger 70 % of texts\n");
}

}  // namespace
}  // namespace attune
