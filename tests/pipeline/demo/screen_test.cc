#include "pipeline/demo/screen.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

TEST(Screen, CutsEveryLineAtTheWidth) {
  EXPECT_EQ(fitted("one two\nthree\nfour and five", 5), "one t\nthree\nfour ");
  EXPECT_EQ(fitted("", 5), "");
}

TEST(Screen, KeepsTheFirstLinesWhereATerminalHasNoRoomForAll) {
  EXPECT_EQ(topmost("one\ntwo\nthree\n", 2), "one\ntwo\n");
  EXPECT_EQ(topmost("one\ntwo\n", 2), "one\ntwo\n");
  EXPECT_EQ(topmost("one\n", 5), "one\n");
  EXPECT_EQ(topmost("one", 5), "one");
  EXPECT_EQ(topmost("one\n", 0), "");
}

TEST(Screen, BreaksLinesAtSpaces) {
  EXPECT_EQ(wrapped("one two three four\nfive\n", 9), "one two\nthree\nfour\nfive\n");
  EXPECT_EQ(wrapped("unbreakable and more\n", 5), "unbreakable\nand\nmore\n");
  EXPECT_EQ(wrapped("fits\n", 80), "fits\n");
}

}  // namespace
}  // namespace attune
