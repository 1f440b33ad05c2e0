// Standard base64 (RFC 4648), for CloudEvents' data_base64.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

/// Decodes into `out` (room for `text.size()` bytes). False when `text` is not base64.
inline bool decode_base64(std::string_view text, char* out, std::size_t& size) noexcept {
  while (!text.empty() && text.back() == '=') text.remove_suffix(1);
  std::uint32_t bits = 0;
  int held = 0;
  size = 0;
  for (const char c : text) {
    int value = 0;
    if (c >= 'A' && c <= 'Z') value = c - 'A';
    else if (c >= 'a' && c <= 'z') value = c - 'a' + 26;
    else if (c >= '0' && c <= '9') value = c - '0' + 52;
    else if (c == '+') value = 62;
    else if (c == '/') value = 63;
    else return false;
    bits = (bits << 6) | static_cast<std::uint32_t>(value);
    held += 6;
    if (held >= 8) {
      held -= 8;
      out[size++] = static_cast<char>((bits >> held) & 255u);
    }
  }
  return held < 6;
}

}  // namespace attune
