#include "pipeline/output_file.h"

#include <gtest/gtest.h>

#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <sstream>

namespace attune {
namespace {

class OutputFileTest : public ::testing::Test {
 protected:
  void SetUp() override {
    folder_ =
        std::filesystem::path(::testing::TempDir()) / ("output_file_" + std::to_string(::getpid()));
    std::filesystem::create_directory(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::string path(const std::string& name) const { return folder_ / name; }
  std::string content(const std::string& name) const {
    std::ostringstream text;
    text << std::ifstream(path(name), std::ios::binary).rdbuf();
    return text.str();
  }
  std::size_t files() const {
    return static_cast<std::size_t>(
        std::distance(std::filesystem::directory_iterator(folder_), {}));
  }

  std::filesystem::path folder_;
};

TEST_F(OutputFileTest, AppearsUnderItsNameOnlyWhenItIsWhole) {
  {
    auto file = OutputFile::open("--out", path("a"));
    ASSERT_TRUE(file);
    EXPECT_FALSE(std::filesystem::exists(path("a")));
    ASSERT_TRUE(file->commit("whole\n"));
  }
  EXPECT_EQ(content("a"), "whole\n");
  EXPECT_EQ(files(), 1u);
}

TEST_F(OutputFileTest, LeavesWhatWasThereUntilThen) {
  std::ofstream(path("a")) << "old";
  { ASSERT_TRUE(OutputFile::open("--out", path("a"))); }
  EXPECT_EQ(content("a"), "old");
  EXPECT_EQ(files(), 1u);
  auto file = OutputFile::open("--out", path("a"));
  ASSERT_TRUE(file->commit(""));
  EXPECT_EQ(content("a"), "");
}

TEST_F(OutputFileTest, OpensNothingWithoutAName) {
  auto file = OutputFile::open("--out", "");
  ASSERT_TRUE(file);
  EXPECT_FALSE(file->wanted());
  EXPECT_TRUE(file->commit("to nowhere"));
}

TEST_F(OutputFileTest, SaysWhatIsWrongAndWhatHelps) {
  const auto missing = OutputFile::open("--out", path("no/such/folder"));
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error(),
            "--out " + path("no/such/folder") +
                ": cannot be opened: No such file or directory. Name a file in a directory that "
                "exists and may be written");
  auto full = OutputFile::open("--out", "/dev/full");
  ASSERT_TRUE(full);
  const auto written = full->commit("x");
  ASSERT_FALSE(written);
  EXPECT_EQ(written.error(),
            "--out /dev/full: cannot be written: No space left on device. What was written is "
            "incomplete; free some "
            "space or name another place");
}

}  // namespace
}  // namespace attune
