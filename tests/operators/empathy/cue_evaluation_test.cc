// How well customers' cues are found in labelled texts: prints precision and recall of each.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <memory>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

#include "operators/empathy/customer_reader.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

/// A text, and bit i where Cue(i) is labelled; the courtesies are not.
struct Labelled {
  std::string text;
  std::uint32_t cues = 0;
};
constexpr std::size_t kLabelled = kContextCueCount + 2;

std::uint32_t cue_of(std::string_view label) {
  const bool in_context = label.starts_with("cue_");
  const auto at = std::find(kCueNames.begin(), kCueNames.begin() + kLabelled,
                            in_context ? label.substr(4) : label);
  return at == kCueNames.begin() + kLabelled ? 0 : 1u << (at - kCueNames.begin());
}

std::vector<Labelled> texts_of_tsv(const std::string& half) {
  std::istringstream file(testing::source_file("tests/golden/cues/" + half + ".tsv"));
  std::vector<Labelled> texts;
  std::string line;
  if (half.starts_with("heldout")) std::getline(file, line);  // its header
  while (std::getline(file, line)) {
    const std::size_t tab = line.find('\t');
    Labelled one{line.substr(0, tab)};
    std::istringstream labels(line.substr(tab + 1));
    for (std::string label; std::getline(labels, label, ',');) one.cues |= cue_of(label);
    texts.push_back(std::move(one));
  }
  return texts;
}

std::vector<Labelled> texts_of_conversations() {
  std::vector<Labelled> texts;
  simdjson::dom::parser parser;
  for (const auto& entry : std::filesystem::directory_iterator(
           testing::source_path("tests/golden/conversations/building"))) {
    if (entry.path().extension() != ".jsonl") continue;
    for (const simdjson::dom::element line : parser.load_many(entry.path().string())) {
      std::string_view actor, text;
      if (line.at_pointer("/event/actor").get(actor) || actor != "customer" ||
          line.at_pointer("/event/text").get(text))
        continue;
      Labelled one{std::string(text)};
      simdjson::dom::array labels;
      if (!line["expect"].get(labels))
        for (const auto label : labels) one.cues |= cue_of(std::string_view(label));
      texts.push_back(std::move(one));
    }
  }
  return texts;
}

using Floors = std::array<double, 2>;  // of precision and recall
constexpr Floors kHeldout = {0.925, 0.75}, kTurns = {0.8, 0.72};
constexpr std::array kLeaving = {std::pair{Cue::travel, Floors{0.95, 0.74}},
                                 std::pair{Cue::churn_threat, Floors{0.95, 0.43}}};

struct Score {
  int found = 0, wrong = 0, missed = 0;
  double precision() const {
    return found + wrong == 0 ? 1 : static_cast<double>(found) / (found + wrong);
  }
  double recall() const {
    return found + missed == 0 ? 1 : static_cast<double>(found) / (found + missed);
  }
};
using Scores = std::array<Score, kLabelled + 1>;  // the last is of all

Scores evaluate(const char* name, const std::vector<Labelled>& texts) {
  const auto reader = std::make_unique<PhraseText>();
  Scores scores;
  for (const Labelled& one : texts) {
    const std::uint32_t found = CustomerReader::instance().read(reader->read(one.text)).cues;
    for (std::size_t c = 0; c < kLabelled; ++c) {
      const bool is = (found >> c & 1) != 0, told = (one.cues >> c & 1) != 0;
      for (Score* score : {&scores[c], &scores[kLabelled]}) {
        score->found += is && told;
        score->wrong += is && !told;
        score->missed += told && !is;
      }
    }
  }
  for (std::size_t c = 0; c <= kLabelled; ++c)
    std::printf("%-13s %-18s precision %.3f recall %.3f of %d\n", name,
                c < kLabelled ? std::string(kCueNames[c]).c_str() : "all", scores[c].precision(),
                scores[c].recall(), scores[c].found + scores[c].missed);
  return scores;
}

void expect_good(const Scores& scores, double precision, double recall) {
  EXPECT_GE(scores[kLabelled].precision(), precision);
  EXPECT_GE(scores[kLabelled].recall(), recall);
}

TEST(LabelledCues, AreFoundInTextsThatThePhrasesWereWrittenOn) {
  const std::vector<Labelled> texts = texts_of_tsv("tuning");
  ASSERT_GE(texts.size(), 150u);
  expect_good(evaluate("tuning", texts), 0.97, 0.95);
}

TEST(LabelledCues, AreFoundInConversations) {
  const std::vector<Labelled> texts = texts_of_conversations();
  ASSERT_GE(texts.size(), 200u);
  expect_good(evaluate("conversations", texts), 0.95, 0.9);
}

/// Of texts that neither phrases nor heads were made on, by hands of their own: what strangers get.
/// The floors are what was measured, less a text or two.
TEST(LabelledCues, AreFoundInTextsThatNothingWasMadeOn) {
  const std::vector<Labelled> texts = texts_of_tsv("heldout"),
                              turns = texts_of_tsv("heldout-turns");
  ASSERT_EQ(texts.size(), 449u);
  ASSERT_EQ(turns.size(), 400u);
  expect_good(evaluate("heldout", texts), kHeldout[0], kHeldout[1]);
  expect_good(evaluate("turns", turns), kTurns[0], kTurns[1]);
}

TEST(LabelledCues, OfLeavingAndTravellingAreFoundInTextsThatNothingWasMadeOn) {
  const std::vector<Labelled> texts = texts_of_tsv("heldout-leaving");
  ASSERT_EQ(texts.size(), 500u);
  const Scores scores = evaluate("leaving", texts);
  for (const auto& [cue, floor] : kLeaving) {
    const auto at = static_cast<std::size_t>(cue);
    EXPECT_GE(scores[at].precision(), floor[0]) << kCueNames[at];
    EXPECT_GE(scores[at].recall(), floor[1]) << kCueNames[at];
  }
}

TEST(LabelledCues, AreFoundInTextsThatWerePutAside) {
  const std::vector<Labelled> texts = texts_of_tsv("unseen");
  ASSERT_GE(texts.size(), 150u);
  expect_good(evaluate("unseen", texts), 0.93, 0.98);
}

}  // namespace
}  // namespace attune
