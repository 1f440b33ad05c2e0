#include "pipeline/demo/panel.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sstream>

#include "pipeline/demo/report.h"

namespace attune {
namespace {

FoundConversations troubled(bool lasts = true) {
  FoundConversations found;
  found.peaks.push_back(
      {{"shopping", "payment"}, PeakKind::ignored, 10'000, 14'000, 14'000, lasts, 0.01, 0.48});
  found.unanswered = {38, 214, 50, 12'000};
  found.hand_offs = {22, 180, 40, 12'000};
  found.bounces = {9, 71, 20, 12'000};
  found.asked_for_person = {7, 30, 9, 12'000};
  found.threatened = {4, 12, 6, 12'000};
  found.raged = {11, 60, 20, 12'000};
  found.repaired = {0, 1, 1, 14'000};
  found.prompts[static_cast<std::size_t>(PromptKind::simplify)].sent = 12;
  found.prompts[static_cast<std::size_t>(PromptKind::acknowledge)].sent = 120;
  found.last_prompt =
      LastPrompt{PromptKind::stop_handing_over, {Signal::hand_off, 2, 0}, {"shopping", "payment"}};
  return found;
}

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  return lines;
}

TEST(Panel, HasALineForEverythingThatIsFound) {
  EXPECT_EQ(
      panel(troubled(), 120, false),
      "friction    ignored at shopping / payment since " + clock_time(10'000) +
          "; 48 % of customers (usually 1 %)\n"
          "unanswered  38 conversations now; 214 since the start\n"
          "hand-offs   22 now; 180 since the start; 71 conversations came back to a team, or met a "
          "third\n"
          "upset now   7 ask for a person; 4 say that they leave; 11 click in rage\n"
          "prompts     132 to agents; acknowledge 120; simplify 12\n"
          "last prompt stop handing over: the matter has been with 2 teams; shopping / payment\n"
          "repaired    0 conversations now; 1 since the start\n");
}

TEST(Panel, IsCalmWhereNothingIsFound) {
  EXPECT_EQ(
      panel({}, 120, false),
      "friction    no step stands out\n"
      "unanswered  0 conversations now; 0 since the start\n"
      "hand-offs   0 now; 0 since the start; 0 conversations came back to a team, or met a third\n"
      "upset now   0 ask for a person; 0 say that they leave; 0 click in rage\n"
      "prompts     0 to agents\n"
      "last prompt none\n"
      "repaired    0 conversations now; 0 since the start\n");
}

TEST(Panel, LosesTheEndsOfLinesOnANarrowTerminalAPartAtATime) {
  for (const std::size_t width : {10u, 20u, 40u, 60u, 80u})
    for (const std::string& line : lines_of(panel(troubled(), width, false)))
      EXPECT_LE(line.size(), width);
  const auto narrow = lines_of(panel(troubled(), 40, false));
  EXPECT_EQ(narrow[1], "unanswered  38 conversations now");
  EXPECT_EQ(narrow[2], "hand-offs   22 now; 180 since the start");
}

TEST(Panel, ColoursWhatIsWrongNowAndWhatWasPutRightAndOnlyWhenAsked) {
  EXPECT_EQ(panel(troubled(), 120, false).find('\033'), std::string::npos);
  const auto wrong = lines_of(panel(troubled(), 120, true));
  EXPECT_TRUE(wrong[0].starts_with("\033[31m") && wrong[1].starts_with("\033[31m"));
  EXPECT_TRUE(wrong[6].starts_with("repaired"));
  FoundConversations over = troubled(false);
  over.repaired.now = 5;
  const auto right = lines_of(panel(over, 120, true));
  EXPECT_TRUE(right[0].starts_with("friction") && right[1].starts_with("unanswered"));
  EXPECT_TRUE(right[6].starts_with("\033[32mrepaired"));
}

TEST(Panel, TellsWhatLastsFirstAndItsStepOnce) {
  FoundConversations found = troubled();
  found.peaks.insert(
      found.peaks.begin(),
      {{"shopping", "payment"}, PeakKind::confused, 8'000, 8'000, 8'000, false, 0.07, 0.61});
  EXPECT_EQ(lines_of(panel(found, 160, false))[0],
            "friction    ignored at shopping / payment since " + clock_time(10'000) +
                "; 48 % of customers (usually 1 %); confused at " + clock_time(8'000) +
                "; 61 % of texts (usually 7 %)");
}

TEST(Panel, SaysWhenAPeakWasOver) {
  EXPECT_NE(panel(troubled(false), 120, false)
                .find("payment " + clock_time(10'000) + " to " + clock_time(14'000)),
            std::string::npos);
}

}  // namespace
}  // namespace attune
