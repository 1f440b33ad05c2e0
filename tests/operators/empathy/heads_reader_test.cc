#include "operators/empathy/heads_reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <thread>
#include <vector>

#include "operators/hash.h"
#include "tests/support/tiny_heads.h"

namespace attune {
namespace {

struct Golden {
  std::string_view reply;
  std::array<float, ReplyHeads::kCount> probability;
};

/// What the shipped heads say, to four decimals; new after a new file.
constexpr std::array kGolden = {
    Golden{"I'm so sorry you are going through this, that must be exhausting.",
           {0.9994f, 0.0650f, 0.0133f, 0.9095f}},
    Golden{"I can see how stressful this delay must be, with your deadline on Friday.",
           {0.2201f, 0.1625f, 0.0130f, 0.9905f}},
    Golden{"What happened when you tried to log in?", {0.0780f, 0.0788f, 0.9990f, 0.0049f}},
    Golden{"Could you tell me more about what the driver said to you?",
           {0.0896f, 0.0516f, 0.8119f, 0.0001f}},
    Golden{"We apologize for any inconvenience this may have caused.",
           {0.1041f, 0.0431f, 0.0287f, 0.0001f}},
    Golden{"Please restart the router and wait ten minutes.", {0.2797f, 0.0939f, 0.0254f, 0.0025f}},
    Golden{"It sounds like you have been passed around for a week and nobody listened.",
           {0.1376f, 0.2973f, 0.0219f, 0.9064f}},
    Golden{"I hope you feel better soon. You are not alone in this.",
           {0.9979f, 0.0784f, 0.0242f, 0.1067f}},
    Golden{"Your order 4711 was shipped on Monday.", {0.0974f, 0.0744f, 0.0177f, 0.0001f}},
    Golden{"I understand. Is there anything else that I can help you with?",
           {0.1562f, 0.1690f, 0.6948f, 0.0004f}},
};

template <class Kind>
HeadsReader<Kind> reader_of(HeadsParts<Kind> parts) {
  return HeadsReader<Kind>(std::make_shared<const HeadsModel<Kind>>(std::move(parts)));
}

TEST(TrainedHeads, ReadTheGoldenRepliesAsEver) {
  HeadsReader<ReplyHeads> heads;
  for (const Golden& golden : kGolden) {
    const auto found = heads.read(golden.reply);
    for (std::size_t h = 0; h < ReplyHeads::kCount; ++h)
      EXPECT_NEAR(found[h], golden.probability[h], 6e-5f)
          << ReplyHeads::kNames[h] << ": " << golden.reply;
  }
}

TEST(TrainedHeads, HaveTheFormThatTheFileDescribes) {
  HeadsReader<ReplyHeads> heads = reader_of(tiny_reply_heads());
  // "sorry .": two words and two pairs, so 3000 * 0.01 / sqrt(4) = 15 over -3.
  EXPECT_NEAR(heads.read("Sorry")[ReplyHeads::emotional_reaction], 1 / (1 + std::exp(-12.0f)),
              1e-6f);
  EXPECT_NEAR(heads.read("Sorry")[ReplyHeads::interpretation], 1 / (1 + std::exp(3.0f)), 1e-6f);
  EXPECT_NEAR(heads.read("Ok?")[ReplyHeads::exploration], 1 / (1 + std::exp(-3.0f)), 1e-6f);
  EXPECT_NEAR(heads.read("Ok.")[ReplyHeads::exploration], 1 / (1 + std::exp(3.0f)), 1e-6f);
}

TEST(TrainedHeads, HoldFromTheirThresholdOn) {
  HeadsParts<ReplyHeads> parts = tiny_reply_heads();
  parts.heads[1].threshold = 0.25f;
  const ReplyHeadsModel model(parts);
  EXPECT_EQ(model.heads_of({0.5f, 0.25f, 0.49f, 0}), 3u);
  EXPECT_EQ(model.heads_of({0.49f, 0.24f, 0.5f, 0}), 4u);
}

TEST(TrainedHeads, HoldByTheWordsWhereTheyHoldByTheirScores) {
  HeadsReader<CueHeads> cues;
  HeadsReader<ReplyHeads> replies;
  PhraseText cutter;
  for (const std::string_view text : {"Our flight leaves in two hours and the app shows nothing.",
                                      "That's it, I'm moving to another bank.", "ok", "",
                                      "What happened then?", "I'm so sorry to hear that."}) {
    const auto tokens = cutter.read(text);
    EXPECT_EQ(cues.model().heads_in(tokens), cues.model().heads_of(cues.read(tokens))) << text;
    EXPECT_EQ(replies.model().heads_in(tokens), replies.model().heads_of(replies.read(tokens)))
        << text;
  }
}

TEST(TrainedHeads, OfCuesReadWordsWithOneBetweenThem) {
  HeadsReader<CueHeads> heads = reader_of(tiny_cue_heads());
  const auto travel = [&](std::string_view text) {
    return heads.read(text)[static_cast<std::size_t>(Cue::travel)];
  };
  EXPECT_GT(travel("van in hills"), 0.5f);
  EXPECT_LT(travel("van hills"), 0.5f);
  EXPECT_LT(travel("van in the hills"), 0.5f);
  EXPECT_LT(travel("hills in van"), 0.5f);
  EXPECT_LT(travel("our van. In hills?"), 0.5f) << "not over the end of a sentence";
}

TEST(TrainedHeads, OfCuesDoNotReadWhatIsQuoted) {
  HeadsReader<CueHeads> heads = reader_of(tiny_cue_heads());
  const auto leaves = [&](std::string_view text) {
    return heads.read(text)[static_cast<std::size_t>(Cue::churn_threat)];
  };
  EXPECT_GT(leaves("I say adieu"), 0.5f);
  EXPECT_LT(leaves("he wrote \"adieu\" to me"), 0.5f);
  EXPECT_EQ(heads.read("\"adieu\""), HeadScores<CueHeads>{}) << "no word of theirs is left";
  auto asks = tiny_cue_heads();
  for (HeadNumbers& head : asks.heads) head.asks = 6;
  HeadsReader<CueHeads> questions = reader_of(asks);
  EXPECT_GT(questions.read("Are you sure?")[0], 0.5f);
  EXPECT_LT(questions.read("He asked \"are you sure?\"")[0], 0.5f) << "theirs is the question";
}

TEST(TrainedHeads, SayNothingOfATextWithoutAWord) {
  HeadsReader<ReplyHeads> heads;
  for (const std::string_view text : {"", "   ", "?!", "...", "\xF0\x9F\x98\x80", "\xFF\xFE"})
    EXPECT_EQ(heads.read(text), (HeadScores<ReplyHeads>{})) << text;
}

TEST(TrainedHeads, StayInBoundsForAnyBytes) {
  HeadsReader<ReplyHeads> heads;
  std::uint64_t state = 7;
  for (int round = 0; round < 300; ++round) {
    std::string text(static_cast<std::size_t>(round) * 37, ' ');
    for (char& c : text)
      c = static_cast<char>((state = hash_mix(state, 0x9e3779b97f4a7c15ull)) >> 40);
    for (const float p : heads.read(text))
      EXPECT_THAT(p, ::testing::AllOf(::testing::Ge(0), ::testing::Le(1)));
  }
  for (const float p : heads.read(std::string(1 << 20, 'a'))) EXPECT_LE(p, 1);
}

TEST(TrainedHeads, ReadTokensAsTheyReadTheText) {
  HeadsReader<ReplyHeads> heads;
  PhraseText cutter;
  for (const Golden& golden : kGolden)
    EXPECT_EQ(heads.read(cutter.read(golden.reply)), heads.read(golden.reply));
}

TEST(TrainedHeads, GiveTheSameInEveryThread) {
  const auto model = ReplyHeadsModel::embedded();
  std::vector<std::vector<HeadScores<ReplyHeads>>> found(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : found)
      threads.emplace_back([&model, &mine] {
        HeadsReader<ReplyHeads> heads(model);
        for (int round = 0; round < 200; ++round)
          for (const Golden& golden : kGolden) mine.push_back(heads.read(golden.reply));
      });
  }
  for (const auto& other : found) EXPECT_EQ(other, found[0]);
  EXPECT_EQ(found[0].size(), 200 * kGolden.size());
}

TEST(TrainedHeads, OfCuesInTheBinarySayWhereTheyComeFrom) {
  const auto model = CueHeadsModel::embedded();
  ASSERT_TRUE(model) << "without them phrases alone would find cues";
  EXPECT_EQ(model->parts().name, "cues-en");
  EXPECT_THAT(model->parts().attributions, ::testing::HasSubstr("Banking77"));
  EXPECT_LE(write_heads(model->parts()).size(), 2'000'000u);
  HeadsReader<CueHeads> heads(model);
  const auto hears = [&](std::string_view text, Cue cue) {
    return (heads.model().heads_of(heads.read(text)) & bit(cue)) != 0;
  };
  EXPECT_TRUE(hears("I need it by Friday, we fly on Saturday morning.", Cue::deadline));
  EXPECT_TRUE(hears("Sort it out or we take our business elsewhere for good.", Cue::churn_threat));
  EXPECT_FALSE(hears("Thanks, have a nice weekend.", Cue::churn_threat));
}

TEST(TrainedHeads, OfTheBinarySayWhereTheyComeFrom) {
  const auto model = ReplyHeadsModel::embedded();
  ASSERT_TRUE(model);
  EXPECT_EQ(model->parts().name, "empathy-en");
  EXPECT_THAT(model->parts().attributions, ::testing::HasSubstr("EPITOME"));
  EXPECT_LE(write_heads<ReplyHeads>(model->parts()).size(), 1'000'000u);
}

}  // namespace
}  // namespace attune
