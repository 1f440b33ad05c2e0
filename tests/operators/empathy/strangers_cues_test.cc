// Customers' cues in strangers' wordings, and what only looks like them. Written from the
// definitions, in rounds, and the tables mended on each: operators/empathy/CUES.md has what was
// found at first sight; here stands what may not be lost again.
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <map>
#include <memory>
#include <string>

#include "operators/empathy/customer_reader.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

struct Told {
  int texts = 0, found = 0, others = 0, wrong = 0;
};

bool tells(const std::string& text, const std::string& name) {
  static const auto words = std::make_unique<PhraseText>();
  const std::uint32_t cues =
      CustomerReader::instance().read(words->read(text), text_marks(text)).cues;
  for (std::size_t cue = 0; cue < kCueCount; ++cue)
    if (kCueNames[cue] == name) return (cues >> cue & 1) != 0;
  ADD_FAILURE() << "no cue is named " << name;
  return false;
}

std::map<std::string, Told> told_of_strangers() {
  std::ifstream file(testing::source_path("tests/golden/cues/strangers.tsv"));
  std::map<std::string, Told> told;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t'), next = line.find('\t', tab + 1);
    if (tab == line.npos || next == line.npos) {
      ADD_FAILURE() << "not cue, label and text: " << line;
      continue;
    }
    const std::string cue = line.substr(0, tab), label = line.substr(tab + 1, next - tab - 1),
                      text = line.substr(next + 1);
    EXPECT_TRUE(label == "holds" || label == "not") << line;
    const bool holds = label == "holds", is = tells(text, cue);
    Told& one = told[cue];
    ++(holds ? one.texts : one.others);
    if (is) ++(holds ? one.found : one.wrong);
    if (is && !holds) std::printf("wrong %s: %s\n", cue.c_str(), text.c_str());
  }
  return told;
}

TEST(StrangersCues, AreFoundAndAreNotFoundInWhatOnlyLooksLikeThem) {
  const std::map<std::string, Told> told = told_of_strangers();
  // As many as were found when phrases or heads were last changed on purpose.
  const std::map<std::string, int> least_found = {
      {"churn_threat", 142}, {"dependants", 157}, {"escalation_request", 159}, {"travel", 154}};
  ASSERT_EQ(told.size(), least_found.size());
  for (const auto& [cue, least] : least_found) {
    const Told& one = told.at(cue);
    std::printf("%-18s %d of %d found, %d of %d others\n", cue.c_str(), one.found, one.texts,
                one.wrong, one.others);
    ASSERT_GE(one.texts, 150) << cue;
    ASSERT_GE(one.others, 75) << cue;
    EXPECT_GE(one.found, least) << cue;
    EXPECT_EQ(one.wrong, 0) << cue;
  }
}

}  // namespace
}  // namespace attune
