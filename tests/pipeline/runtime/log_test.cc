#include "pipeline/runtime/log.h"

#include <gmock/gmock.h>

#include <limits>
#include <thread>

namespace attune {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::int64_t kNow = 1'795'000'000'007;

TEST(Log, a_line_of_logfmt_is_keys_and_values) {
  EXPECT_EQ(log_line(LogFormat::logfmt, kNow, LogLevel::info, "assigned",
                     {{"topic", "in"}, {"partition", 3}, {"share", 0.25}, {"empty", ""}, {"live", true}}),
            "ts=2026-11-18T11:06:40.007Z level=info event=assigned topic=in partition=3 share=0.25 empty=\"\" live=true");
}

TEST(Log, a_line_of_json_is_one_object) {
  EXPECT_EQ(log_line(LogFormat::json, kNow, LogLevel::error, "port taken", {{"port", 9464u}, {"why", std::string("in \"use\"")}, {"infinite", std::numeric_limits<double>::infinity()}}, 4),
            R"({"ts":"2026-11-18T11:06:40.007Z","level":"error","event":"port taken","port":9464,"why":"in \"use\"","infinite":"inf","suppressed":4})");
}

TEST(Log, one_happening_stays_one_line) {
  for (const LogFormat format : {LogFormat::logfmt, LogFormat::json}) {
    const std::string line = log_line(format, kNow, LogLevel::warn, "x", {{"v", std::string("a\nb\x01\r\t=\"\\") + std::string(2'000, 'y')}});
    EXPECT_THAT(line, Not(HasSubstr("\n")));
    EXPECT_THAT(line, Not(HasSubstr("\x01")));
    EXPECT_LT(line.size(), 700u);
  }
}

TEST(Log, long_values_are_cut_between_characters) {
  std::string value(511, 'a');
  value += "\xe2\x82\xac tail";
  EXPECT_THAT(log_line(LogFormat::logfmt, kNow, LogLevel::info, "x", {{"v", value}}), testing::EndsWith("aaa"));
}

TEST(Log, levels_below_the_least_are_silent) {
  std::string out;
  Log log(LogFormat::logfmt, LogLevel::warn, [&](std::string_view line) { out += line; }, [] { return kNow; });
  log.debug("a");
  log.info("b");
  log.warn("c");
  log.error("d");
  EXPECT_THAT(out, Not(HasSubstr("event=a")));
  EXPECT_THAT(out, Not(HasSubstr("event=b")));
  EXPECT_THAT(out, HasSubstr("event=c\n"));
  EXPECT_THAT(out, HasSubstr("event=d\n"));
}

TEST(Log, holds_repeats_back_and_says_how_many) {
  std::vector<std::string> lines;
  std::int64_t now = kNow;
  Log log(LogFormat::logfmt, LogLevel::info, [&](std::string_view line) { lines.emplace_back(line); }, [&] { return now; });
  for (int i = 0; i < 100; ++i) log.warn("broker down");
  EXPECT_EQ(lines.size(), Log::kBurst);
  log.info("something else");
  EXPECT_EQ(lines.size(), Log::kBurst + 1);
  now += Log::kPeriodMs;
  log.warn("broker down");
  EXPECT_THAT(lines.back(), HasSubstr("event=\"broker down\" suppressed=80"));
  log.warn("broker down");
  EXPECT_THAT(lines.back(), Not(HasSubstr("suppressed")));
}

TEST(Log, a_clock_set_back_does_not_silence_it) {
  int lines = 0;
  std::int64_t now = kNow;
  Log log(LogFormat::logfmt, LogLevel::info, [&](std::string_view) { ++lines; }, [&] { return now; });
  for (int i = 0; i < 30; ++i) log.info("x");
  now -= 86'400'000;
  log.info("x");
  EXPECT_EQ(lines, static_cast<int>(Log::kBurst) + 1);
}

TEST(Log, lines_of_many_threads_stay_whole) {
  std::vector<std::string> lines;
  Log log(LogFormat::logfmt, LogLevel::info, [&](std::string_view line) { lines.emplace_back(line); }, [] { return kNow; });
  std::vector<std::thread> threads;
  for (int i = 0; i < 4; ++i)
    threads.emplace_back([&log, i] {
      for (int n = 0; n < 50; ++n) log.info("thread " + std::to_string(i), {{"n", n}});
    });
  for (std::thread& thread : threads) thread.join();
  EXPECT_EQ(lines.size(), 4 * Log::kBurst);
}

TEST(Log, levels_have_names) {
  EXPECT_EQ(log_level_named("warn"), LogLevel::warn);
  EXPECT_FALSE(log_level_named("loud"));
}

}  // namespace
}  // namespace attune
