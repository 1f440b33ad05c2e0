// The options of what is remembered over time, and of replies.
#include <gmock/gmock.h>

#include <algorithm>

#include "config/loader.h"
#include "config/options.h"
#include "tests/support/config_text.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

using testing::config_of;
using testing::printed;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::Not;

TEST(ExperienceSection, declared_defaults_are_the_defaults_of_the_values) {
  const Config declared = config_of(""), built;
  EXPECT_EQ(declared.experience, built.experience);
  EXPECT_EQ(declared.empathy, built.empathy);
  EXPECT_EQ(declared.window.min_customers, built.window.min_customers);
}

TEST(ExperienceSection, the_shipped_file_is_every_default) {
  ConfigResult loaded = load_config(testing::source_path("config/attune.yaml"), true);
  ASSERT_TRUE(std::holds_alternative<Config>(loaded));
  const Config shipped = std::get<Config>(loaded), defaults = config_of("");
  EXPECT_EQ(shipped.experience, defaults.experience);
  EXPECT_EQ(shipped.empathy, defaults.empathy);
  EXPECT_EQ(shipped.window.min_customers, defaults.window.min_customers);
}

/// A value that is allowed and not the default.
std::string other_value(const OptionSpec& option) {
  switch (option.kind) {
    case OptionKind::flag:
      return "false";
    case OptionKind::choice:
      return split(option.choices, '|').back();
    case OptionKind::words:
      return "[frobnicate]";
    case OptionKind::number:
      return option.minimum < 0 ? "-0.25" : std::to_string(option.minimum + 0.25);
    case OptionKind::duration:
      if (option.key.starts_with("conversation.idle")) return "2d";  // no shorter than friction.unanswered
      return option.key == "memory.keep" ? "10d" : option.minimum > 7'000 ? "2d" : "7s";
    default:
      break;
  }
  const auto near = std::to_string(static_cast<long>(option.minimum) + 2);
  return near != option.fallback ? near : std::to_string(static_cast<long>(option.minimum) + 3);
}

TEST(ExperienceSection, every_key_changes_something) {
  const Config defaults = config_of("");
  for (const OptionSpec& option : option_specs()) {
    const std::string key(option.key), section = key.substr(0, key.find('.'));
    const std::vector<std::string> sections = {"conversation", "memory",  "friction", "empathy",
                                               "journey",      "prompts", "privacy"};
    if (std::find(sections.begin(), sections.end(), section) == sections.end()) continue;
    const std::string changed_to = other_value(option);
    const Config changed =
        config_of(section + ":\n  " + key.substr(section.size() + 1) + ": " + changed_to + "\n");
    EXPECT_FALSE(changed.experience == defaults.experience && changed.empathy == defaults.empathy &&
                 changed.window.min_customers == defaults.window.min_customers)
        << key << " " << changed_to;
  }
}

