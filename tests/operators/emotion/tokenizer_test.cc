// Where texts are cut.
#include "operators/emotion/tokenizer.h"

#include <gmock/gmock.h>

#include <memory>
#include <string>
#include <vector>

namespace attune {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> tokens_of(std::string_view text) {
  const auto tokenizer = std::make_unique<Tokenizer>();
  std::vector<std::string> tokens;
  for (const Token& token : tokenizer->tokenize(text)) tokens.emplace_back(tokenizer->bytes(token));
  return tokens;
}

TEST(TokenizerTest, a_letter_apostrophe_without_a_letter_before_it_ends_and_says_nothing) {
  EXPECT_THAT(tokens_of("\u02BC"), IsEmpty());
  EXPECT_THAT(tokens_of("\u02BCcause \u02BC\u02BC don\u02BCt stop\u02BC"),
              ElementsAre("cause", "don't", "stop"));
}

}  // namespace
}  // namespace attune
