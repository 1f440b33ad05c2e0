#include "operators/emotion/urgency.h"

#include <gtest/gtest.h>

#include <memory>
#include <string>

#include "operators/emotion/lanes.h"

namespace attune {
namespace {

std::uint32_t cues_of(std::string_view text) {
  static const auto tokenizer = std::make_unique<Tokenizer>();
  return urgency_patterns().find(tokenizer->tokenize(text));
}
constexpr std::uint32_t bit(UrgencyCue cue) {
  return 1u << static_cast<unsigned>(cue);
}

TEST(Urgency, FindsWhatIsWrittenWhateverItsCaseAndItsNumbers) {
  EXPECT_EQ(cues_of("There is a GAS LEAK in the cellar"), bit(UrgencyCue::danger));
  EXPECT_EQ(cues_of("the meeting starts in 40 minutes"), bit(UrgencyCue::deadline));
  EXPECT_EQ(cues_of("I need it in two hours"), bit(UrgencyCue::deadline));
  EXPECT_EQ(cues_of("please fix it by Thursday"), bit(UrgencyCue::soon));
  EXPECT_EQ(cues_of("somebody is emptying my account"), bit(UrgencyCue::loss));
  EXPECT_EQ(cues_of("I'm locked out"), bit(UrgencyCue::blocked));
  EXPECT_EQ(cues_of("no rush, whenever you can"), bit(UrgencyCue::denied));
  EXPECT_EQ(cues_of("Do you ship to Norway?"), 0u);
  EXPECT_EQ(cues_of(""), 0u);
}

TEST(Urgency, WantsWholeWordsInTheirOrder) {
  EXPECT_EQ(cues_of("my name is hurryup77"), 0u);
  EXPECT_EQ(cues_of("a leak of gas"), 0u);
  EXPECT_EQ(cues_of("locked"), 0u) << "the text ends within the pattern";
}

TEST(Urgency, FindsAPatternWhereverItStands) {
  std::string before;
  for (int words = 0; words < 140; ++words) {
    EXPECT_EQ(cues_of(before + "locked out"), bit(UrgencyCue::blocked)) << words;
    EXPECT_EQ(cues_of(before + "locked out of this"), bit(UrgencyCue::blocked)) << words;
    EXPECT_EQ(cues_of(before + "locked"), 0u) << words;
    before += "tea ";
  }
}

TEST(Urgency, FindsNothingInWordsOfTheFirstSlot) {
  for (const char* word : {"artificial", "drifts", "newer", "otters", "screws"})
    EXPECT_EQ(cues_of(word), 0u) << word;
}

TEST(Urgency, RisesWithEveryCueAndADenialSilencesThem) {
  const float plain = urgency_log_odds(-1, 0);
  EXPECT_EQ(plain, -1);
  float before = plain;
  std::uint32_t cues = 0;
  for (const UrgencyCue cue : {UrgencyCue::soon, UrgencyCue::deadline, UrgencyCue::danger,
                               UrgencyCue::loss, UrgencyCue::blocked}) {
    const float now = urgency_log_odds(-1, cues |= bit(cue));
    EXPECT_GT(now, before);
    before = now;
  }
  EXPECT_LT(urgency_log_odds(-1, cues | bit(UrgencyCue::denied)), plain);
}

TEST(Urgency, OfTheWorstTextIsStillAProbability) {
  const float most = sigmoid(urgency_log_odds(40, 0b111110));
  EXPECT_TRUE(most > 0.99f && most <= 1);
}

TEST(Urgency, HasNoPatternThatIsCutOrEmpty) {
  EXPECT_GT(urgency_patterns().size(), 400u);
  EXPECT_LT(urgency_patterns().size(), 2000u) << "each text walks past them";
}

}  // namespace
}  // namespace attune
