#include "operators/empathy/empathy_heads.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <thread>
#include <vector>

#include "tests/support/tiny_empathy.h"

namespace attune {
namespace {

struct Golden {
  std::string_view reply;
  std::array<float, kEmpathyHeadCount> probability;
};

/// What the shipped heads say, to four decimals; new after a new file.
constexpr std::array kGolden = {
    Golden{"I'm so sorry you are going through this, that must be exhausting.",
           {0.9994f, 0.0657f, 0.0135f}},
    Golden{"I can see how stressful this delay must be, with your deadline on Friday.",
           {0.2147f, 0.1646f, 0.0134f}},
    Golden{"What happened when you tried to log in?", {0.0759f, 0.0746f, 0.9989f}},
    Golden{"Could you tell me more about what the driver said to you?",
           {0.0995f, 0.0512f, 0.7616f}},
    Golden{"We apologize for any inconvenience this may have caused.", {0.1059f, 0.0443f, 0.0283f}},
    Golden{"Please restart the router and wait ten minutes.", {0.2704f, 0.0942f, 0.0209f}},
    Golden{"It sounds like you have been passed around for a week and nobody listened.",
           {0.1334f, 0.2878f, 0.0233f}},
    Golden{"I hope you feel better soon. You are not alone in this.", {0.9980f, 0.0773f, 0.0261f}},
    Golden{"Your order 4711 was shipped on Monday.", {0.1005f, 0.0745f, 0.0176f}},
    Golden{"I understand. Is there anything else that I can help you with?",
           {0.1575f, 0.1679f, 0.7147f}},
};

EmpathyHeads tiny_heads() {
  return EmpathyHeads(std::make_shared<const EmpathyModel>(tiny_empathy()));
}

TEST(EmpathyHeads, ReadTheGoldenRepliesAsEver) {
  EmpathyHeads heads;
  for (const Golden& golden : kGolden) {
    const auto found = heads.read(golden.reply).all();
    for (std::size_t h = 0; h < kEmpathyHeadCount; ++h)
      EXPECT_NEAR(found[h], golden.probability[h], 6e-5f)
          << kEmpathyHeadNames[h] << ": " << golden.reply;
  }
}

TEST(EmpathyHeads, HaveTheFormThatTheFileDescribes) {
  EmpathyHeads heads = tiny_heads();
  // "sorry .": two words and two pairs, so 3000 * 0.01 / sqrt(4) = 15 over -3.
  EXPECT_NEAR(heads.read("Sorry").emotional_reaction, 1 / (1 + std::exp(-12.0f)), 1e-6f);
  EXPECT_NEAR(heads.read("Sorry").interpretation, 1 / (1 + std::exp(3.0f)), 1e-6f);
  EXPECT_NEAR(heads.read("Ok?").exploration, 1 / (1 + std::exp(-3.0f)), 1e-6f);
  EXPECT_NEAR(heads.read("Ok.").exploration, 1 / (1 + std::exp(3.0f)), 1e-6f);
}

TEST(EmpathyHeads, HoldFromTheirThresholdOn) {
  EmpathyParts parts = tiny_empathy();
  parts.heads[1].threshold = 0.25f;
  const EmpathyModel model(parts);
  EXPECT_EQ(model.heads_of({0.5f, 0.25f, 0.49f}), 3u);
  EXPECT_EQ(model.heads_of({0.49f, 0.24f, 0.5f}), 4u);
}

TEST(EmpathyHeads, SayNothingOfATextWithoutAWord) {
  EmpathyHeads heads;
  for (const std::string_view text : {"", "   ", "?!", "...", "\xF0\x9F\x98\x80", "\xFF\xFE"})
    EXPECT_EQ(heads.read(text).all(), (std::array<float, 3>{})) << text;
}

TEST(EmpathyHeads, StayInBoundsForAnyBytes) {
  EmpathyHeads heads;
  std::uint64_t state = 7;
  for (int round = 0; round < 300; ++round) {
    std::string text(static_cast<std::size_t>(round) * 37, ' ');
    for (char& c : text)
      c = static_cast<char>((state = hash_mix(state, 0x9e3779b97f4a7c15ull)) >> 40);
    for (const float p : heads.read(text).all())
      EXPECT_THAT(p, ::testing::AllOf(::testing::Ge(0), ::testing::Le(1)));
  }
  for (const float p : heads.read(std::string(1 << 20, 'a')).all()) EXPECT_LE(p, 1);
}

TEST(EmpathyHeads, ReadTokensAsTheyReadTheText) {
  EmpathyHeads heads;
  PhraseText cutter;
  for (const Golden& golden : kGolden)
    EXPECT_EQ(heads.read(cutter.read(golden.reply)).all(), heads.read(golden.reply).all());
}

TEST(EmpathyHeads, GiveTheSameInEveryThread) {
  const auto model = EmpathyModel::embedded();
  std::vector<std::vector<std::array<float, 3>>> found(4);
  {
    std::vector<std::jthread> threads;
    for (auto& mine : found)
      threads.emplace_back([&model, &mine] {
        EmpathyHeads heads(model);
        for (int round = 0; round < 200; ++round)
          for (const Golden& golden : kGolden) mine.push_back(heads.read(golden.reply).all());
      });
  }
  for (const auto& other : found) EXPECT_EQ(other, found[0]);
  EXPECT_EQ(found[0].size(), 200 * kGolden.size());
}

TEST(EmpathyHeads, OfTheBinarySayWhereTheyComeFrom) {
  const auto model = EmpathyModel::embedded();
  ASSERT_TRUE(model);
  EXPECT_EQ(model->parts().name, "empathy-en");
  EXPECT_THAT(model->parts().attributions, ::testing::HasSubstr("EPITOME"));
  EXPECT_LE(write_empathy(model->parts()).size(), 1'000'000u);
}

}  // namespace
}  // namespace attune
