#include <gmock/gmock.h>

#include <map>
#include <random>

#include "config/diagnosis.h"
#include "config/environment.h"
#include "config/suggest.h"
#include "config/units.h"
#include "config/utf8.h"

namespace attune {
namespace {

TEST(Units, durations_are_whole_milliseconds) {
  EXPECT_EQ(parse_duration_ms("250ms"), 250);
  EXPECT_EQ(parse_duration_ms("10s"), 10'000);
  EXPECT_EQ(parse_duration_ms("1m30s"), 90'000);
  EXPECT_EQ(parse_duration_ms("1h"), 3'600'000);
  EXPECT_EQ(parse_duration_ms("7d"), 604'800'000);
  EXPECT_EQ(parse_duration_ms("1d2h3m4s5ms"), 93'784'005);
  EXPECT_EQ(parse_duration_ms("0"), 0);
  EXPECT_EQ(parse_duration_ms("0s"), 0);
}

TEST(Units, what_is_no_duration_is_refused) {
  for (const char* text : {"", "10", "s", "1.5s", "-1s", "+1s", " 1s", "1s ", "1 s", "1s1m", "1s1s", "1min", "1S", "1msx",
                           "99999999999999999999s", "9223372036854775807d"})
    EXPECT_FALSE(parse_duration_ms(text)) << text;
}

TEST(Units, sizes_know_both_kinds_of_units) {
  EXPECT_EQ(parse_size_bytes("64MiB"), 64u << 20);
  EXPECT_EQ(parse_size_bytes("1MB"), 1'000'000u);
  EXPECT_EQ(parse_size_bytes("1kB"), 1'000u);
  EXPECT_EQ(parse_size_bytes("2GiB"), 2ull << 30);
  EXPECT_EQ(parse_size_bytes("512"), 512u);
  EXPECT_EQ(parse_size_bytes("512B"), 512u);
  for (const char* text : {"", "MiB", "1M", "1.5MiB", "-1", "1 MiB", "99999999999999999999", "9999999999999GiB"})
    EXPECT_FALSE(parse_size_bytes(text)) << text;
}

TEST(Units, what_is_formatted_reads_back) {
  std::mt19937_64 random(7);
  for (int i = 0; i < 2'000; ++i) {
    const auto ms = static_cast<std::int64_t>(random() >> (random() % 40 + 20));
    EXPECT_EQ(parse_duration_ms(format_duration_ms(ms)), ms);
    const std::uint64_t bytes = random() >> (random() % 40 + 20);
    EXPECT_EQ(parse_size_bytes(format_size_bytes(bytes)), bytes);
  }
  EXPECT_EQ(format_duration_ms(90'000), "1m30s");
  EXPECT_EQ(format_size_bytes(1 << 20), "1MiB");
}

TEST(Suggest, counts_edits_with_swaps) {
  EXPECT_EQ(edit_distance("", ""), 0u);
  EXPECT_EQ(edit_distance("abc", ""), 3u);
  EXPECT_EQ(edit_distance("topics", "topcis"), 1u);
  EXPECT_EQ(edit_distance("kitten", "sitting"), 3u);
  EXPECT_EQ(edit_distance("ab", "ba"), 1u);
}

TEST(Suggest, distance_is_symmetric_and_bounded) {
  std::mt19937 random(3);
  const auto word = [&] {
    std::string text;
    for (std::size_t i = random() % 8; i > 0; --i) text += static_cast<char>('a' + random() % 3);
    return text;
  };
  for (int i = 0; i < 3'000; ++i) {
    const std::string a = word(), b = word();
    EXPECT_EQ(edit_distance(a, b), edit_distance(b, a)) << a << " " << b;
    EXPECT_LE(edit_distance(a, b), std::max(a.size(), b.size()));
    EXPECT_EQ(edit_distance(a, b) == 0, a == b);
  }
}

TEST(Suggest, finds_the_nearest_and_stays_silent_when_far) {
  const std::vector<std::string> known = {"brokers", "group", "topics", "offset_reset"};
  EXPECT_EQ(nearest("topcis", known), "topics");
  EXPECT_EQ(nearest("offsetReset", known), "offset_reset");
  EXPECT_EQ(nearest("offset-reset", known), "offset_reset");
  EXPECT_EQ(nearest("Brokers", known), "brokers");
  EXPECT_EQ(nearest("compression", known), "");
  EXPECT_EQ(nearest("", known), "");
  EXPECT_EQ(nearest(std::string(10'000, 'x'), known), "");
}

TEST(Environment, expands_names_and_defaults) {
  const std::map<std::string, std::string> set = {{"A", "1"}, {"EMPTY", ""}, {"NESTED", "${A}"}};
  const Environment environment = [&](const std::string& name) -> const char* {
    const auto known = set.find(name);
    return known == set.end() ? nullptr : known->second.c_str();
  };
  const auto expand = [&](const char* text) {
    auto result = expand_environment(text, environment);
    return result ? *result : "! " + result.error();
  };
  EXPECT_EQ(expand("plain $A {A}"), "plain $A {A}");
  EXPECT_EQ(expand("x${A}y${A}"), "x1y1");
  EXPECT_EQ(expand("${B:-two}"), "two");
  EXPECT_EQ(expand("${EMPTY:-two}"), "two");
  EXPECT_EQ(expand("${EMPTY}"), "");
  EXPECT_EQ(expand("${B:-}"), "");
  EXPECT_EQ(expand("${NESTED}"), "${A}") << "what a variable holds is not expanded again";
  EXPECT_EQ(expand("$${A}"), "${A}");
  EXPECT_EQ(expand("${B}"), "! the environment variable B is not set");
  EXPECT_EQ(expand("${A"), "! '${' has no closing '}'");
  EXPECT_EQ(expand("${}"), "! '${}' names no environment variable");
  EXPECT_EQ(expand("${1A}"), "! '${1A}' names no environment variable");
}

TEST(Utf8, finds_the_line_of_the_first_broken_byte) {
  EXPECT_EQ(first_broken_utf8_line(""), 0);
  EXPECT_EQ(first_broken_utf8_line("a\n\xc3\xa9\xe2\x82\xac\xf0\x9f\x98\x80\n"), 0);
  EXPECT_EQ(first_broken_utf8_line("a\nb\xff"), 2);
  EXPECT_EQ(first_broken_utf8_line("\xc0\x80"), 1) << "overlong";
  EXPECT_EQ(first_broken_utf8_line("\xed\xa0\x80"), 1) << "surrogate";
  EXPECT_EQ(first_broken_utf8_line("\xf4\x90\x80\x80"), 1) << "past U+10FFFF";
  EXPECT_EQ(first_broken_utf8_line("\xe2\x82"), 1) << "cut";
}

TEST(Diagnosis, shows_values_short_and_on_one_line) {
  Diagnosis diagnosis("f");
  diagnosis.report(2, "k", "a\nb" + std::string(500, 'x'), "bad", "Mend it.");
  diagnosis.report(1, "kafka.properties.ssl.key.pem", "-----BEGIN", "bad", "Mend it.");
  const auto errors = diagnosis.take();
  ASSERT_EQ(errors.size(), 2u);
  EXPECT_EQ(to_string(errors[0]), "f:1: kafka.properties.ssl.key.pem: <redacted>: bad. Mend it.");
  EXPECT_THAT(errors[1].value, testing::StartsWith("a b"));
  EXPECT_LT(errors[1].value.size(), 100u);
}

TEST(Diagnosis, says_how_many_errors_it_left_out) {
  Diagnosis diagnosis("f");
  for (int i = 0; i < 300; ++i) diagnosis.report(i + 1, "k", "", "bad", "Mend it.");
  const auto errors = diagnosis.take();
  EXPECT_EQ(errors.size(), Diagnosis::kMostErrors + 1);
  EXPECT_EQ(errors.back().problem, "100 more errors");
}

}  // namespace
}  // namespace attune
