// The acts of a reply, EPITOME's heads, or both: which reads the replies of this product better.
// Prints what operators/empathy/HEADS.md has in its table, and holds the choice that follows from
// it.
#include <gtest/gtest.h>
#include <simdjson.h>

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/reply_acts.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

/// What people said of a reply, and what was read in it; acts as bits of Act, and kChecked.
struct Reply {
  std::uint32_t gold = 0, acts = 0, heads = 0;
};
constexpr std::uint32_t kChecked = 1u << kActCount;  ///< says back what was understood

std::uint32_t bit_of(std::string_view name) {
  const auto at = std::find(kActNames.begin(), kActNames.end(), name);
  if (at == kActNames.end()) return name == "checks" ? kChecked : 0;
  const auto act = static_cast<Act>(at - kActNames.begin());
  return act == Act::restates ? kChecked : bit(act);
}

Reply read(std::string_view text) {
  const Utterance found = testing::reply(text);
  return {0, found.acts | (found.checks ? kChecked : 0), found.heads};
}

std::vector<Reply> labelled(const std::string& half) {
  std::ifstream file(testing::source_path("tests/golden/replies/" + half + ".tsv"));
  std::vector<Reply> replies;
  for (std::string line; std::getline(file, line);) {
    const std::size_t tab = line.find('\t');
    Reply& reply = replies.emplace_back(read(line.substr(0, tab)));
    for (std::size_t at = tab + 1, comma; at <= line.size(); at = comma + 1) {
      comma = std::min(line.find(',', at), line.size());
      reply.gold |= bit_of(std::string_view(line).substr(at, comma - at));
    }
  }
  return replies;
}

/// The replies of the golden conversations for building; a signal that is not listed does not hold.
std::vector<Reply> conversations() {
  std::vector<Reply> replies;
  simdjson::dom::parser parser;
  for (const auto& entry : std::filesystem::directory_iterator(
           testing::source_path("tests/golden/conversations/building"))) {
    if (entry.path().extension() != ".jsonl") continue;
    std::ifstream file(entry.path());
    for (std::string line; std::getline(file, line);) {
      const simdjson::dom::element said = parser.parse(line);
      std::string_view actor, text;
      if (said["event"]["actor"].get(actor) || said["event"]["text"].get(text) ||
          actor == "customer")
        continue;
      Reply& reply = replies.emplace_back(read(text));
      simdjson::dom::array signals;
      if (said["expect"].get(signals)) continue;
      for (const std::string_view name : signals) reply.gold |= bit_of(name);
    }
  }
  return replies;
}

/// A head, and the acts that come nearest to it.
struct Question {
  const char* name;
  std::uint32_t head, acts;
};
constexpr std::array kQuestions = {
    Question{"emotional reaction", 1,
             bit(Act::acknowledges) | bit(Act::sympathises) | bit(Act::soothes)},
    Question{"interpretation", 2, bit(Act::acknowledges) | kChecked},
    Question{"exploration", 4, bit(Act::explores)}};

struct Score {
  int right = 0, wrong = 0, missed = 0, texts = 0;
  double f1() const { return right == 0 ? 0 : 2.0 * right / (2 * right + wrong + missed); }
  double accuracy() const { return 1 - static_cast<double>(wrong + missed) / texts; }
};

template <class Says>
Score score(const std::vector<Reply>& replies, const Question& question, Says&& says) {
  Score result;
  for (const Reply& reply : replies) {
    const bool is = (reply.gold & question.acts) != 0;
    const bool said = says((reply.acts & question.acts) != 0, (reply.heads & question.head) != 0);
    result.right += is && said;
    result.wrong += !is && said;
    result.missed += is && !said;
    ++result.texts;
  }
  return result;
}

void hold_the_choice(const char* set, const std::vector<Reply>& replies) {
  ASSERT_GT(replies.size(), 100u) << set;
  for (const Question& question : kQuestions) {
    const Score acts = score(replies, question, [](bool p, bool) { return p; });
    const Score head = score(replies, question, [](bool, bool h) { return h; });
    const Score either = score(replies, question, [](bool p, bool h) { return p || h; });
    const Score both = score(replies, question, [](bool p, bool h) { return p && h; });
    std::printf("%-12s %-18s of %d in %d:", set, question.name, acts.right + acts.missed,
                acts.texts);
    for (const auto& [name, one] :
         {std::pair{"acts", acts}, {"head", head}, {"either", either}, {"both", both}})
      std::printf("  %s %.1f %.1f", name, 100 * one.accuracy(), 100 * one.f1());
    std::printf("\n");
    for (const Score& other : {head, either, both})
      EXPECT_GE(acts.f1(), other.f1())
          << set << ", " << question.name << ": acts tell less than the heads";
  }
}

TEST(HeadsStudy, ActsReadTheRepliesOfThisProductBetterThanEpitomesHeadsOrBothTogether) {
  hold_the_choice("tuning", labelled("tuning"));
  hold_the_choice("unseen", labelled("unseen"));
  hold_the_choice("building", conversations());
}

TEST(HeadsStudy, EpitomesHeadsStandBesideTheActsAndDecideNone) {
  const Utterance moved = testing::reply("I'm so glad to hear that it works again, what a relief!");
  EXPECT_EQ(moved.heads & 1u, 1u);
  EXPECT_EQ(moved.acts & (bit(Act::acknowledges) | bit(Act::sympathises)), 0u);
  EXPECT_EQ(UtteranceReader().read("I'm so sorry!", Actor::customer, 0).heads, 0u)
      << "of replies only";
}

}  // namespace
}  // namespace attune
