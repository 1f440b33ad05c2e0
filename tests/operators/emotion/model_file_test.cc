#include "operators/emotion/model_file.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <ctime>
#include <filesystem>
#include <limits>

#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/emotion.h"
#include "tests/support/seal.h"
#include "tests/support/source_tree.h"
#include "tests/support/tiny_model.h"

namespace attune {
namespace {

using Bytes = std::vector<std::byte>;
constexpr std::size_t kHeader = 64, kFormatAt = 8, kTokenizerAt = 12, kSectionsAt = 32;

std::string refusal_of(const Bytes& bytes) {
  const auto model = EmotionModel::from_bytes(bytes);
  return model ? "" : model.error();
}

template <class T>
Bytes with(Bytes bytes, std::size_t at, T value, bool sealed = true) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
  if (sealed) seal(bytes);
  return bytes;
}

std::size_t section_at(const Bytes& bytes, Section section) {
  std::uint64_t offset;
  std::memcpy(&offset, bytes.data() + kHeader + 16 * static_cast<std::size_t>(section),
              sizeof offset);
  return offset;
}

/// As the parts say, changed by `change`, and written.
template <class Change>
std::string refusal_after(Change&& change) {
  ModelParts parts = tiny_model();
  change(parts);
  return refusal_of(write_model(parts));
}

TEST(ModelFile, KeepsAllThatItWasGiven) {
  ModelParts parts = tiny_model(kNarrowStudent);
  parts.data = "three words";
  parts.attributions = "nobody";
  parts.reference.fine[3] = 0.25f;
  parts.reference.unknown_words = 0.5f;
  parts.groups[0].threshold = -1.5f;
  parts.head.threshold[2] = -2;
  parts.calibration.shift[2] = 0.5f;
  parts.support.emplace().weights[3][kUrgencyLane] = 0.5f;
  parts.support->threshold[2] = 0.25f;
  parts.support->urgent = 1;
  const AlignedBytes bytes(write_model(parts));
  const auto view = open_model(bytes.span());
  ASSERT_TRUE(view) << view.error();
  ASSERT_TRUE(view->support);
  EXPECT_EQ(view->support->weights[3][kUrgencyLane], 0.5f);
  EXPECT_EQ(view->support->threshold[2], 0.25f);
  EXPECT_EQ(view->support->urgent, 1);
  EXPECT_EQ(view->name, "tiny");
  EXPECT_EQ(view->data, "three words");
  EXPECT_EQ(view->attributions, "nobody");
  EXPECT_EQ(view->shape, kNarrowStudent);
  EXPECT_EQ(view->reference.fine[3], 0.25f);
  EXPECT_EQ(view->groups[0].threshold, -1.5f);
  EXPECT_EQ(view->head.threshold[2], -2);
  EXPECT_EQ(write_model(parts_of(*view)), write_model(parts))
      << "a copy of what was read is the same file";
}

TEST(ModelFile, SaysWhatIsWrongWithAFileThatIsNone) {
  const Bytes valid = write_model(tiny_model());
  EXPECT_EQ(refusal_of(valid), "");
  EXPECT_THAT(refusal_of({}), ::testing::HasSubstr("only 0 bytes"));
  EXPECT_THAT(refusal_of(Bytes(1000)), ::testing::HasSubstr("attune's mark"));
  EXPECT_THAT(refusal_of({valid.begin(), valid.end() - 1}), ::testing::HasSubstr("copy it again"));
  EXPECT_THAT(refusal_of(with(valid, kFormatAt, kModelFormatVersion + 1)),
              ::testing::HasSubstr("newer than format"));
  EXPECT_THAT(refusal_of(with(valid, kFormatAt, kModelFormatVersion - 1)),
              ::testing::HasSubstr("train again"));
  EXPECT_THAT(refusal_of(with(valid, kTokenizerAt, kTokenizerVersion + 1)),
              ::testing::HasSubstr("tokens of version"));
  EXPECT_THAT(refusal_of(with(valid, kSectionsAt, 3u)), ::testing::HasSubstr("section table"));
  EXPECT_THAT(refusal_of(with(valid, kHeader, std::uint64_t{1} << 60)),
              ::testing::HasSubstr("'name' lies outside"));
  EXPECT_THAT(refusal_of(with(valid, valid.size() - 1, std::byte{7}, false)),
              ::testing::HasSubstr("damaged"));
  EXPECT_THAT(EmotionModel::from_file("/nowhere/m.bin").error(),
              ::testing::HasSubstr("cannot open"));
  EXPECT_THAT(EmotionModel::from_file("/tmp").error(), ::testing::HasSubstr("not a regular file"));
}

TEST(ModelFile, SaysWhatIsWrongInsideOfAWholeFile) {
  const float nan = std::numeric_limits<float>::quiet_NaN(),
              infinite = std::numeric_limits<float>::infinity();
  const auto says = [](const char* words) { return ::testing::HasSubstr(words); };
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.head.bias[3] = nan; }),
              says("weights or thresholds"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.head.weights[5][3] = infinite; }),
              says("weights or thresholds"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.head.hidden_scale[5] = 1e9f; }),
              says("weights or thresholds"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.head.threshold[5] = nan; }),
              says("weights or thresholds"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.calibration.slope[0] = nan; }),
              says("calibration"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.groups.pop_back(); }), says("groups"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.groups[3].labels = 0; }), says("groups"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.groups[3].labels = 1u << 30; }), says("groups"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.groups[3].name[0] = 'X'; }), says("groups"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.reference.fine[0] = 1.5f; }), says("reference"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.shape.bag = 48; }), says("shape"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.rows.pop_back(); }), says("impossible size"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.rows.clear(); }), says("impossible size"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.rows[m.shape.a_lane()] = 32767; }),
              says("too large"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.rows[m.shape.b_lane()] = -32768; }),
              says("too large"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) {
                m.words = key_slots({{1, 99}});
              }),
              says("'words' names a row"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) {
                m.pairs = key_slots({{1, 1}});
              }),
              says("'pairs' names a row"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.chars.assign(4, 1); }), says("'chars' is full"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.chars.resize(3); }),
              says("'chars' has an impossible size"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.support.emplace().bias[0] = nan; }),
              says("head for the twelve"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.support.emplace().weights[9][9] = 1e9f; }),
              says("head for the twelve"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.support.emplace().threshold[9] = infinite; }),
              says("head for the twelve"));
  EXPECT_THAT(refusal_after([&](ModelParts& m) { m.support.emplace().unused[1] = 1; }),
              says("head for the twelve"));
  const Bytes valid = write_model(tiny_model());
  EXPECT_THAT(refusal_of(with(valid, section_at(valid, Section::labels), 'x')),
              says("28 that attune knows"));
}

