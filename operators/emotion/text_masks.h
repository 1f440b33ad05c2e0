// A text as bits: where its letters, spaces and oddities are, so that a word is found by counting
// bits instead of looking at each byte.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace attune {

/// One bit per byte, and the text in lower case. Bit and byte 0 are the text's first.
template <std::size_t kMaxBytes>
class TextMasks {
 public:
  static constexpr std::size_t kBlock = 64,
                               kBlocks = kMaxBytes / kBlock + 2;  // windows look one block ahead

  /// REQUIRES: at most kMaxBytes. `lower` has room for the text and 64 bytes more; those are zeros.
  void read(std::string_view text, char* lower) noexcept;

  /// At least this many bits from bit `at` on; zeros may follow them.
  static constexpr std::size_t kWindow = 57;

  /// Word: an ASCII letter, or an apostrophe between two of them.
  std::uint64_t words(std::size_t at) const noexcept { return window(words_, at); }
  /// Bytes that a word may hold and that need a closer look: beyond ASCII, or a letter that stands
  /// for the third time in a row.
  std::uint64_t odd(std::size_t at) const noexcept { return window(odd_, at); }
  /// Spaces and control characters. Behind the text there are none.
  std::uint64_t spaces(std::size_t at) const noexcept { return window(spaces_, at); }

 private:
  using Bits = std::array<std::uint64_t, kBlocks>;
  /// One load from the byte that has the first bit.
  static std::uint64_t window(const Bits& bits, std::size_t at) noexcept {
    static_assert(std::endian::native == std::endian::little, "bit 8 is in the second byte");
    std::uint64_t from_byte = 0;
    std::memcpy(&from_byte, reinterpret_cast<const char*>(bits.data()) + at / 8, 8);
    return from_byte >> at % 8;
  }
  Bits words_{}, odd_{}, spaces_{};
};

/// Of 64 bytes: letters, apostrophes, spaces, bytes beyond ASCII, bytes equal (but for case) to the
/// one before.
struct BlockMasks {
  std::uint64_t letter = 0, apostrophe = 0, space = 0, high = 0, repeated = 0;
};

/// Reads 64 bytes at `from`, writes them in lower case to `to`. `before`: the byte before the
/// first, in lower case.
BlockMasks read_block(const char* from, char* to, char before) noexcept;

}  // namespace attune

#include "operators/emotion/text_masks_inl.h"
