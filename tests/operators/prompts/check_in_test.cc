#include "operators/prompts/check_in.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

TEST(CheckInTest, is_of_the_step_and_of_nobody) {
  const Prompt prompt =
      prompts::check_in(PromptOptions{}, {Signal::friction_peak, 1'800, 640}, 1'000'000);
  EXPECT_EQ(prompt.kind, PromptKind::check_in);
  EXPECT_EQ(prompt.reason.first, 1'800);
  EXPECT_EQ(prompt.time_ms, 1'000'000);
  EXPECT_EQ(prompt.expires_ms, 1'000'000 + 5 * 60'000);
  EXPECT_EQ(prompt.conversation, 0u);
  EXPECT_EQ(prompt.customer, 0u);
  EXPECT_EQ(prompt.offset, -1);
  EXPECT_EQ(prompt.last_offset, -1);
}

}  // namespace
}  // namespace attune
