#include "operators/hash.h"

#include <gtest/gtest.h>

#include <cstring>
#include <set>
#include <string>
#include <vector>

namespace attune {
namespace {

TEST(Hash, reads_a_few_bytes_as_if_zeros_stood_behind_them) {
  const std::string bytes = "\xff\x01\x80\x7f\x00\xfe\x42\xaa";
  for (std::size_t n = 0; n < 8; ++n) {
    char padded[8] = {};
    std::memcpy(padded, bytes.data(), n);
    std::uint64_t expected;
    std::memcpy(&expected, padded, 8);
    // Exactly n bytes, so that reading past them is seen by the address sanitizer.
    const std::vector<char> exact(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(n));
    EXPECT_EQ(few_bytes(exact.data(), n), expected) << n;
  }
}

TEST(Hash, tells_texts_of_every_length_apart) {
  std::set<std::uint64_t> seen;
  std::string text;
  for (int n = 0; n < 64; ++n, text += 'a') seen.insert(hash64(text));
  EXPECT_EQ(seen.size(), 64u);
}

// Sketches are merged between processes of different versions: the values are part of the format.
TEST(Hash, stays_what_it_was) {
  EXPECT_EQ(hash64(""), 0x34d2fe82daccaea6u);
  EXPECT_EQ(hash64("a"), 0x13d0a5105fb4647eu);
  EXPECT_EQ(hash64("chat"), 0x7240467594c33b42u);
  EXPECT_EQ(hash64("payment"), 0x6f15009fc210a207u);
  EXPECT_EQ(hash64("customer"), 0x7810d69bb2fef540u);
  EXPECT_EQ(hash64("customer-4711"), 0x66a47d502ee304e3u);
  EXPECT_EQ(hash64("https://example.com/checkout"), 0xb631bc3370e6634du);
}

}  // namespace
}  // namespace attune
