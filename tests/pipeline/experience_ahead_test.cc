// A turn seen ahead of its order is folded only as far as prompts read it: that they are the same
// as after every fold.
#include <gtest/gtest.h>

#include <deque>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "config/options.h"
#include "operators/conversation_memory.h"
#include "operators/emotion/models.h"
#include "operators/empathy/empathy.h"
#include "operators/friction/friction.h"
#include "operators/journey/journey.h"
#include "operators/prompts/prompts.h"
#include "pipeline/experience_types.h"
#include "pipeline/golden/golden_run.h"
#include "tests/support/source_tree.h"
#include "tests/support/story.h"

namespace attune {
namespace {

/// One conversation, folded one way.
struct Way {
  Conversation conversation;
  LastWords words;
  CustomerMemory customer;
  PromptMemory memory;
  Raised raised;
};

/// All that is said of a prompt.
std::string told(const Prompt& prompt) {
  std::ostringstream out;
  out << info(prompt.reason.signal).name << ' ' << prompt.reason.first << ' '
      << prompt.reason.second << ' ' << +prompt.reason.kind << " for "
      << static_cast<int>(prompt.kind) << " at " << prompt.time_ms << " until " << prompt.expires_ms
      << " of " << prompt.offset << ' ' << prompt.last_offset << ' ' << prompt.conversation << ' '
      << prompt.customer << " over " << prompt.threshold.name << ' ' << prompt.threshold.value;
  for (const PromptNumber& number : prompt.beside) out << ' ' << number.name << ' ' << number.value;
  return out.str();
}

/// All that prompts can tell apart.
void expect_same(const Way& all, const Way& ahead, const PromptFold& prompts) {
  ASSERT_EQ(all.raised.held_back, ahead.raised.held_back);
  ASSERT_EQ(all.raised.prompts.size(), ahead.raised.prompts.size());
  for (std::size_t i = 0; i < all.raised.prompts.size(); ++i) {
    EXPECT_EQ(told(all.raised.prompts[i]), told(ahead.raised.prompts[i]));
  }
  EXPECT_EQ(all.memory, ahead.memory);
  EXPECT_EQ(prompts.due_ms(all.conversation, all.memory),
            prompts.due_ms(ahead.conversation, ahead.memory));
  // What says when a conversation has ended, and whether a deadline is its last.
  EXPECT_EQ(all.conversation.last, ahead.conversation.last);
  EXPECT_EQ(all.conversation.channel, ahead.conversation.channel);
  EXPECT_EQ(all.conversation.promise_due, ahead.conversation.promise_due);
  EXPECT_EQ(all.conversation.is(Conversation::promise_open),
            ahead.conversation.is(Conversation::promise_open));
}

/// Folds every conversation both ways.
class BothWays {
 public:
  explicit BothWays(const ExperienceOptions& options)
      : friction_(options.friction),
        empathy_(options.empathy),
        journey_(options.journey),
        prompts_(options.prompts) {}

  std::size_t raised() const { return raised_; }

  void take(const Turn& turn) {
    if (turn.conversation == 0 || !looks_ahead(turn.type)) return;
    const auto [found, opened] = conversations_.try_emplace(turn.conversation);
    auto& [all, ahead] = found->second;
    for (Way* way : {&all, &ahead})
      if (opened) begin(way->conversation, turn);
    pass_until(turn.time_ms, all, ahead);
    fold_all(turn, opened, all);
    fold_ahead(turn, opened, ahead);
    for (Way* way : {&all, &ahead}) prompts_.settle(way->conversation, turn.time_ms, way->memory);
    compare(all, ahead);
  }

 private:
  void pass_until(std::int64_t time_ms, Way& all, Way& ahead) {
    for (std::int64_t due; (due = prompts_.due_ms(all.conversation, all.memory)) < time_ms;) {
      for (Way* way : {&all, &ahead})
        prompts_.on_due(way->conversation, way->memory, due, way->raised);
      compare(all, ahead);
    }
  }
  void fold_all(const Turn& turn, bool opened, Way& way) {
    Scene scene{turn, way.conversation, &way.words, &way.customer, findings_, opened, !opened};
    empathy_.settle(scene, replies_);
    friction_.on_turn(scene);
    empathy_.on_turn(scene);
    journey_.on_turn(scene);
    prompts_.on_turn(scene, way.memory, way.raised);
    remember(scene);
    empathy_.remember(turn, replies_);
    findings_.clear();
  }
  void fold_ahead(const Turn& turn, bool opened, Way& way) {
    Scene scene{turn, way.conversation, &way.words, nullptr, findings_, opened};
    empathy_.settle_ahead(scene);
    friction_.look_ahead(scene);
    empathy_.look_ahead(scene);
    prompts_.on_turn(scene, way.memory, way.raised);
    remember(scene);
    findings_.clear();
  }
  void compare(Way& all, Way& ahead) {
    expect_same(all, ahead, prompts_);
    raised_ += all.raised.prompts.size();
    for (Way* way : {&all, &ahead}) way->raised.clear();
  }