TEST(ExperienceSection, values_arrive_in_the_units_of_the_folds) {
  const Config config = config_of(
      "friction: {click_profile: amplitude, rage_clicks: 5, rage_time: 800ms, rage_distance: 40, "
      "dead_click: 4s}\n"
      "empathy: {distress_valence: -0.55, distress_urgency: 0.7}\n"
      "prompts: {enabled: false}\n"
      "privacy: {min_customers: 12}\n");
  const FrictionOptions& friction = config.experience.friction;
  const ClickRules rules = click_rules(friction);
  EXPECT_EQ(rules.name, "amplitude");
  EXPECT_EQ(rules.clicks, 5);
  EXPECT_EQ(rules.time_ms, 800);
  EXPECT_EQ(rules.distance_px, 40);
  EXPECT_EQ(rules.dead_ms, 4'000);
  EXPECT_EQ(config.experience.empathy.distress.valence, -5'500);
  EXPECT_EQ(config.experience.empathy.distress.urgency, 7'000);
  EXPECT_FALSE(config.experience.prompts.on);
  EXPECT_EQ(config.window.min_customers, 12u);
}

TEST(ExperienceSection, every_profile_has_its_name_as_a_choice) {
  const std::vector<std::string> choices =
      split(find_option("friction.click_profile")->choices, '|');
  ASSERT_EQ(choices.size(), kClickProfileCount);
  for (std::size_t i = 0; i < choices.size(); ++i) {
    EXPECT_EQ(choices[i], rules_of(static_cast<ClickProfile>(i)).name);
    EXPECT_EQ(click_profile_named(choices[i]), static_cast<ClickProfile>(i));
  }
  EXPECT_THAT(printed("friction: {click_profile: posthgo}\n"), HasSubstr("Did you mean posthog?"));
}

TEST(ExperienceSection, listed_words_are_beside_the_built_in_ones_and_plain_words_are_no_jargon) {
  const Config config =
      config_of("empathy: {jargon: [Frobnicate, 5g], plain_words: [escrow, XYZ]}\n");
  EXPECT_THAT(config.empathy.jargon, Contains("frobnicate"));
  EXPECT_THAT(config.empathy.jargon, Contains("5g"));
  EXPECT_THAT(config.empathy.jargon, Contains("ledger"));
  EXPECT_THAT(config.empathy.jargon, Not(Contains("escrow")));
  EXPECT_THAT(config.empathy.known_acronyms, Contains("xyz"));
  EXPECT_THAT(config.empathy.known_acronyms, Contains("faq"));
}

TEST(ExperienceSection, what_is_no_word_or_no_list_comes_with_its_line) {
  EXPECT_THAT(printed("empathy:\n  jargon: [two words]\n"),
              HasSubstr("c.yaml:2: empathy.jargon[0]: two words: not one word"));
  EXPECT_THAT(printed("empathy: {jargon: [a-b]}\n"), HasSubstr("not one word"));
  EXPECT_THAT(printed("empathy: {jargon: escrow}\n"), HasSubstr("list of words"));
  EXPECT_THAT(printed("empathy: {jargon: [" + std::string(41, 'a') + "]}\n"),
              HasSubstr("not a word"));
  std::string many = "empathy: {jargon: [a";
  for (int i = 0; i < 1'000; ++i) many += ",a" + std::to_string(i);
  EXPECT_THAT(printed(many + "]}\n"), HasSubstr("1001 words"));
}

TEST(ExperienceSection, a_word_cannot_be_jargon_and_plain) {
  for (const char* text : {"empathy: {jargon: [sim], plain_words: [sim]}\n",
                           "empathy: {plain_words: [sim], jargon: [sim]}\n"})
    EXPECT_THAT(printed(text), HasSubstr("empathy.jargon lists the word, too")) << text;
}

TEST(ExperienceSection, thresholds_that_the_profile_cannot_use_are_refused) {
  EXPECT_THAT(printed("friction: {rage_clicks: 1}\n"), HasSubstr("one click is no rage"));
  EXPECT_THAT(printed("friction: {click_profile: openreplay, rage_distance: 20}\n"),
              HasSubstr("openreplay looks at the element and not at the place"));
  EXPECT_EQ(printed("friction: {click_profile: datadog, rage_distance: 20}\n"), "");
}

TEST(ExperienceSection, nothing_is_looked_for_longer_than_customers_are_remembered) {
  EXPECT_THAT(printed("memory: {keep: 2d}\n"), HasSubstr("customers are remembered for 2d only"));
  EXPECT_THAT(printed("friction: {repeat_contact: 8d}\n"),
              HasSubstr("Make it shorter, or memory.keep longer"));
  EXPECT_EQ(printed("memory: {keep: 10d}\nfriction: {repeat_contact: 8d}\n"), "");
}

TEST(ExperienceSection, a_flag_is_true_or_false) {
  EXPECT_TRUE(config_of("prompts: {enabled: true}\n").experience.prompts.on);
  EXPECT_THAT(printed("prompts: {enabled: maybe}\n"), HasSubstr("neither true nor false"));
}

TEST(ExperienceSection, a_limit_that_silence_ends_first_is_refused) {
  EXPECT_THAT(printed("conversation: {idle: 1m}\n"),
              HasSubstr("friction.unanswered: 2m: silence ends a conversation after 1m, so it would never be found"));
  EXPECT_THAT(printed("friction: {unanswered_mail: 2d}\n"), HasSubstr("or conversation.idle_mail longer"));
  EXPECT_EQ(printed("conversation: {idle: 1m}\nfriction: {unanswered: 1m}\n"), "");
}

}  // namespace
}  // namespace attune
