#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>

#include "operators/empathy/heads_model.h"
#include "tests/support/seal.h"
#include "tests/support/tiny_heads.h"

namespace attune {
namespace {

using Bytes = std::vector<std::byte>;
using ::testing::HasSubstr;
constexpr std::size_t kHeader = 64, kFormatAt = 8, kHeadsAt = 12, kTokensAt = 32, kRowsAt = 40,
                      kSlotsAt = 44;

std::string refusal_of(const Bytes& bytes) {
  const auto model = ReplyHeadsModel::from_bytes(bytes);
  return model ? "" : model.error();
}

template <class T>
Bytes with(Bytes bytes, std::size_t at, T value) {
  std::memcpy(bytes.data() + at, &value, sizeof value);
  seal(bytes);
  return bytes;
}

/// As the parts say, changed by `change`, and written.
template <class Change>
std::string refusal_after(Change&& change) {
  HeadsParts<ReplyHeads> parts = tiny_reply_heads();
  change(parts);
  return refusal_of(write_heads<ReplyHeads>(parts));
}

TEST(HeadsFile, KeepsAllThatItWasGiven) {
  const Bytes bytes = write_heads<ReplyHeads>(tiny_reply_heads());
  const auto model = ReplyHeadsModel::from_bytes(bytes);
  ASSERT_TRUE(model) << model.error();
  const HeadsParts<ReplyHeads>& parts = (*model)->parts();
  EXPECT_EQ(parts.name, "tiny");
  EXPECT_EQ(parts.version, "1");
  EXPECT_EQ(parts.data, "two words");
  EXPECT_EQ(parts.attributions, "nobody");
  EXPECT_EQ(parts.heads[2].asks, 6);
  EXPECT_EQ(parts.rows, tiny_reply_heads().rows);
  EXPECT_EQ(write_heads<ReplyHeads>(parts), bytes) << "a copy of what was read is the same file";
}

TEST(HeadsFile, OfOneKindIsNoneOfTheOther) {
  const Bytes cues = write_heads(tiny_cue_heads());
  const auto model = CueHeadsModel::from_bytes(cues);
  ASSERT_TRUE(model) << model.error();
  EXPECT_EQ(write_heads((*model)->parts()), cues);
  EXPECT_THAT(refusal_of(cues), HasSubstr("attune's mark"));
  const auto refused = CueHeadsModel::from_bytes(write_heads(tiny_reply_heads()));
  ASSERT_FALSE(refused);
  EXPECT_THAT(refused.error(), HasSubstr("trained heads for customers' cues"));
}

TEST(HeadsFile, OfCuesIsRefusedWhereItIsCutOffDamagedOrLeadsOutside) {
  const auto refused = [](const Bytes& bytes) { return !CueHeadsModel::from_bytes(bytes); };
  const Bytes valid = write_heads(tiny_cue_heads());
  for (std::size_t size = 0; size < valid.size(); ++size) {
    Bytes bytes(valid.begin(), valid.begin() + static_cast<std::ptrdiff_t>(size));
    if (size >= kHeader) seal(bytes);
    EXPECT_TRUE(refused(bytes)) << size;
  }
  for (std::size_t at = 0; at < valid.size(); ++at) {
    Bytes bytes = valid;
    bytes[at] ^= std::byte{0x10};
    EXPECT_TRUE(refused(bytes)) << at;
  }
  auto fewer = tiny_cue_heads();
  fewer.rows.pop_back();
  EXPECT_TRUE(refused(write_heads(fewer)));
  auto none = tiny_cue_heads();
  none.slots.clear();
  EXPECT_TRUE(refused(write_heads(none))) << "a table without a slot";
  for (const float threshold : {0.0f, 1.0f, std::numeric_limits<float>::quiet_NaN()}) {
    auto parts = tiny_cue_heads();
    parts.heads[4].threshold = threshold;
    EXPECT_TRUE(refused(write_heads(parts))) << threshold;
  }
}

TEST(HeadsFile, IsReadWhereverItsBytesLie) {
  const Bytes bytes = write_heads<ReplyHeads>(tiny_reply_heads());
  for (std::size_t shift = 0; shift < 9; ++shift) {
    Bytes room(bytes.size() + shift);
    std::memcpy(room.data() + shift, bytes.data(), bytes.size());
    EXPECT_TRUE(ReplyHeadsModel::from_bytes(std::span(room).subspan(shift))) << shift;
  }
}

TEST(HeadsFile, IsRefusedWhenAnyByteOfItIsAnother) {
  const Bytes valid = write_heads<ReplyHeads>(tiny_reply_heads());
  for (std::size_t at = 0; at < valid.size(); ++at) {
    Bytes bytes = valid;
    bytes[at] ^= std::byte{0x10};
    EXPECT_THAT(refusal_of(bytes), HasSubstr("not a usable file of trained heads")) << at;
  }
}

TEST(HeadsFile, IsRefusedWhenItIsCutOffOrLonger) {
  const Bytes valid = write_heads<ReplyHeads>(tiny_reply_heads());
  for (std::size_t size = 0; size < valid.size(); ++size) {
    Bytes bytes(valid.begin(), valid.begin() + static_cast<std::ptrdiff_t>(size));
    EXPECT_NE(refusal_of(bytes), "") << size;
    if (size < kHeader) continue;
    seal(bytes);
    EXPECT_THAT(refusal_of(bytes), HasSubstr("do not add up")) << size;
  }
  Bytes longer = valid;
  longer.push_back(std::byte{1});
  EXPECT_THAT(refusal_of(longer), HasSubstr("copy it again"));
}

TEST(HeadsFile, SaysWhatIsWrongWithIt) {
  const Bytes valid = write_heads<ReplyHeads>(tiny_reply_heads());
  EXPECT_THAT(refusal_of({}), HasSubstr("only 0 bytes"));
  EXPECT_THAT(refusal_of(Bytes(1000)), HasSubstr("attune's mark"));
  EXPECT_THAT(refusal_of(with(valid, kFormatAt, kHeadsFormatVersion + 1)),
              HasSubstr("upgrade attune"));
  EXPECT_THAT(refusal_of(with(valid, kFormatAt, kHeadsFormatVersion - 1)),
              HasSubstr("train again"));
  EXPECT_THAT(refusal_of(with(valid, kTokensAt, std::uint64_t{1})),
              HasSubstr("cut in another way"));
  EXPECT_THAT(refusal_of(with(valid, kHeadsAt, 3u)), HasSubstr("it has 3 heads"));
  EXPECT_THAT(refusal_of(with(valid, kSlotsAt, 3u)), HasSubstr("do not add up"));
  EXPECT_THAT(refusal_of(with(valid, kRowsAt, 0xFFFFFFFFu)), HasSubstr("do not add up"));
}

TEST(HeadsFile, SaysWhatIsWrongInsideOfAWholeOne) {
  const float infinite = std::numeric_limits<float>::infinity();
  const float nan = std::numeric_limits<float>::quiet_NaN();
  EXPECT_THAT(refusal_after([&](HeadsParts<ReplyHeads>& p) { p.heads[0].bias = nan; }),
              HasSubstr("out of range"));
  EXPECT_THAT(refusal_after([&](HeadsParts<ReplyHeads>& p) { p.heads[1].scale = infinite; }),
              HasSubstr("out of range"));
  EXPECT_THAT(refusal_after([&](HeadsParts<ReplyHeads>& p) { p.heads[2].threshold = 1; }),
              HasSubstr("out of range"));
  EXPECT_THAT(refusal_after([](HeadsParts<ReplyHeads>& p) { p.rows.pop_back(); }),
              HasSubstr("outside of its rows"));
  EXPECT_THAT(refusal_after([](HeadsParts<ReplyHeads>& p) {
                p.slots = {1, 1};
              }),
              HasSubstr("has no end"));
}

}  // namespace
}  // namespace attune
