#include "pipeline/demo/prompt_words.h"

#include <gtest/gtest.h>

#include <set>

namespace attune {
namespace {

TEST(PromptWords, NameEveryKindWithoutUnderscores) {
  EXPECT_EQ(prompt_name(PromptKind::stop_handing_over), "stop handing over");
  std::set<std::string> names;
  for (std::size_t kind = 0; kind < kPromptKindCount; ++kind)
    names.insert(prompt_name(static_cast<PromptKind>(kind)));
  EXPECT_EQ(names.size(), kPromptKindCount);
}

TEST(PromptWords, SayWhyOneWasSentWithItsEvidence) {
  EXPECT_EQ(prompt_reason(PromptKind::stop_handing_over, {Signal::hand_off, 2, 0}),
            "the matter has been with 2 teams");
  EXPECT_EQ(prompt_reason(PromptKind::keep_promise, {Signal::promises, 60'000, 0}),
            "a promise of 60 s is still open");
  EXPECT_EQ(prompt_reason(PromptKind::check_in, {Signal::friction_peak, 6'149, 1'300, 1}),
            "more are confused here than usual (61 %)");
}

TEST(PromptWords, TellTheReasonsOfOneKindApart) {
  EXPECT_NE(prompt_reason(PromptKind::acknowledge, {Signal::high_stakes, 0, 0}),
            prompt_reason(PromptKind::acknowledge, {Signal::unacknowledged, 0, 0}));
  EXPECT_NE(prompt_reason(PromptKind::simplify, {Signal::jargon, 0, 0}),
            prompt_reason(PromptKind::simplify, {Signal::readable, 0, 0}));
}

TEST(PromptWords, HaveAReasonForEveryKind) {
  std::set<std::string> reasons;
  for (std::size_t kind = 0; kind < kPromptKindCount; ++kind)
    reasons.insert(prompt_reason(static_cast<PromptKind>(kind), {}));
  EXPECT_EQ(reasons.size(), kPromptKindCount);
  EXPECT_EQ(reasons.count(""), 0u);
}

}  // namespace
}  // namespace attune
