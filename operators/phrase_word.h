// How the words of a text are read, eight bytes at a time. Layer 0, for phrase_text and for who
// reads the bytes of a token again.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "operators/hash.h"
#include "operators/phrase_text.h"

namespace attune {

/// A word's bytes in normal form as they come in, and their hash.
class PhraseWord {
 public:
  /// The first `size` <= 8 bytes of `bytes`, the others zero. What is over kMostPhraseWordBytes is
  /// left out.
  void append(std::uint64_t bytes, std::size_t size) noexcept {
    if (size_ + size > kMostPhraseWordBytes) return;
    size_ += size;
    if (size == 0) return;
    last_ |= bytes << 8 * filled_;
    if (filled_ + size < 8) {
      filled_ += size;
      return;
    }
    mixed_ = hash_mix(mixed_ ^ last_, kMix);
    const std::size_t taken = 8 - filled_;
    last_ = taken == 8 ? 0 : bytes >> 8 * taken;
    filled_ = size - taken;
  }
  std::uint64_t hash() const noexcept { return hash_mix(mixed_ ^ last_, kEnd ^ size_); }
  std::size_t size() const noexcept { return size_; }

  /// Of a word of less than eight bytes, zeros behind them.
  static std::uint64_t hash_of(std::uint64_t bytes, std::size_t size) noexcept {
    return hash_mix(kBegin ^ bytes, kEnd ^ size);
  }

 private:
  static constexpr std::uint64_t kMix = 0xe7037ed1a0b428dbull, kEnd = 0x8ebc6af09c88c6e3ull;
  static constexpr std::uint64_t kBegin = 0xa0761d6478bd642full;

  std::uint64_t mixed_ = kBegin, last_ = 0;
  std::size_t filled_ = 0, size_ = 0;
};

/// ASCII letters from `p` on, at most eight: their small forms, zeros behind them.
struct LetterRun {
  std::uint64_t folded = 0;
  std::size_t size = 0;
  bool has_small = false;
};

inline LetterRun letter_run(const char* p, const char* end) noexcept {
  constexpr std::uint64_t kOnes = 0x0101010101010101ull, kHigh = 0x80 * kOnes;
  std::uint64_t x;
  if (end - p >= 8) std::memcpy(&x, p, 8);
  else x = few_bytes(p, static_cast<std::size_t>(end - p));
  // A byte of seven bits is a letter when, in lower case, it carries into bit 7 from 'a' on and not
  // yet from behind 'z' on.
  const std::uint64_t small = (x & ~kHigh) | 0x20 * kOnes;
  const std::uint64_t from_a = small + (0x80 - 'a') * kOnes,
                      behind_z = small + (0x7F - 'z') * kOnes;
  const std::uint64_t letters = (from_a & ~behind_z) & ~x & kHigh;
  const std::uint64_t others = ~letters & kHigh;
  // Bytes in front of the first of the others; all of them where there is none.
  const std::uint64_t mask = ((others & (0 - others)) >> 7) - 1;
  return {(x | letters >> 2) & mask, static_cast<std::size_t>(std::countr_zero(others)) / 8,
          (x & 0x20 * kOnes & mask) != 0};
}

/// What stands at a byte beyond ASCII.
struct HighChar {
  enum Kind : std::uint8_t { letter, apostrophe, opens, closes, question, breaks, other };
  Kind kind = other;
  std::uint8_t size = 1;         ///< its bytes in the text
  std::uint8_t folded_size = 0;  ///< letters and apostrophes: bytes of the normal form
  std::uint64_t folded = 0;
};

/// REQUIRES: p < end, *p beyond ASCII.
HighChar high_char(const char* p, const char* end) noexcept;

}  // namespace attune
