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

FoundConversations conversations() {
  FoundConversations found;
  found.peaks.push_back(
      {{"shopping", "payment"}, PeakKind::confused, 10'000, 12'000, 16'000, false, 0.05, 0.612});
  found.unanswered = {0, 214, 50, 18'000};
  found.hand_offs = {0, 180, 40, 18'000};
  found.bounces = {0, 71, 20, 18'000};
  found.asked_for_person = {0, 30, 9, 18'000};
  found.threatened = {0, 12, 6, 18'000};
  found.raged = {0, 60, 20, 18'000};
  found.repaired = {0, 143, 60, 30'000};
  found.prompts[static_cast<std::size_t>(PromptKind::stop_handing_over)] = {40, 38, 35, 20};
  found.prompts[static_cast<std::size_t>(PromptKind::check_in)] = {3, 0, 0, 0};
  found.mood = FoundMood{{"shopping", "payment"}, 0.154, -0.761, 0.129, 20'000};
  return found;
}

TEST(Report, SaysWhatConversationsWentThroughAndHowItWasPutRight) {
  EXPECT_EQ(summary(conversations()),
            "  friction peak: confused at shopping / payment " + clock_time(10'000) + " to " +
                clock_time(16'000) + "; at most 61 % of texts (usually 5 %), at " +
                clock_time(12'000) +
                "\n"
                "  unanswered: 214 conversations; at most 50 in one window, at " +
                clock_time(18'000) +
                "\n"
                "  hand-offs: 180; 71 conversations came back to a team, or met a third\n"
                "  upset: 30 asked for a person, 12 said that they leave, 60 clicked in rage\n"
                "  prompts to agents: 43\n"
                "    stop handing over     40; of   38 judged   35 were followed,   20 helped\n"
                "    check in               3\n"
                "  repaired: 143 conversations; at most 60 in one window, at " +
                clock_time(30'000) +
                "\n"
                "  valence at payment: +0.15 before, -0.76 at " +
                clock_time(20'000) + ", +0.13 at the end\n");
}

TEST(Report, SaysThatConversationsWentWell) {
  EXPECT_EQ(summary(FoundConversations{}),
            "  friction peaks: none\n"
            "  unanswered: 0 conversations\n"
            "  hand-offs: 0; 0 conversations came back to a team, or met a third\n"
            "  upset: 0 asked for a person, 0 said that they leave, 0 clicked in rage\n"
            "  prompts to agents: 0\n"
            "  repaired: 0 conversations\n");
}

TEST(Report, NamesAPeakWhileItLastsAndAfterwards) {
  FoundPeak peak = conversations().peaks[0];
  EXPECT_EQ(peak_headline(peak),
            "confused at shopping / payment " + clock_time(10'000) + " to " + clock_time(16'000));
  EXPECT_EQ(peak_share(peak), "61 % of texts (usually 5 %)");
  peak.last_ms = peak.began_ms;
  EXPECT_EQ(peak_headline(peak, false), "confused at " + clock_time(10'000));
  peak.lasts = true;
  EXPECT_EQ(peak_headline(peak), "confused at shopping / payment since " + clock_time(10'000));
  peak.kind = PeakKind::ignored;
  EXPECT_EQ(peak_share(peak), "61 % of customers (usually 5 %)");
}

}  // namespace
}  // namespace attune
