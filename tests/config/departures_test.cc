// What tells pods with different configurations apart.
#include <gtest/gtest.h>

#include <set>
#include <string>

#include "tests/support/config_text.h"

namespace attune {
namespace {

std::uint64_t departures(const std::string& text) { return testing::config_of(text).departures; }

TEST(Departures, are_none_where_every_value_is_its_default_however_it_is_written) {
  EXPECT_EQ(departures(""), 0u);
  EXPECT_EQ(departures("conversation: {idle: 1800s}\njourney: {peak_z: 4.0}\n"), 0u);
  EXPECT_EQ(departures("outputs: {prompts: {topic: attune.prompts}}\n"), 0u);
}

TEST(Departures, differ_by_key_and_by_value) {
  const std::set<std::uint64_t> found{
      departures("conversation: {idle: 29m}\n"),       departures("conversation: {idle: 28m}\n"),
      departures("conversation: {visit_idle: 29m}\n"), departures("journey: {peak_z: 4.5}\n"),
      departures("outputs: {prompts: {topic: none}}\n"),
      departures("empathy: {jargon: [frobnicate]}\n"), departures("empathy: {jargon: [defrob]}\n"),
      departures("event: {values: {actor: {\"1\": agent}}}\n"),
      departures("event: {values: {actor: {\"2\": agent}}}\n")};
  EXPECT_EQ(found.size(), 9u);
  EXPECT_EQ(found.count(0), 0u);
}

TEST(Departures, do_not_depend_on_the_order_of_keys) {
  EXPECT_EQ(departures("journey: {peak_z: 5}\nconversation: {idle: 29m}\n"),
            departures("conversation: {idle: 29m}\njourney: {peak_z: 5}\n"));
}

}  // namespace
}  // namespace attune
