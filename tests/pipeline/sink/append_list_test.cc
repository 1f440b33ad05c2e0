#include "pipeline/sink/append_list.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

namespace attune {
namespace {

TEST(AppendList, shows_what_was_published_and_nothing_else) {
  AppendList<int, 4> list;
  for (int i = 0; i < 10; ++i) list.append() = i;
  int seen = 0;
  list.for_each([&](int) { ++seen; });
  EXPECT_EQ(seen, 0);
  list.publish();
  std::vector<int> items;
  list.for_each([&](int item) { items.push_back(item); });
  EXPECT_EQ(items, (std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9}));
}

// A reader that looked at the head before the count met the first item without a place to find it.
TEST(AppendList, can_be_read_while_its_first_item_comes) {
  std::vector<AppendList<int, 4>> lists(200'000);
  std::thread writer([&] {
    for (auto& list : lists) {
      list.append() = 1;
      list.publish();
    }
  });
  for (const auto& list : lists) {
    int seen = 0;
    while (seen == 0) list.for_each([&](int item) { seen += item; });
    ASSERT_EQ(seen, 1);
  }
  writer.join();
}

}  // namespace
}  // namespace attune
