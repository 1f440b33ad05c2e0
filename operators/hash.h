// The one 64-bit hash of customer, conversation and label values: stable over processes. Layer 0.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace attune {

__extension__ using Product = unsigned __int128;  // no ISO type; both compilers have it

/// A wyhash-like mix with 128-bit multiplication; stable over runs and machines of one byte order
/// (sketches and snapshots depend on it). Not meant against an attacker who picks keys.
inline std::uint64_t hash_mix(std::uint64_t a, std::uint64_t b) noexcept {
  const Product product = static_cast<Product>(a) * b;
  return static_cast<std::uint64_t>(product) ^ static_cast<std::uint64_t>(product >> 64);
}

/// The first n < 8 bytes, zeros behind them. From loads that overlap: a copy of n bytes through
/// memory makes the processor wait until the store can be read back.
inline std::uint64_t few_bytes(const char* p, std::size_t n) noexcept {
  static_assert(std::endian::native == std::endian::little, "the first byte is the lowest");
  if (n >= 4) {
    std::uint32_t first, last;
    std::memcpy(&first, p, 4);
    std::memcpy(&last, p + n - 4, 4);
    return first | static_cast<std::uint64_t>(last) << 8 * (n - 4);
  }
  if (n == 0) return 0;
  const auto byte = [p](std::size_t i) {
    return static_cast<std::uint64_t>(static_cast<unsigned char>(p[i])) << 8 * i;
  };
  return byte(0) | byte(n / 2) | byte(n - 1);
}

inline constexpr std::size_t kMaskedBytes = 16;
struct ByteMasks {
  std::uint64_t low = 0, high = 0;
};

/// Masks that keep the first `size` of sixteen bytes: for many short words of any length, where a
/// copy of unknown length or a branch would cost more. REQUIRES: size <= kMaskedBytes.
inline ByteMasks first_of_sixteen(std::size_t size) noexcept {
  static constexpr auto kMask = [] {
    std::array<unsigned char, 2 * kMaskedBytes> mask{};
    for (std::size_t i = 0; i < kMaskedBytes; ++i) mask[i] = 0xFF;
    return mask;
  }();
  ByteMasks masks;
  std::memcpy(&masks, kMask.data() + kMaskedBytes - size, sizeof masks);
  return masks;
}

inline std::uint64_t hash64(std::string_view text, std::uint64_t seed = 0) noexcept {
  constexpr std::uint64_t k0 = 0xa0761d6478bd642full, k1 = 0xe7037ed1a0b428dbull;
  const char* p = text.data();
  std::size_t n = text.size();
  std::uint64_t h = seed ^ k0;
  while (n >= 16) {
    std::uint64_t a, b;
    std::memcpy(&a, p, 8);
    std::memcpy(&b, p + 8, 8);
    h = hash_mix(a ^ k1, b ^ h);
    p += 16;
    n -= 16;
  }
  std::uint64_t a = 0, b = 0;
  if (n >= 8) {
    std::memcpy(&a, p, 8);
    std::memcpy(&b, p + n - 8, 8);
  } else {
    a = few_bytes(p, n);
  }
  return hash_mix(hash_mix(a ^ k1, b ^ h), k0 ^ text.size());
}

}  // namespace attune
