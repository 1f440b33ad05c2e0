// A saved memory that is damaged: what cannot be is seen before it is used.
#include "operators/memory/sound.h"

#include <gtest/gtest.h>

#include <cstring>

namespace attune {
namespace {

/// As damaged bytes would make it.
void overwrite(bool& value) {
  std::memset(static_cast<void*>(&value), 0xFF, sizeof value);
}

TEST(Sound, a_turn_as_it_is_made_is) {
  EXPECT_TRUE(sound(Turn{}));
}

TEST(Sound, a_turn_with_a_bool_that_is_neither_is_not) {
  bool Turn::*const of_turn[] = {&Turn::has_point, &Turn::has_text, &Turn::scored,
                                 &Turn::names_conversation};
  for (bool Turn::*const field : of_turn) {
    Turn turn;
    overwrite(turn.*field);
    EXPECT_FALSE(sound(turn));
  }
  bool Utterance::*const of_words[] = {&Utterance::read, &Utterance::implicit_promise,
                                       &Utterance::checks, &Utterance::stock_apology,
                                       &Utterance::puzzled};
  for (bool Utterance::*const field : of_words) {
    Turn turn;
    overwrite(turn.said.*field);
    EXPECT_FALSE(sound(turn));
  }
}

}  // namespace
}  // namespace attune
