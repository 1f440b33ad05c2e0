#include "pipeline/source/synthetic/incident_words.h"

#include <gtest/gtest.h>

#include <set>

#include "operators/emotion/emotion.h"
#include "operators/empathy/utterance_reader.h"
#include "operators/scene.h"

namespace attune {
namespace {

constexpr std::int64_t kNow = 1'763'632'804'123;
constexpr int kTexts = 500;

/// Read as the product reads it: what each of many texts of this kind holds.
struct Heard {
  int count = 0;
  int acts[kActCount] = {}, cues[kCueCount] = {};

  double share(Act act) const { return acts[static_cast<std::size_t>(act)] / double(count); }
  double share(Cue cue) const { return cues[static_cast<std::size_t>(cue)] / double(count); }
};

Heard hear(Speech speech, Actor actor) {
  UtteranceReader reader;
  Random random(3);
  Heard heard;
  for (; heard.count < kTexts; ++heard.count) {
    std::string text;
    append_speech(text, speech, kBrokenStep, random.next(), random);
    const Utterance said = reader.read(text, actor, kNow);
    EXPECT_TRUE(said.read) << text;
    for (std::size_t act = 0; act < kActCount; ++act) heard.acts[act] += said.acts >> act & 1u;
    for (std::size_t cue = 0; cue < kCueCount; ++cue) heard.cues[cue] += said.cues >> cue & 1u;
  }
  return heard;
}

double distressed(Mood mood) {
  EmotionReader reader(EmotionModel::embedded());
  Random random(5);
  int count = 0;
  for (int i = 0; i < kTexts; ++i) {
    std::string text;
    append_complaint(text, mood, random.next(), i % 2 == 1, random);
    const Reading reading = reader.read(text);
    count += (reading.emotions & kDistressEmotions) != 0 || reading.valence <= -3'000 ? 1 : 0;
  }
  return count / double(kTexts);
}

TEST(IncidentWords, AskForAPersonWhereTheyAreMeantTo) {
  EXPECT_GT(hear(Speech::ask_for_person, Actor::customer).share(Cue::escalation_request), 0.98);
}

TEST(IncidentWords, ThreatenToLeaveWhereTheyAreMeantTo) {
  EXPECT_GT(hear(Speech::threaten, Actor::customer).share(Cue::churn_threat), 0.98);
}

TEST(IncidentWords, AcknowledgeOwnAndPromiseInARepair) {
  const Heard heard = hear(Speech::repair, Actor::agent);
  EXPECT_GT(heard.share(Act::acknowledges), 0.95);
  EXPECT_GT(heard.share(Act::owns), 0.95);
  EXPECT_GT(heard.share(Act::promises), 0.95);
}

TEST(IncidentWords, SayWhatComesNextWhenAPromiseIsKept) {
  const Heard heard = hear(Speech::keep, Actor::agent);
  EXPECT_GT(heard.share(Act::owns), 0.95);
  EXPECT_GT(heard.share(Act::sets_expectation), 0.95);
}

TEST(IncidentWords, AcknowledgeInAnOrdinaryReplyToSomebodyWhoIsUpset) {
  EXPECT_GT(hear(Speech::caring, Actor::agent).share(Act::acknowledges), 0.95);
}

TEST(IncidentWords, AcknowledgeNothingFromTheShelf) {
  for (const Speech speech : {Speech::canned, Speech::jargon}) {
    const Heard heard = hear(speech, Actor::agent);
    EXPECT_EQ(heard.share(Act::acknowledges), 0);
    EXPECT_EQ(heard.share(Act::promises), 0);
  }
  EXPECT_EQ(hear(Speech::jargon, Actor::bot).share(Act::jargon), 1);
}

TEST(IncidentWords, PromiseNothingToSomebodyWhoIsWell) {
  EXPECT_EQ(hear(Speech::helpful, Actor::agent).share(Act::promises), 0);
}

TEST(IncidentWords, ComplainInAMoodThatIsReadFromThem) {
  EXPECT_GT(distressed(Mood::angry), 0.9);
  EXPECT_GT(distressed(Mood::frustrated), 0.9);
  EXPECT_GT(distressed(Mood::confused), 0.8);
}

TEST(IncidentWords, VaryInRepairsSoThatNoneLooksScripted) {
  Random random(1);
  std::set<std::string> different;
  for (int i = 0; i < kTexts; ++i) {
    std::string text;
    append_speech(text, Speech::repair, kBrokenStep, random.next(), random);
    different.insert(text);
  }
  EXPECT_GT(different.size(), kTexts * 9u / 10);
}

TEST(IncidentWords, NeedNoEscaping) {
  Random random(9);
  for (std::size_t speech = 0; speech < kSpeechCount; ++speech)
    for (int i = 0; i < kTexts; ++i) {
      std::string text;
      append_speech(text, static_cast<Speech>(speech), random.below(kSteps.size()), random.next(),
                    random);
      for (const char c : text)
        EXPECT_TRUE(c >= ' ' && c < 127 && c != '"' && c != '\\' && c != '@' && c != '#') << text;
    }
}

}  // namespace
}  // namespace attune
