#include "pipeline/held_back.h"

#include <gtest/gtest.h>

namespace attune {
namespace {

using Labels = std::vector<std::string>;

TEST(HeldBackTest, shows_a_label_set_from_the_customer_that_completes_it) {
  HeldBack held(3, 100);
  const Labels labels{"chat", "pay"};
  held.saw(labels, 1);
  held.saw(labels, 2);
  EXPECT_FALSE(held.shows(labels));
  held.saw(labels, 3);
  EXPECT_TRUE(held.shows(labels));
}

TEST(HeldBackTest, the_same_customer_counts_once_and_one_without_a_name_not_at_all) {
  HeldBack held(2, 100);
  const Labels labels{"chat"};
  for (int i = 0; i < 10; ++i) held.saw(labels, 7);
  held.saw(labels, 0);
  EXPECT_FALSE(held.shows(labels));
}

TEST(HeldBackTest, keeps_label_sets_apart) {
  HeldBack held(2, 100);
  held.saw(Labels{"chat"}, 1);
  held.saw(Labels{"mail"}, 2);
  EXPECT_FALSE(held.shows(Labels{"chat"}));
  EXPECT_FALSE(held.shows(Labels{"mail"}));
  EXPECT_FALSE(held.shows(Labels{"fax"}));
}

TEST(HeldBackTest, past_its_cap_new_sets_stay_held) {
  HeldBack held(2, 1);
  held.saw(Labels{"chat"}, 1);
  for (std::uint64_t customer = 1; customer < 5; ++customer) held.saw(Labels{"mail"}, customer);
  held.saw(Labels{"chat"}, 2);
  EXPECT_TRUE(held.shows(Labels{"chat"}));
  EXPECT_FALSE(held.shows(Labels{"mail"}));
}

TEST(HeldBackTest, a_least_of_one_is_off) {
  EXPECT_FALSE(HeldBack(1, 10).on());
  EXPECT_TRUE(HeldBack(2, 10).on());
}

}  // namespace
}  // namespace attune
