// What tells pods with different configurations apart.
#include "config/fingerprint.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <set>
#include <string>

#include "tests/support/config_text.h"

namespace attune {
namespace {

std::uint64_t of(const std::string& text) {
  return fingerprint(testing::config_of(text));
}

TEST(Fingerprint, is_that_of_nothing_written_where_every_value_is_its_default) {
  for (const char* text :
       {"conversation: {idle: 1800s}\njourney: {peak_z: 4.0}\n",
        "outputs: {prompts: {topic: attune.prompts}}\n", "emotion: {models: {en: embedded}}\n",
        "empathy: {jargon: []}\n", "windows: [{name: 1m, size: 60s, every: 1m}]\n",
        "labels: [channel, journey, step]\n"})
    EXPECT_EQ(of(text), of("")) << text;
}

TEST(Fingerprint, differs_by_key_and_by_value) {
  const char* const texts[] = {
      "",
      "conversation: {idle: 29m}\n",
      "conversation: {idle: 28m}\n",
      "conversation: {visit_idle: 29m}\n",
      "journey: {peak_z: 4.5}\n",
      "outputs: {prompts: {topic: none}}\n",
      "outputs: {dead_letters: {alarm_share: 0.0500001}}\n",
      "outputs: {dead_letters: {alarm_share: 0.0000001}}\n",
      "empathy: {jargon: [frobnicate]}\n",
      "empathy: {jargon: [defrob]}\n",
      "empathy: {plain_words: [defrob]}\n",
      "emotion: {models: {en: embedded, de: a.bin}}\n",
      "emotion: {models: {en: embedded, de: b.bin}}\n",
      "emotion: {models: {de: b.bin, en: embedded}}\n",
      "event: {values: {actor: {\"1\": agent}}}\n",
      "event: {values: {actor: {\"2\": agent}}}\n",
      "event: {fields: {time: /t, text: /a}}\n",
      "event: {fields: {time: /t, text: =a}}\n",
      "event: {fields: {time: /t, text: 'header:a'}}\n",
      "event: {only: {channel: [chat]}}\n",
      "event: {except: {channel: [chat]}}\n",
      "windows: [{size: 2m}]\n",
      "windows: [{size: 2m, every: 1m}]\n",
      "labels: [channel]\n",
  };
  std::set<std::uint64_t> found;
  for (const char* text : texts) EXPECT_TRUE(found.insert(of(text)).second) << text;
}

TEST(Fingerprint, does_not_depend_on_an_order_that_means_nothing) {
  EXPECT_EQ(of("journey: {peak_z: 5}\nconversation: {idle: 29m}\n"),
            of("conversation: {idle: 29m}\njourney: {peak_z: 5}\n"));
  EXPECT_EQ(of("event: {only: {channel: [chat, mail]}}\n"),
            of("event: {only: {channel: [mail, chat]}}\n"));
  EXPECT_EQ(of("event: {values: {actor: {\"1\": agent}, channel: {x: chat}}}\n"),
            of("event: {values: {channel: {x: chat}, actor: {\"1\": agent}}}\n"));
  EXPECT_EQ(of("event: {only: {channel: [chat], actor: [agent]}}\n"),
            of("event: {only: {actor: [agent], channel: [chat]}}\n"));
}

TEST(Fingerprint, is_of_what_a_variable_stands_for) {
  const std::string text = "empathy: {jargon: [\"${ATTUNE_TEST_WORD}\"]}\n";
  ::setenv("ATTUNE_TEST_WORD", "frob", 1);
  const std::uint64_t frob = of(text);
  ::setenv("ATTUNE_TEST_WORD", "knob", 1);
  EXPECT_NE(of(text), frob);
  EXPECT_EQ(of(text), of("empathy: {jargon: [knob]}\n"));
  ::unsetenv("ATTUNE_TEST_WORD");
}

}  // namespace
}  // namespace attune
