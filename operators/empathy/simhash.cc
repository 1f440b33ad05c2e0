#include "operators/empathy/simhash.h"

#include <bit>

#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::uint64_t kPairKey = 0x9e3779b97f4a7c15ull;

std::uint64_t pair_of(std::uint64_t first, std::uint64_t second) noexcept {
  return hash_mix(first ^ kPairKey, std::rotl(second, 23) ^ 0xd1b54a32d192ed03ull);
}

}  // namespace

void SimHash::add_word(std::uint64_t word) noexcept {
  if (words_++ != 0 && pairs_ < kMostPairs) add_pair(pair_of(last_, word));
  last_ = word;
}

/// All 64 counters at once: a binary number stands on its side, one plane for a digit.
void SimHash::add_pair(std::uint64_t pair) noexcept {
  ++pairs_;
  std::uint64_t carry = pair;
  for (std::size_t k = 0; carry != 0 && k < kPlanes; ++k) {
    const std::uint64_t digit = planes_[k];
    planes_[k] = digit ^ carry;
    carry &= digit;
  }
}

std::uint64_t SimHash::value() const noexcept {
  if (words_ == 0) return 0;
  if (pairs_ == 0) return pair_of(last_, 0);
  // Which counters are over half of the pairs: compared from the highest digit down.
  const std::uint32_t half = pairs_ / 2;
  std::uint64_t over = 0, same = ~std::uint64_t{0};
  for (std::size_t k = kPlanes; k-- > 0;) {
    const std::uint64_t digit = (half >> k & 1u) != 0 ? ~std::uint64_t{0} : 0;
    over |= same & planes_[k] & ~digit;
    same &= ~(planes_[k] ^ digit);
  }
  return over;
}

}  // namespace attune
