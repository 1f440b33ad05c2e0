// Standard base64 (RFC 4648, 4), for CloudEvents' data_base64.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

inline int base64_value(char c) noexcept {
  if (c >= 'A' && c <= 'Z') return c - 'A';
  if (c >= 'a' && c <= 'z') return c - 'a' + 26;
  if (c >= '0' && c <= '9') return c - '0' + 52;
  return c == '+' ? 62 : c == '/' ? 63 : -1;
}

/// Decodes into `out` (room for `text.size()` bytes). False when `text` is not base64: a letter outside the
/// alphabet, a wrong padding, or bits that are left over. Missing padding is tolerated.
inline bool decode_base64(std::string_view text, char* out, std::size_t& size) noexcept {
  size = 0;
  std::size_t padding = 0;
  while (!text.empty() && text.back() == '=') {
    text.remove_suffix(1);
    ++padding;
  }
  if (text.size() % 4 == 1 || (padding != 0 && (padding > 2 || (text.size() + padding) % 4 != 0))) return false;
  std::uint32_t bits = 0;
  int held = 0;
  for (const char c : text) {
    const int value = base64_value(c);
    if (value < 0) return false;
    bits = (bits << 6) | static_cast<std::uint32_t>(value);
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[size++] = static_cast<char>((bits >> held) & 255u);
    }
  }
  return (bits & ((1u << held) - 1)) == 0;
}

}  // namespace attune
