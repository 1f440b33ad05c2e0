#include "operators/empathy/text_marks.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

TEST(TextMarks, AreLoudWhereTwoStandTogether) {
  for (const std::string_view text :
       {"what?!", "no!!", "really??", "GIVE IT BACK!?", "!!", "a?? b"})
    EXPECT_TRUE(text_marks(text).loud) << text;
  for (const std::string_view text : {"", "!", "what?", "no! yes!", "a ? ! b", "done."})
    EXPECT_FALSE(text_marks(text).loud) << text;
}

TEST(TextMarks, TellAnAngryFaceFromRolledEyesAndBothFromAJoyfulOne) {
  for (const std::string_view text : {"great 😡", "🤬", "wow 😠 ok", "🖕"}) {
    EXPECT_TRUE(text_marks(text).angry) << text;
    EXPECT_FALSE(text_marks(text).eye_roll) << text;
  }
  for (const std::string_view text : {"thanks a bunch 🙄", "😒", "🤦 again"}) {
    EXPECT_TRUE(text_marks(text).eye_roll) << text;
    EXPECT_FALSE(text_marks(text).angry) << text;
  }
  const TextMarks glad = text_marks("thank you 😍🎈🥂");
  EXPECT_FALSE(glad.angry || glad.eye_roll || glad.loud);
}

TEST(TextMarks, ReadEveryBrokenEndOfAText) {
  constexpr std::string_view kFace = "thanks 🙄";
  for (std::size_t size = 0; size < kFace.size(); ++size)
    EXPECT_FALSE(text_marks(kFace.substr(0, size)).eye_roll) << size;
  EXPECT_FALSE(text_marks("\xF0\x9F\x99").eye_roll);
  EXPECT_FALSE(text_marks("\xF0\xF0\xF0\xF0\xF0").angry);
}

}  // namespace
}  // namespace attune
