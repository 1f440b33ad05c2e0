#include <gtest/gtest.h>

#include "pipeline/commands/terminal.h"

namespace attune {
namespace {

using Lines = std::vector<std::string>;

TEST(WrappedLines, are_cut_at_spaces) {
  EXPECT_EQ(wrapped_lines("one two three", 8), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped_lines("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped_lines("one  two\n\nthree  ", 80), (Lines{"one two three"}));
}

TEST(WrappedLines, are_cut_where_they_are_full_without_a_space) {
  EXPECT_EQ(wrapped_lines("abcdefghij", 4), (Lines{"abcd", "efgh", "ij"}));
  EXPECT_EQ(wrapped_lines("ab cdefghij", 4), (Lines{"ab", "cdef", "ghij"}));
}

TEST(WrappedLines, end_with_dots_where_there_is_more) {
  EXPECT_EQ(wrapped_lines("one two three four", 8, 2), (Lines{"one two", "three .."}));
  EXPECT_EQ(wrapped_lines("abcdefghij", 4, 1), (Lines{"ab.."}));
  EXPECT_EQ(wrapped_lines("one two  ", 7, 1), (Lines{"one two"}));
}

TEST(WrappedLines, count_columns_and_not_bytes) {
  EXPECT_EQ(wrapped_lines("\xE9\x85\x8D\xE9\x80\x81\xE9\x85\x8D", 4),
            (Lines{"\xE9\x85\x8D\xE9\x80\x81", "\xE9\x85\x8D"}));
  EXPECT_EQ(wrapped_lines("e\xCC\x81"
                          "e\xCC\x81"
                          "e\xCC\x81"
                          "e\xCC\x81",
                          4)
                .size(),
            1u);
}

TEST(WrappedLines, are_none_of_nothing) {
  EXPECT_EQ(wrapped_lines("", 10), Lines{});
  EXPECT_EQ(wrapped_lines(" \n\t ", 10), Lines{});
}

TEST(WidthOf, knows_emoji_that_are_wide_by_themselves) {
  EXPECT_EQ(width_of(std::string_view("\xE2\x9C\x85")), 2u);  // a check mark
  EXPECT_EQ(width_of(std::string_view("\xE2\xAD\x90")), 2u);  // a star
  EXPECT_EQ(width_of(std::string_view("\xE2\x9C\x93")), 1u);  // a check mark of text
  EXPECT_EQ(width_of(std::string_view("\xE2\x8F\xB0")), 2u);  // an alarm clock
}

}  // namespace
}  // namespace attune
