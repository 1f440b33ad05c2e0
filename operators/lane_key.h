// Which lane a key belongs to when a file is dealt to several. Layer 0: std only.
#pragma once

#include <cstdint>
#include <string_view>

namespace attune {

/// FNV-1a 64 over the key's bytes, modulo `lanes`: short enough for anyone to repeat in any language,
/// and part of replay's contract. REQUIRES: lanes > 0.
inline std::uint32_t lane_of(std::string_view key, std::uint32_t lanes) noexcept {
  std::uint64_t hash = 0xcbf29ce484222325ull;
  for (const char c : key) {
    hash ^= static_cast<unsigned char>(c);
    hash *= 0x100000001b3ull;
  }
  return static_cast<std::uint32_t>(hash % lanes);
}

}  // namespace attune
