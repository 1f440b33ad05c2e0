#include <gtest/gtest.h>

#include <random>

#include "operators/window/window.h"

namespace attune {
namespace {

std::string clean(std::string_view raw) {
  std::string out;
  append_label_value(out, raw);
  return out;
}

TEST(LabelValueTest, lawful_values_pass_unchanged) {
  for (const char* value : {"", "chat", "Rück gabe", "支払い", "😀", "a\"b\\c", "\xC2\xA0", "\xF4\x8F\xBF\xBF"})
    EXPECT_EQ(clean(value), value);
}

TEST(LabelValueTest, control_characters_become_underscores) {
  EXPECT_EQ(clean(std::string_view("a\0b\n\t\x1F\x7F", 7)), "a_b____");
  EXPECT_EQ(clean("\xC2\x80|\xC2\x9F"), "_|_") << "C1";
}

TEST(LabelValueTest, broken_utf8_becomes_replacement_characters) {
  const std::string r = "\xEF\xBF\xBD";
  EXPECT_EQ(clean("\xFF"), r);
  EXPECT_EQ(clean("a\x80z"), "a" + r + "z");
  EXPECT_EQ(clean("\xC0\xAF"), r + r) << "overlong";
  EXPECT_EQ(clean("\xE0\x80\x80"), r + r + r) << "overlong";
  EXPECT_EQ(clean("\xED\xA0\x80"), r + r + r) << "a surrogate";
  EXPECT_EQ(clean("\xF4\x90\x80\x80"), r + r + r + r) << "past U+10FFFF";
  EXPECT_EQ(clean("\xE2\x82"), r) << "one beginning of a character, one replacement";
  EXPECT_EQ(clean("\xF0\x9F\x98z"), r + "z");
  EXPECT_EQ(clean("\xC3"), r);
}

TEST(LabelValueTest, values_are_cut_at_128_bytes) {
  EXPECT_EQ(clean(std::string(128, 'x')).size(), 128u);
  EXPECT_EQ(clean(std::string(129, 'x')), std::string(128, 'x'));
  EXPECT_EQ(clean(std::string(1 << 20, 'x')).size(), 128u);
}

TEST(LabelValueTest, the_cut_never_splits_a_character) {
  EXPECT_EQ(clean(std::string(127, 'x') + "ü"), std::string(127, 'x'));
  EXPECT_EQ(clean(std::string(126, 'x') + "ü"), std::string(126, 'x') + "ü");
  EXPECT_EQ(clean(std::string(125, 'x') + "😀y"), std::string(125, 'x')) << "what follows the cut is gone too";
  EXPECT_EQ(clean(std::string(127, 'x') + "\xFF"), std::string(127, 'x'));
}

TEST(LabelValueTest, cleaning_appends) {
  std::string out = "before ";
  append_label_value(out, std::string(200, 'x'));
  EXPECT_EQ(out.size(), 7u + 128u);
}

TEST(LabelValueTest, cleaning_a_clean_value_changes_nothing) {
  std::mt19937 random(1);
  for (int trial = 0; trial < 20'000; ++trial) {
    std::string raw(random() % 200, ' ');
    for (char& c : raw) c = static_cast<char>(random() % 3 != 0 ? 0xC0 + random() % 64 : random() % 256);
    const std::string once = clean(raw);
    ASSERT_LE(once.size(), kMaxLabelBytes);
    ASSERT_EQ(clean(once), once);
    for (const char c : once) ASSERT_GE(static_cast<unsigned char>(c), 0x20);
  }
}

}  // namespace
}  // namespace attune
