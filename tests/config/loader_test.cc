#include "config/loader.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "config/options.h"
#include "tests/support/config_text.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

using testing::config_of;
using testing::errors_of;
using testing::printed;
using ::testing::HasSubstr;
using ::testing::Not;

std::size_t at(Field field) { return static_cast<std::size_t>(field); }

TEST(Loader, an_empty_file_is_the_defaults) {
  const Config config = config_of("");
  EXPECT_EQ(config.kafka.group, "attune");
  ASSERT_EQ(config.window.windows.size(), 1u);
  EXPECT_EQ(config.window.windows[0].name, "1m");
  EXPECT_EQ(config.window.windows[0].size_ms, 60'000);
  EXPECT_EQ(config.window.windows[0].every_ms, 60'000);
  EXPECT_THAT(config.window.labels, ::testing::ElementsAre(Field::channel, Field::journey, Field::step));
  EXPECT_EQ(config.event.fields[at(Field::survey_kind)].value, "/survey/kind");
}

TEST(Loader, declared_defaults_are_the_defaults_of_the_values) {
  const Config declared = config_of(""), built;
  EXPECT_EQ(declared.kafka.group, built.kafka.group);
  EXPECT_EQ(declared.kafka.offset_reset, built.kafka.offset_reset);
  EXPECT_EQ(declared.event.max_bytes, built.event.max_bytes);
  EXPECT_EQ(declared.event.max_depth, built.event.max_depth);
  EXPECT_EQ(declared.event.max_future_ms, built.event.max_future_ms);
  EXPECT_EQ(declared.window.allowed_lateness_ms, built.window.allowed_lateness_ms);
  EXPECT_EQ(declared.window.max_label_sets, built.window.max_label_sets);
  EXPECT_EQ(declared.outputs.windows_topic, built.outputs.windows_topic);
  EXPECT_EQ(declared.outputs.dead_letters_topic, built.outputs.dead_letters_topic);
  EXPECT_EQ(declared.outputs.prompts_topic, built.outputs.prompts_topic);
  EXPECT_EQ(declared.outputs.signals_topic, built.outputs.signals_topic);
  EXPECT_EQ(declared.experience.prompts.promise_share, built.experience.prompts.promise_share);
  EXPECT_EQ(declared.experience.prompts.wait_share, built.experience.prompts.wait_share);
  EXPECT_EQ(declared.experience.prompts.urgency_rise, built.experience.prompts.urgency_rise);
  EXPECT_EQ(declared.experience.prompts.hard_grade, built.experience.prompts.hard_grade);
  EXPECT_EQ(declared.experience.prompts.distressed_texts, built.experience.prompts.distressed_texts);
  EXPECT_EQ(declared.outputs.stop_on_dead_letter_failure, built.outputs.stop_on_dead_letter_failure);
  EXPECT_EQ(declared.outputs.dead_share_alarm, built.outputs.dead_share_alarm);
  EXPECT_EQ(declared.outputs.dead_alarm_minimum, built.outputs.dead_alarm_minimum);
  EXPECT_EQ(declared.board.listen, built.board.listen);
  EXPECT_EQ(declared.board.max_series_per_family, built.board.max_series_per_family);
  EXPECT_EQ(declared.board.max_values_per_label, built.board.max_values_per_label);
  EXPECT_EQ(declared.board.expire_after_ms, built.board.expire_after_ms);
  EXPECT_EQ(declared.runtime.threads, built.runtime.threads);
  EXPECT_EQ(declared.runtime.in_flight_bytes, built.runtime.in_flight_bytes);
  EXPECT_EQ(declared.runtime.batch_records, built.runtime.batch_records);
  EXPECT_EQ(declared.runtime.linger_ms, built.runtime.linger_ms);
  EXPECT_EQ(declared.runtime.commit_interval_ms, built.runtime.commit_interval_ms);
  EXPECT_EQ(declared.runtime.idle_after_ms, built.runtime.idle_after_ms);
  EXPECT_EQ(declared.runtime.shutdown_deadline_ms, built.runtime.shutdown_deadline_ms);
}

TEST(Loader, every_option_reaches_its_value) {
  const Config config = config_of(R"(
kafka: {brokers: "a:1,b:2", group: g, topics: [one, two], offset_reset: latest, properties: {fetch.min.bytes: 7, x: true}}
event:
  format: cloudevents
  time_unit: us
  max_bytes: 2MiB
  max_depth: 9
  fields: {time: /t, customer: key, channel: header:x-channel, journey: =returns, text: /a~1b/0}
  values: {actor: {end_user: customer}}
  only: {channel: [chat, 7]}
  except: {journey: [test]}
emotion: {model: /m.bin}
time: {allowed_lateness: 1m30s, max_future: 2h, idle_after: 250ms}
windows: [{name: short, size: 10s}, {size: 1h, every: 5m}]
labels: [team]
outputs:
  windows: {topic: none}
  dead_letters: {topic: dead, on_failure: drop, alarm_share: 0.5, alarm_minimum: 3}
metrics: {listen: "[::1]:0", max_series: 5, max_label_values: 6, expire_after: 7d}
runtime: {threads: 3, in_flight: 4MB, batch_records: 8, linger: 0, commit_interval: 2s, shutdown_deadline: 9s, max_label_sets: 11}
)", true);
  EXPECT_EQ(config.kafka.brokers, "a:1,b:2");
  EXPECT_EQ(config.kafka.group, "g");
  EXPECT_THAT(config.kafka.topics, ::testing::ElementsAre("one", "two"));
  EXPECT_EQ(config.kafka.offset_reset, "latest");
  EXPECT_EQ(config.kafka.properties.at("fetch.min.bytes"), "7");
  EXPECT_EQ(config.kafka.properties.at("x"), "true");
  EXPECT_EQ(config.kafka.property_places.at("x").line, 2);
  EXPECT_EQ(config.event.format, EventFormat::cloudevents);
  EXPECT_EQ(config.event.time_unit, TimeUnit::microseconds);
  EXPECT_EQ(config.event.max_bytes, 2u << 20);
  EXPECT_EQ(config.event.max_depth, 9u);
  EXPECT_EQ(config.event.fields[at(Field::time)].kind, FieldSource::Kind::pointer);
  EXPECT_EQ(config.event.fields[at(Field::customer)].kind, FieldSource::Kind::key);
  EXPECT_EQ(config.event.fields[at(Field::channel)].kind, FieldSource::Kind::header);
  EXPECT_EQ(config.event.fields[at(Field::channel)].value, "x-channel");
  EXPECT_EQ(config.event.fields[at(Field::journey)].kind, FieldSource::Kind::constant);
  EXPECT_EQ(config.event.fields[at(Field::journey)].value, "returns");
  EXPECT_EQ(config.event.fields[at(Field::text)].value, "/a~1b/0");
  EXPECT_EQ(config.event.fields[at(Field::type)].kind, FieldSource::Kind::none) << "fields replace the mapping as a whole";
  EXPECT_EQ(config.event.values[at(Field::actor)].at("end_user"), "customer");
  ASSERT_EQ(config.event.filters.size(), 2u);
  EXPECT_TRUE(config.event.filters[0].only);
  EXPECT_THAT(config.event.filters[0].values, ::testing::ElementsAre("chat", "7"));
  EXPECT_FALSE(config.event.filters[1].only);
  EXPECT_EQ(config.emotion.model, "/m.bin");
  EXPECT_EQ(config.window.allowed_lateness_ms, 90'000);
  EXPECT_EQ(config.event.max_future_ms, 7'200'000);
  EXPECT_EQ(config.runtime.idle_after_ms, 250);
  ASSERT_EQ(config.window.windows.size(), 2u);
  EXPECT_EQ(config.window.windows[0].name, "short");
  EXPECT_EQ(config.window.windows[1].name, "1h") << "a window without a name takes its size's";
  EXPECT_EQ(config.window.windows[1].every_ms, 300'000);
  EXPECT_THAT(config.window.labels, ::testing::ElementsAre(Field::team));
  EXPECT_EQ(config.outputs.windows_topic, "");
  EXPECT_EQ(config.outputs.dead_letters_topic, "dead");
  EXPECT_FALSE(config.outputs.stop_on_dead_letter_failure);
  EXPECT_EQ(config.outputs.dead_share_alarm, 0.5);
  EXPECT_EQ(config.outputs.dead_alarm_minimum, 3u);
  EXPECT_EQ(config.board.listen, "[::1]:0");
  EXPECT_EQ(config.board.max_series_per_family, 5u);
  EXPECT_EQ(config.board.max_values_per_label, 6u);
  EXPECT_EQ(config.board.expire_after_ms, 604'800'000);
  EXPECT_EQ(config.runtime.threads, 3u);
  EXPECT_EQ(config.runtime.in_flight_bytes, 4'000'000u);
  EXPECT_EQ(config.runtime.batch_records, 8u);
  EXPECT_EQ(config.runtime.linger_ms, 0);
  EXPECT_EQ(config.runtime.commit_interval_ms, 2'000);
  EXPECT_EQ(config.runtime.shutdown_deadline_ms, 9'000);
  EXPECT_EQ(config.window.max_label_sets, 11u);
}

TEST(Loader, a_model_per_language_is_read_in_order_and_one_model_is_the_english_one) {
  const Config both = config_of("emotion:\n  models:\n    de: /m/german.bin\n    en: embedded\n");
  ASSERT_EQ(both.emotion.models.size(), 2u);
  EXPECT_EQ(both.emotion.models[0].language, Language::de);
  EXPECT_EQ(both.emotion.models[0].path, "/m/german.bin");
  EXPECT_EQ(both.emotion.models[0].line, 3);
  EXPECT_EQ(both.emotion.models[1].path, "");
  const Config one = config_of("emotion: {model: /m/ours.bin}\n");
  ASSERT_EQ(one.emotion.models.size(), 1u);
  EXPECT_EQ(one.emotion.models[0].language, Language::en);
  EXPECT_EQ(one.emotion.models[0].path, "/m/ours.bin");
}

TEST(Loader, wrong_models_are_named_with_line_and_remedy) {
  EXPECT_THAT(printed("emotion:\n  models:\n    xx: a.bin\n"), HasSubstr("c.yaml:3: emotion.models.xx"));
  EXPECT_THAT(printed("emotion:\n  models:\n    de: embedded\n"), HasSubstr("the model in the binary is English"));
  EXPECT_THAT(printed("emotion:\n  models: {}\n"), HasSubstr("names no model"));
  EXPECT_THAT(printed("emotion:\n  models: german.bin\n"), HasSubstr("c.yaml:2: emotion.models"));
  EXPECT_THAT(printed("emotion:\n  models: {de: [a]}\n"), HasSubstr("emotion.models.de"));
  EXPECT_THAT(printed("emotion:\n  model: a.bin\n  models:\n    en: b.bin\n"), HasSubstr("named twice"));
}

TEST(Loader, six_errors_come_at_once_with_line_key_value_and_remedy) {
  const std::string out = printed(
      "kafka:\n"
      "  brokers: b:9092\n"
      "  topics: [in]\n"
      "  offset_reset: earlist\n"        // 4
      "  gruop: g\n"                      // 5
      "windows: [{size: 1m, every: 7s}]\n"  // 6
      "labels: [customer]\n"             // 7
      "metrics:\n"
      "  max_series: 0\n"                 // 9
      "runtime: {linger: 5}\n",           // 10
      true);
  EXPECT_EQ(std::count(out.begin(), out.end(), '\n'), 6) << out;
  EXPECT_THAT(out, HasSubstr("c.yaml:4: kafka.offset_reset: earlist: not one of the choices. Did you mean earliest?"));
  EXPECT_THAT(out, HasSubstr("c.yaml:5: kafka.gruop: unknown key. Did you mean group?"));
  EXPECT_THAT(out, HasSubstr("c.yaml:6: windows[0].every: 7s: the size 1m is not a multiple of it"));
  EXPECT_THAT(out, HasSubstr("c.yaml:7: labels[0]: customer: not fit to be a label: it names a person"));
  EXPECT_THAT(out, HasSubstr("c.yaml:9: metrics.max_series: 0: out of range. Use a value from 1 to 10000000."));
  EXPECT_THAT(out, HasSubstr("c.yaml:10: runtime.linger: 5: a duration without a unit. Write 5s"));
}

TEST(Loader, kafka_is_required_only_where_it_is_needed) {
  const std::string out = printed("labels: []\n", true);
  EXPECT_THAT(out, HasSubstr("kafka.brokers: missing"));
  EXPECT_THAT(out, HasSubstr("kafka.topics: missing"));
  EXPECT_THAT(out, HasSubstr("kafka.offset_reset: missing"));
  EXPECT_EQ(printed("labels: []\n", false), "");
  EXPECT_TRUE(config_of("labels: []\n").window.labels.empty());
}

TEST(Loader, a_key_in_the_wrong_section_is_shown_the_right_one) {
  EXPECT_THAT(printed("allowed_lateness: 5s\n"), HasSubstr("Did you mean time.allowed_lateness?"));
  EXPECT_THAT(printed("kafka: {in_flight: 1MiB}\n"), HasSubstr("Did you mean runtime.in_flight?"));
  EXPECT_THAT(printed("zzzzzzzz: 1\n"), HasSubstr("Known here: kafka, event, emotion, time, windows"));
}

TEST(Loader, a_dotted_key_does_not_reach_into_sections) {
  EXPECT_THAT(printed("kafka.brokers: a:1\n"), HasSubstr("unknown key"));
  EXPECT_THAT(printed("outputs: {windows.topic: x}\n"), HasSubstr("unknown key"));
  EXPECT_THAT(printed("'windows[]': {size: 1m}\n"), HasSubstr("unknown key"));
}

TEST(Loader, repeated_keys_are_errors_at_every_level) {
  EXPECT_THAT(printed("labels: []\nlabels: []\n"), HasSubstr("c.yaml:2: labels: the key is there twice"));
  EXPECT_THAT(printed("event: {fields: {text: /a, text: /b}}\n"), HasSubstr("event.fields.text: the key is there twice"));
  EXPECT_THAT(printed("windows: [{size: 1m, size: 2m}]\n"), HasSubstr("the key is there twice"));
  EXPECT_THAT(printed("kafka: {properties: {a: 1, a: 2}}\n"), HasSubstr("the key is there twice"));
}

TEST(Loader, wrong_kinds_say_what_belongs_there) {
  EXPECT_THAT(printed("kafka: 5\n"), HasSubstr("a single value stands where a section of keys belongs"));
  EXPECT_THAT(printed("kafka: {topics: in}\n"), HasSubstr("a list of topics, such as [interactions]"));
  EXPECT_THAT(printed("windows: {size: 1m}\n"), HasSubstr("a list of windows"));
  EXPECT_THAT(printed("runtime: {threads: [1]}\n"), HasSubstr("a list stands where whole number belongs"));
  EXPECT_THAT(printed("runtime: {threads: }\n"), HasSubstr("no value"));
  EXPECT_THAT(printed("- a\n"), HasSubstr("a list stands where a section of keys belongs"));
  EXPECT_EQ(printed("kafka:\nruntime:\n"), "") << "a section whose keys are all commented out is empty";
}

TEST(Loader, broken_yaml_is_one_error_with_a_line) {
  const auto errors = errors_of("kafka:\n  brokers: [a\nwindows: x\n");
  ASSERT_EQ(errors.size(), 1u);
  EXPECT_GE(errors[0].line, 2);
  EXPECT_THAT(errors[0].problem, HasSubstr("not valid YAML"));
  EXPECT_THAT(printed("labels: []\n---\nlabels: []\n"), HasSubstr("more than one YAML document"));
  EXPECT_THAT(printed("labels: [\xff]\n"), HasSubstr("c.yaml:1: not UTF-8"));
  EXPECT_THAT(printed(std::string("a: b\nc: \0d\n", 11)), HasSubstr("c.yaml:2: the line holds a control character"));
  EXPECT_THAT(printed("? [a]\n: 1\n"), HasSubstr("where a key is expected"));
}

TEST(Loader, aliases_are_copied_but_cannot_explode) {
  EXPECT_EQ(config_of("windows: [{size: &s 1m}, {name: b, size: *s}]\n").window.windows[1].size_ms, 60'000);
  std::string bomb = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string before = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [" + before;
    for (int j = 0; j < 9; ++j) bomb += "," + before;
    bomb += "]\n";
  }
  EXPECT_THAT(printed(bomb), HasSubstr("unfolds into more than 20000 values"));
}

TEST(Loader, deep_nesting_is_refused) {
  EXPECT_THAT(printed("a: " + std::string(5'000, '[')), Not(::testing::IsEmpty()));
  EXPECT_THAT(printed(std::string(5'000, '{')), Not(::testing::IsEmpty()));
}

TEST(Loader, variables_expand_in_values) {
  ::setenv("ATTUNE_TEST_GROUP", "blue", 1);
  ::unsetenv("ATTUNE_TEST_NONE");
  EXPECT_EQ(config_of("kafka: {group: 'a-${ATTUNE_TEST_GROUP}'}\n").kafka.group, "a-blue");
  EXPECT_EQ(config_of("runtime: {threads: '${ATTUNE_TEST_NONE:-2}'}\n").runtime.threads, 2u);
  EXPECT_THAT(printed("kafka: {group: '${ATTUNE_TEST_NONE}'}\n"), HasSubstr("variable ATTUNE_TEST_NONE is not set"));
  EXPECT_THAT(printed("runtime: {threads: '${ATTUNE_TEST_GROUP}'}\n"), HasSubstr("${ATTUNE_TEST_GROUP} = blue: not a whole number"));
}

TEST(Loader, secrets_are_never_printed) {
  ::setenv("ATTUNE_TEST_PASSWORD", "hunter2", 1);
  const std::string out = printed(
      "kafka:\n"
      "  brokers: ''\n"
      "  properties: {sasl.password: 'hunter2${', ssl.key.pem: ['hunter2']}\n"
      "runtime: {threads: '${ATTUNE_TEST_PASSWORD}'}\n");
  EXPECT_THAT(out, HasSubstr("kafka.properties.sasl.password: <redacted>"));
  EXPECT_THAT(out, Not(HasSubstr("hunter2")));
}

TEST(Loader, a_property_file_gives_its_content_without_the_line_break) {
  const auto folder = std::filesystem::temp_directory_path() / ("attune-loader-" + std::to_string(::getpid()));
  std::filesystem::create_directories(folder);
  std::ofstream(folder / "password") << "s3cret \n";
  std::ofstream(folder / "empty");
  std::ofstream(folder / "c.yaml") << "kafka: {properties_files: {sasl.password: password}}\n";
  const ConfigResult result = load_config((folder / "c.yaml").string(), false);
  ASSERT_TRUE(std::holds_alternative<Config>(result));
  EXPECT_EQ(std::get<Config>(result).kafka.properties.at("sasl.password"), "s3cret ");
  EXPECT_EQ(std::get<Config>(result).kafka.property_places.at("sasl.password").written, "password");

  std::ofstream(folder / "c.yaml") << "kafka:\n  properties: {sasl.password: x}\n"
                                      "  properties_files: {sasl.password: password, a.password: empty, b.password: gone}\n";
  const ConfigResult broken = load_config((folder / "c.yaml").string(), false);
  ASSERT_FALSE(std::holds_alternative<Config>(broken));
  std::string out;
  for (const ConfigError& error : std::get<1>(broken)) out += to_string(error) + "\n";
  EXPECT_THAT(out, HasSubstr("the property is set twice"));
  EXPECT_THAT(out, HasSubstr("empty: the file is empty"));
  EXPECT_THAT(out, HasSubstr("gone: the file cannot be opened"));
  std::filesystem::remove_all(folder);
}

TEST(Loader, a_missing_file_and_a_directory_are_errors) {
  const ConfigResult missing = load_config("/nowhere/attune.yaml", false);
  ASSERT_EQ(std::get<1>(missing).size(), 1u);
  EXPECT_THAT(to_string(std::get<1>(missing)[0]), HasSubstr("/nowhere/attune.yaml: cannot be opened"));
  EXPECT_THAT(to_string(std::get<1>(load_config("/tmp", false))[0]), HasSubstr("it is a directory"));
}

TEST(Loader, cloudevents_read_the_envelope_and_its_data_by_default) {
  const Config config = config_of("event: {format: cloudevents}\n");
  EXPECT_EQ(config.event.fields[at(Field::time)].value, "/time");
  EXPECT_EQ(config.event.fields[at(Field::type)].value, "/type");
  EXPECT_EQ(config.event.fields[at(Field::customer)].value, "/data/customer");
  EXPECT_EQ(config.event.fields[at(Field::survey_kind)].value, "/data/survey/kind");
}

TEST(Loader, an_address_is_host_and_port) {
  for (const char* good : {"0.0.0.0:9464", "localhost:1", "'[::]:9464'", "a:0"})
    EXPECT_EQ(printed("metrics: {listen: " + std::string(good) + "}\n"), "") << good;
  for (const char* bad : {"9464", "':9464'", "a:", "a:70000", "a:b", "'::1:9464'", "http://a:1"})
    EXPECT_NE(printed("metrics: {listen: " + std::string(bad) + "}\n"), "") << bad;
}

TEST(Loader, the_shipped_file_is_every_default) {
  ConfigResult loaded = load_config(testing::source_path("config/attune.yaml"), true);
  ASSERT_TRUE(std::holds_alternative<Config>(loaded)) << to_string(std::get<1>(loaded)[0]);
  const Config shipped = std::get<Config>(loaded), defaults = config_of("");
  EXPECT_EQ(shipped.event.max_bytes, defaults.event.max_bytes);
  EXPECT_EQ(shipped.event.max_depth, defaults.event.max_depth);
  EXPECT_EQ(shipped.event.max_future_ms, defaults.event.max_future_ms);
  EXPECT_EQ(shipped.window.allowed_lateness_ms, defaults.window.allowed_lateness_ms);
  EXPECT_EQ(shipped.window.labels, defaults.window.labels);
  EXPECT_EQ(shipped.outputs.windows_topic, defaults.outputs.windows_topic);
  EXPECT_EQ(shipped.outputs.dead_letters_topic, defaults.outputs.dead_letters_topic);
  EXPECT_EQ(shipped.outputs.prompts_topic, defaults.outputs.prompts_topic);
  EXPECT_EQ(shipped.outputs.signals_topic, defaults.outputs.signals_topic);
  EXPECT_EQ(shipped.experience.prompts.promise_share, defaults.experience.prompts.promise_share);
  EXPECT_EQ(shipped.experience.prompts.wait_share, defaults.experience.prompts.wait_share);
  EXPECT_EQ(shipped.experience.prompts.urgency_rise, defaults.experience.prompts.urgency_rise);
  EXPECT_EQ(shipped.experience.prompts.hard_grade, defaults.experience.prompts.hard_grade);
  EXPECT_EQ(shipped.experience.prompts.distressed_texts, defaults.experience.prompts.distressed_texts);
  EXPECT_EQ(shipped.outputs.dead_share_alarm, defaults.outputs.dead_share_alarm);
  EXPECT_EQ(shipped.board.listen, defaults.board.listen);
  EXPECT_EQ(shipped.board.max_series_per_family, defaults.board.max_series_per_family);
  EXPECT_EQ(shipped.board.expire_after_ms, defaults.board.expire_after_ms);
  EXPECT_EQ(shipped.runtime.in_flight_bytes, defaults.runtime.in_flight_bytes);
  EXPECT_EQ(shipped.runtime.commit_interval_ms, defaults.runtime.commit_interval_ms);
  EXPECT_EQ(shipped.runtime.shutdown_deadline_ms, defaults.runtime.shutdown_deadline_ms);
}

/// A text that sets one option to a value, as nested sections.
std::string setting(std::string_view key, const std::string& value) {
  std::string text;
  int depth = 0;
  for (const std::string& part : split(key, '.')) text += (depth++ == 0 ? "" : "\n" + std::string(2 * (depth - 1), ' ')) + part + ":";
  return text + " " + value + "\n";
}

TEST(Loader, every_declared_key_is_accepted_with_its_example_or_default) {
  for (const OptionSpec& option : option_specs()) {
    if (option.key.find("[]") != std::string_view::npos || option.kind == OptionKind::property_files) continue;
    const std::string value(option.example.empty() ? option.fallback : option.example);
    EXPECT_EQ(printed(setting(option.key, value)), "") << setting(option.key, value);
  }
}

TEST(Loader, every_bound_holds_at_both_ends) {
  for (const OptionSpec& option : option_specs()) {
    if (option.set == nullptr || (option.minimum == 0 && option.maximum == 0)) continue;
    if (option.kind == OptionKind::words) continue;  // as many words, not so large a number
    const bool ms = option.kind == OptionKind::duration;
    const auto written = [&](double number) { return std::to_string(static_cast<long long>(number)) + (ms ? "ms" : ""); };
    EXPECT_THAT(printed(setting(option.key, written(option.maximum + 1))), HasSubstr("out of range")) << option.key;
    if (option.minimum > 0) {
      EXPECT_THAT(printed(setting(option.key, written(option.minimum - 1))), HasSubstr("out of range")) << option.key;
    }
    EXPECT_THAT(printed(setting(option.key, written(option.maximum))), Not(HasSubstr("out of range"))) << option.key;
    EXPECT_THAT(printed(setting(option.key, written(option.minimum))), Not(HasSubstr("out of range"))) << option.key;
  }
}

}  // namespace
}  // namespace attune
