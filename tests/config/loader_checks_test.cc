// What no single value can tell: keys that must fit one another.
#include <gmock/gmock.h>

#include "tests/support/config_text.h"

namespace attune {
namespace {

using testing::config_of;
using testing::printed;
using ::testing::HasSubstr;

TEST(LoaderChecks, sources_of_fields_are_checked) {
  EXPECT_THAT(printed("event: {fields: {text: $.body.text}}\n"), HasSubstr("For a JSON pointer write /body/text"));
  EXPECT_THAT(printed("event: {fields: {text: user.text}}\n"), HasSubstr("write /user/text"));
  EXPECT_THAT(printed("event: {fields: {text: /a~2}}\n"), HasSubstr("~ must be followed by 0 or 1"));
  EXPECT_THAT(printed("event: {fields: {text: 'header:'}}\n"), HasSubstr("no header is named"));
  EXPECT_THAT(printed("event: {fields: {text: '='}}\n"), HasSubstr("an empty constant"));
  EXPECT_THAT(printed("event: {fields: {time: =2026-01-01}}\n"), HasSubstr("a constant time"));
  EXPECT_THAT(printed("event: {fields: {cusotmer: /a}}\n"), HasSubstr("no such field. Did you mean customer?"));
  EXPECT_THAT(printed("event: {fields: {}}\n"), HasSubstr("no field is mapped"));
}

TEST(LoaderChecks, constants_and_translations_that_no_event_could_hold_come_with_their_lines) {
  const std::string said = printed(
      "event:\n  fields:\n    actor: =robot\n    ui.x: =wide\n    ui.y: /y\n    cutomer: /c\n"
      "  values:\n    ui.y: {big: huge}\n");
  EXPECT_THAT(said, HasSubstr(":3: event.fields.actor: =robot: not an actor. Use customer, agent, bot or system."));
  EXPECT_THAT(said, HasSubstr(":4: event.fields.ui.x: =wide: not a number"));
  EXPECT_THAT(said, HasSubstr(":6: event.fields.cutomer"));
  EXPECT_THAT(said, HasSubstr(":8: event.values.ui.y.big: huge: not a number"));
}

TEST(LoaderChecks, filters_and_value_maps_are_checked) {
  EXPECT_THAT(printed("event: {values: {actor: {user: client}}}\n"), HasSubstr("Use one of: customer, agent, bot, system"));
  EXPECT_THAT(printed("event: {only: {channel: chat}}\n"), HasSubstr("a list of values"));
  EXPECT_THAT(printed("event: {only: {channel: []}}\n"), HasSubstr("It would leave out every record"));
  EXPECT_THAT(printed("event: {fields: {text: /t}, only: {channel: [chat]}}\n"), HasSubstr("the field is not mapped"));
  EXPECT_EQ(printed("event: {fields: {text: /t}, except: {type: [other]}}\n"), "");
}

TEST(LoaderChecks, no_identity_becomes_a_label) {
  for (const char* field : {"id", "time", "customer", "conversation", "case", "text", "agent", "ui.target", "survey.score",
                            "survey.scale", "ui.x", "ui.y", "wait_ms"})
    EXPECT_THAT(printed("labels: ['" + std::string(field) + "']\n"), HasSubstr("not fit to be a label")) << field;
  EXPECT_THAT(printed("labels: [segment]\nevent: {fields: {segment: key}}\n"), HasSubstr("the record's key"));
  EXPECT_THAT(printed("labels: [segment]\nevent: {fields: {customer: /u, segment: /u}}\n"), HasSubstr("the same source as customer"));
  EXPECT_THAT(printed("labels: [team, team]\n"), HasSubstr("there twice"));
  EXPECT_THAT(printed("labels: [chanel]\n"), HasSubstr("Did you mean channel?"));
  EXPECT_THAT(printed("labels: [type, actor, team, channel, touchpoint, journey, step, segment, topic]\n"),
              HasSubstr("Use at most 8"));
}

TEST(LoaderChecks, windows_are_checked) {
  EXPECT_THAT(printed("windows: []\n"), HasSubstr("0 windows"));
  EXPECT_THAT(printed("windows: [{name: a}]\n"), HasSubstr("windows[0].size: missing"));
  EXPECT_THAT(printed("windows: [{size: 0s}]\n"), HasSubstr("out of range"));
  EXPECT_THAT(printed("windows: [{size: 1m, every: 2m}]\n"), HasSubstr("not a multiple"));
  EXPECT_THAT(printed("windows: [{size: 1m}, {name: 1m, size: 2m}]\n"), HasSubstr("two windows have this name"));
  EXPECT_THAT(printed("windows: [{name: 'a b', size: 1m}]\n"), HasSubstr("not a window name"));
  EXPECT_THAT(printed("windows: [{size: 1m, evry: 1m}]\n"), HasSubstr("Did you mean every?"));
  EXPECT_THAT(printed("windows: [{size: 1m, every: 1ms}]\n"), HasSubstr("panes of 1ms, and the longest needs 60000"));
}

TEST(LoaderChecks, without_a_topic_of_theirs_nobody_is_prompted) {
  EXPECT_TRUE(config_of("").experience.prompts.on);
  EXPECT_EQ(config_of("").outputs.prompts_topic, "attune.prompts");
  EXPECT_EQ(config_of("").outputs.signals_topic, "");
  const Config off = config_of("outputs: {prompts: {topic: none}, signals: {topic: s}}\n");
  EXPECT_FALSE(off.experience.prompts.on);
  EXPECT_EQ(off.outputs.signals_topic, "s");
}

TEST(LoaderChecks, the_bounds_of_prompts_are_read) {
  const PromptOptions read =
      config_of("prompts: {promise_share: 0.5, wait_share: 0.25, urgency_rise: 0.2, hard_grade: 7, distressed_texts: 3}\n").experience.prompts;
  EXPECT_EQ(read.promise_share, 0.5);
  EXPECT_EQ(read.wait_share, 0.25);
  EXPECT_EQ(read.urgency_rise, 2'000);
  EXPECT_EQ(read.hard_grade, 7);
  EXPECT_EQ(read.distressed_texts, 3u);
}

TEST(LoaderChecks, topics_cannot_feed_themselves) {
  const std::string kafka = "kafka: {brokers: b:1, topics: [in], offset_reset: latest}\n";
  EXPECT_THAT(printed(kafka + "outputs: {windows: {topic: in}}\n"), HasSubstr("eat its own results"));
  EXPECT_THAT(printed(kafka + "outputs: {dead_letters: {topic: in}}\n"), HasSubstr("come back for ever"));
  EXPECT_THAT(printed("outputs: {windows: {topic: x}, dead_letters: {topic: x}}\n"), HasSubstr("go to the same topic"));
  EXPECT_THAT(printed(kafka + "outputs: {prompts: {topic: in}}\n"), HasSubstr("eat its own prompts"));
  EXPECT_THAT(printed(kafka + "outputs: {signals: {topic: in}}\n"), HasSubstr("eat its own signals"));
  EXPECT_THAT(printed("outputs: {prompts: {topic: x}, signals: {topic: x}}\n"), HasSubstr("prompts go to the same topic"));
  EXPECT_EQ(printed("outputs: {windows: {topic: none}, dead_letters: {topic: none}}\n"), "");
  EXPECT_THAT(printed("kafka: {topics: [in, in]}\n"), HasSubstr("there twice"));
  EXPECT_THAT(printed("kafka: {topics: ['a b']}\n"), HasSubstr("not a Kafka topic name"));
  EXPECT_THAT(printed("kafka: {topics: []}\n"), HasSubstr("no topic to read"));
}

TEST(LoaderChecks, an_event_must_fit_into_what_may_be_in_flight) {
  EXPECT_THAT(printed("event: {max_bytes: 8MiB}\nruntime: {in_flight: 1MiB}\n"), HasSubstr("larger than runtime.in_flight"));
}

}  // namespace
}  // namespace attune
