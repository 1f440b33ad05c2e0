#include "pipeline/source/line_reader.h"

#include <gtest/gtest.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>
#include <fstream>

namespace attune {
namespace {

std::string temporary(const std::string& content) {
  static int number = 0;
  const std::string path = ::testing::TempDir() + "/lines" + std::to_string(::getpid()) + "_" + std::to_string(number++);
  std::ofstream(path, std::ios::binary) << content;
  return path;
}

std::vector<std::string> all_lines(const std::string& path) {
  auto reader = LineReader::open(path);
  EXPECT_TRUE(reader);
  std::vector<std::string> lines;
  for (;;) {
    auto block = (*reader)->next();
    EXPECT_TRUE(block);
    if (!*block) return lines;
    std::string_view text((*block)->bytes.data(), (*block)->used);
    while (!text.empty()) lines.emplace_back(cut_line(text));
  }
}

TEST(LineReader, gives_the_last_line_with_and_without_its_newline) {
  EXPECT_EQ(all_lines(temporary("a\nb\n")), (std::vector<std::string>{"a", "b"}));
  EXPECT_EQ(all_lines(temporary("a\nb")), (std::vector<std::string>{"a", "b"}));
}

TEST(LineReader, reads_nothing_from_an_empty_file) { EXPECT_TRUE(all_lines(temporary("")).empty()); }

TEST(LineReader, keeps_lines_whole_over_block_borders_and_past_a_block) {
  std::vector<std::string> lines;
  std::string content;
  for (int i = 0; i < 5000; ++i) lines.push_back(std::string(static_cast<std::size_t>(i % 900), 'a') + std::to_string(i));
  lines.push_back(std::string(3'000'000, 'z'));
  lines.push_back("end");
  for (const std::string& line : lines) content += line + "\n";
  EXPECT_EQ(all_lines(temporary(content)), lines);
}

TEST(LineReader, names_a_missing_file_and_a_directory) {
  auto missing = LineReader::open("/nonexistent/events.jsonl");
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().find("--input /nonexistent/events.jsonl: No such file"), std::string::npos) << missing.error();
  auto directory = LineReader::open(::testing::TempDir());
  ASSERT_FALSE(directory);
  EXPECT_NE(directory.error().find("is a directory"), std::string::npos);
}

TEST(LineReader, reads_a_pipe_to_its_end) {
  int ends[2];
  ASSERT_EQ(::pipe(ends), 0);
  ASSERT_EQ(::write(ends[1], "one\ntwo", 7), 7);
  ::close(ends[1]);
  EXPECT_EQ(all_lines("/dev/fd/" + std::to_string(ends[0])), (std::vector<std::string>{"one", "two"}));
  ::close(ends[0]);
}

}  // namespace
}  // namespace attune
