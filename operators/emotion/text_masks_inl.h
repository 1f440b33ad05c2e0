// Bodies of text_masks.h: they run for every text and want to be inlined.
#pragma once

#include <cstring>

#include "operators/emotion/text_masks.h"

#if defined(__SSE2__)
#include <immintrin.h>
#endif

namespace attune {

#if defined(__SSE2__)
inline BlockMasks read_block(const char* from, char* to, char before) noexcept {
  BlockMasks masks;
  const auto bits = [](__m128i lanes) {
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(_mm_movemask_epi8(lanes)));
  };
  __m128i last = _mm_slli_si128(_mm_cvtsi32_si128(before), 15);
  for (int i = 0; i < 4; ++i) {
    const __m128i v = _mm_loadu_si128(reinterpret_cast<const __m128i*>(from) + i);
    // 'a' to 'z' become 102 to 127, the largest signed bytes.
    const __m128i folded = _mm_or_si128(v, _mm_set1_epi8(0x20));
    const __m128i letter =
        _mm_cmpgt_epi8(_mm_add_epi8(folded, _mm_set1_epi8(5)), _mm_set1_epi8(101));
    const __m128i small = _mm_or_si128(v, _mm_and_si128(letter, _mm_set1_epi8(0x20)));
    _mm_storeu_si128(reinterpret_cast<__m128i*>(to) + i, small);
    const __m128i shifted = _mm_or_si128(_mm_slli_si128(small, 1), _mm_srli_si128(last, 15));
    last = small;
    const int at = 16 * i;
    const std::uint64_t high = bits(v);
    masks.letter |= bits(letter) << at;
    masks.apostrophe |= bits(_mm_cmpeq_epi8(v, _mm_set1_epi8('\''))) << at;
    masks.space |= (bits(_mm_cmplt_epi8(v, _mm_set1_epi8(0x21))) & ~high) << at;
    masks.high |= high << at;
    masks.repeated |= bits(_mm_cmpeq_epi8(small, shifted)) << at;
  }
  return masks;
}
#else
inline BlockMasks read_block(const char* from, char* to, char before) noexcept {
  BlockMasks masks;
  for (int i = 0; i < 64; ++i) {
    const auto byte = static_cast<unsigned char>(from[i]);
    const bool letter = static_cast<unsigned char>((byte | 0x20) - 'a') < 26;
    const char small = static_cast<char>(letter ? byte | 0x20 : byte);
    masks.letter |= std::uint64_t{letter} << i;
    masks.apostrophe |= std::uint64_t{byte == '\''} << i;
    masks.space |= std::uint64_t{byte <= ' '} << i;
    masks.high |= std::uint64_t{byte >= 0x80} << i;
    masks.repeated |= std::uint64_t{small == before} << i;
    to[i] = before = small;
  }
  return masks;
}
#endif

template <std::size_t kMaxBytes>
void TextMasks<kMaxBytes>::read(std::string_view text, char* lower) noexcept {
  const std::size_t blocks = (text.size() + kBlock - 1) / kBlock;
  alignas(kBlock) char rest[kBlock] = {};
  if (text.size() % kBlock != 0)
    std::memcpy(rest, text.data() + text.size() / kBlock * kBlock, text.size() % kBlock);
  BlockMasks left, block;
  std::uint64_t letters_before = 0;
  for (std::size_t b = 0; b <= blocks;
       ++b) {  // one behind: an apostrophe needs to know what follows it
    BlockMasks next;
    if (b < blocks) {
      const bool whole = (b + 1) * kBlock <= text.size();
      next = read_block(whole ? text.data() + b * kBlock : rest, lower + b * kBlock,
                        b == 0 ? '\0' : lower[b * kBlock - 1]);
    }
    if (b > 0) {
      const std::uint64_t after_letter = block.letter << 1 | letters_before >> 63;
      const std::uint64_t before_letter = block.letter >> 1 | next.letter << 63;
      const std::uint64_t repeated_before = block.repeated << 1 | left.repeated >> 63;
      words_[b - 1] = block.letter | (block.apostrophe & after_letter & before_letter);
      odd_[b - 1] = block.high | (block.letter & block.repeated & repeated_before);
      spaces_[b - 1] = block.space;
      letters_before = block.letter;
      left = block;
    }
    block = next;
  }
  if (const std::size_t used = text.size() % kBlock; used != 0)
    spaces_[blocks - 1] &= ~std::uint64_t{0} >> (kBlock - used);
  words_[blocks] = odd_[blocks] = spaces_[blocks] = 0;
  std::memset(lower + blocks * kBlock, 0, kBlock);
}

}  // namespace attune
