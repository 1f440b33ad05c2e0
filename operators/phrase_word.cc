#include "operators/phrase_word.h"

#include <string_view>

namespace attune {
namespace {

/// U+00C0 to U+00FF without their marks; '*' stays as it is, '-' is no letter.
constexpr std::string_view kLatin =
    "aaaaaaaceeeeiiiidnooooo-ouuuuy**aaaaaaaceeeeiiiidnooooo-ouuuuy*y";
static_assert(kLatin.size() == 64);

HighChar letter(const char* p, std::uint8_t size) noexcept {
  std::uint64_t bytes = 0;
  std::memcpy(&bytes, p, size);
  return {HighChar::letter, size, size, bytes};
}

/// General punctuation: E2 80 and this byte.
HighChar::Kind punctuation(unsigned char last) noexcept {
  switch (last) {
    case 0x98:
    case 0x99:
    case 0x9B:
      return HighChar::apostrophe;
    case 0x9C:
    case 0x9E:
      return HighChar::opens;
    case 0x9D:
      return HighChar::closes;
    case 0x93:
    case 0x94:
    case 0xA6:
      return HighChar::breaks;
    default:
      return HighChar::other;
  }
}

HighChar sign(HighChar::Kind kind, std::uint8_t size) noexcept {
  if (kind == HighChar::apostrophe) return {kind, size, 1, '\''};
  return {kind, size, 0, 0};
}

HighChar two_bytes(const char* p, unsigned char first, unsigned char second) noexcept {
  if (first == 0xC2)
    return sign(second == 0xAB   ? HighChar::opens
                : second == 0xBB ? HighChar::closes
                                 : HighChar::other,
                2);
  if (first == 0xCA && second == 0xBC) return sign(HighChar::apostrophe, 2);
  if (first == 0xD8 && second == 0x9F) return sign(HighChar::question, 2);
  if (first == 0xCC || first == 0xCD)
    return {HighChar::letter, 2, 0, 0};  // a mark on the letter before
  if (first != 0xC3) return letter(p, 2);
  const char base = kLatin[second & 0x3F];
  if (base == '-') return sign(HighChar::other, 2);
  return base == '*' ? letter(p, 2)
                     : HighChar{HighChar::letter, 2, 1, static_cast<unsigned char>(base)};
}

HighChar three_bytes(const char* p, unsigned char first, unsigned char second,
                     unsigned char third) noexcept {
  if (first == 0xE2) return sign(second == 0x80 ? punctuation(third) : HighChar::other, 3);
  if (first == 0xEF)
    return sign(second == 0xBC && third == 0x9F ? HighChar::question : HighChar::other, 3);
  if (first == 0xE3 && second == 0x80) return sign(HighChar::breaks, 3);
  return letter(p, 3);
}

}  // namespace

HighChar high_char(const char* p, const char* end) noexcept {
  const auto byte = [&](int i) { return static_cast<unsigned char>(p[i]); };
  const auto follows = [&](int i) { return end - p > i && (byte(i) & 0xC0) == 0x80; };
  const unsigned char first = byte(0);
  if (first >= 0xC2 && first < 0xE0 && follows(1)) return two_bytes(p, first, byte(1));
  if (first >= 0xE0 && first < 0xF0 && follows(1) && follows(2))
    return three_bytes(p, first, byte(1), byte(2));
  if (first >= 0xF0 && first < 0xF5 && follows(1) && follows(2) && follows(3))
    return sign(HighChar::other, 4);
  return {};
}

}  // namespace attune