TEST(ModelFile, RefusesAHeadForTheTwelveOfAnotherSize) {
  ModelParts parts = tiny_model();
  parts.support.emplace();
  Bytes bytes = write_model(parts);
  const std::size_t size_at = kHeader + 16 * static_cast<std::size_t>(Section::support) + 8;
  bytes = with(std::move(bytes), size_at, std::uint64_t{64});
  EXPECT_THAT(refusal_of(bytes), ::testing::HasSubstr("head for the twelve"));
}

TEST(ModelFile, WithoutAHeadForTheTwelveRollsUpTheLabels) {
  const auto reading_of = [](const ModelParts& parts) {
    const auto model = EmotionModel::from_bytes(write_model(parts));
    return model ? EmotionReader(*model).read("angry").emotions : std::uint16_t{0};
  };
  ModelParts parts = tiny_model();
  constexpr std::uint16_t kAnger = 1u << static_cast<unsigned>(Emotion::anger),
                          kHope = 1u << static_cast<unsigned>(Emotion::hope);
  EXPECT_EQ(reading_of(parts), kAnger);
  parts.support.emplace().bias.fill(-3);
  parts.support->bias[static_cast<std::size_t>(Emotion::hope)] = 3;
  EXPECT_EQ(reading_of(parts), kHope) << "with one, the head decides";
}

TEST(ModelFile, OfTheSurestLabelsRollsUpToAProbability) {
  ModelParts parts = tiny_model();
  parts.head.bias.fill(500);
  const auto model = EmotionModel::from_bytes(write_model(parts));
  ASSERT_TRUE(model) << model.error();
  for (const float p : EmotionReader(*model).scores("angry").emotion)
    EXPECT_EQ(p, 1) << "odds that are too large for a number are a certainty";
}

/// Whatever one bit says: a refusal in words, or a model that reads.
TEST(ModelFile, SurvivesEveryFlippedBitOfItsFrameAndSomeOfEverySection) {
  const Bytes valid = write_model(tiny_model());
  int refused = 0, read = 0;
  for (std::size_t at = 0; at < valid.size(); at += at < 512 ? 1 : 37)
    for (const unsigned bit : {0u, 3u, 7u}) {
      Bytes bytes = with(valid, at, valid[at] ^ static_cast<std::byte>(1u << bit),
                         at < kHeader ? false : true);
      const auto model = EmotionModel::from_bytes(bytes);
      if (!model) {
        ++refused;
        EXPECT_FALSE(model.error().empty());
        continue;
      }
      ++read;
      EmotionReader reader(*model);
      const Reading reading = reader.read("I am angry, unknown words");
      EXPECT_TRUE(reading.fine != 0 && reading.emotions != 0) << at;
    }
  EXPECT_GT(refused, 500);
  EXPECT_GT(read, 50) << "weights and texts may be anything";
}

TEST(ModelFile, OfTheShippedModelLoadsWithinFiftyMilliseconds) {
  const std::string path = testing::source_path("config/models/emotion-en.bin");
  double least = 1;
  for (int i = 0; i < 5; ++i) {
    const std::clock_t start = std::clock();  // of this process: others share the machine
    const auto model = EmotionModel::from_file(path);
    ASSERT_TRUE(model) << model.error();
    least = std::min(least, static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
#if !defined(ATTUNE_SANITIZED)
  EXPECT_LT(least, 0.05);
#endif
  EXPECT_LE(std::filesystem::file_size(path), 20'000'000u);
}

}  // namespace
}  // namespace attune