  const FrictionFold friction_;
  const EmpathyFold empathy_;
  const JourneyFold journey_;
  const PromptFold prompts_;
  ReplyMemory replies_{64, 86'400'000};
  Findings findings_;
  std::map<std::uint64_t, std::pair<Way, Way>> conversations_;
  std::size_t raised_ = 0;
};

/// Whatever a reader could find in a text, and whoever could act; few words and few agents, so that
/// they come again.
Turn any_turn(std::mt19937& random, std::int64_t time_ms) {
  static constexpr EventType kTypes[] = {
      EventType::message,       EventType::message,           EventType::message,
      EventType::message,       EventType::message,           EventType::case_handoff,
      EventType::case_resolved, EventType::case_reopened,     EventType::promise_kept,
      EventType::case_opened,   EventType::conversation_ended};
  const auto below = [&random](unsigned n) { return static_cast<std::uint32_t>(random() % n); };
  Turn turn;
  turn.time_ms = time_ms;
  turn.offset = time_ms;
  turn.conversation = 1 + below(20);
  turn.customer = below(3);
  turn.type = kTypes[below(std::size(kTypes))];
  turn.actor = static_cast<Actor>(below(4));
  turn.channel = static_cast<Channel>(below(kChannelCount));
  turn.case_id = below(3), turn.topic = below(3), turn.agent = below(4), turn.team = below(4);
  turn.wait_ms = static_cast<std::int32_t>(below(200'000)) - 1;
  if (turn.type != EventType::message) return turn;
  turn.has_text = below(20) != 0;
  if (!turn.has_text) return turn;
  turn.scored = turn.from_customer() && below(8) != 0;
  turn.valence = static_cast<std::int16_t>(static_cast<int>(below(20'000)) - 10'000);
  turn.urgency = static_cast<std::uint16_t>(below(10'000));
  turn.emotions = static_cast<std::uint16_t>(random() & random() & 0xFFF);
  Utterance& said = turn.said;
  said.read = below(10) != 0;
  if (!said.read) return turn;
  said.puzzled = below(4) == 0, said.checks = below(4) == 0, said.stock_apology = below(4) == 0;
  if (turn.from_customer()) said.cues = static_cast<std::uint16_t>(random() & random() & random());
  if (turn.from_staff()) {
    said.acts = static_cast<std::uint32_t>(random() & random() & ((1u << kActCount) - 1));
    said.feelings = static_cast<std::uint16_t>(random() & random() & random() & 0xFFF);
    said.simhash = 1 + below(4);
    if (turn.has(Act::promises)) said.promise_due_ms = time_ms + below(600'000);
  }
  said.words = static_cast<std::uint16_t>(below(30));
  said.grade = static_cast<std::uint8_t>(below(21));
  said.content.count = static_cast<std::uint8_t>(below(kMostContentWords + 1));
  for (std::size_t i = 0; i < said.content.count; ++i)
    said.content.hash[i] = static_cast<std::uint16_t>(1 + below(60));
  said.jargon_words = static_cast<std::uint8_t>(below(7));
  for (std::size_t i = 0; i < said.jargon_words; ++i)
    said.jargon[i] = static_cast<std::uint16_t>(1 + below(60));
  return turn;
}

TEST(ExperienceAheadTest, whatever_comes_prompts_are_those_of_all_folds) {
  std::mt19937 random(7);
  for (int round = 0; round < 40 && !::testing::Test::HasFailure(); ++round) {
    BothWays folds{ExperienceOptions{}};
    std::int64_t time_ms = testing::kStoryBegins;
    for (int i = 0; i < 2'000 && !::testing::Test::HasFailure(); ++i)
      folds.take(any_turn(random, time_ms += random() % 30'000));
    EXPECT_GT(folds.raised(), 100u);
  }
}

TEST(ExperienceAheadTest, prompts_of_labelled_conversations_are_those_of_all_folds) {
  const Config config = default_config();
  const auto mapping = compile_mapping(config.event);
  ASSERT_TRUE(mapping) << mapping.error();
  const auto models = load_models(config.emotion);
  ASSERT_TRUE(models) << models.error();
  const auto paths = golden_paths({testing::source_path("tests/golden/conversations")});
  ASSERT_TRUE(paths) << paths.error();
  std::vector<GoldenFile> files;
  for (const std::string& path : *paths) {
    auto file = read_golden(path, *mapping);
    ASSERT_TRUE(file) << file.error();
    files.push_back(std::move(*file));
  }
  std::deque<BothWays> folds;
  for (std::size_t i = 0; i < files.size(); ++i) folds.emplace_back(config.experience);
  GoldenRunOptions options;
  options.events = [&folds](std::size_t file, const Event&, const Reading&, const Turn& turn) {
    folds[file].take(turn);
  };
  run_golden(files, config, *mapping, *models, options);
  std::size_t raised = 0;
  for (const BothWays& one : folds) raised += one.raised();
  EXPECT_GT(raised, 100u);
}

}  // namespace
}  // namespace attune
