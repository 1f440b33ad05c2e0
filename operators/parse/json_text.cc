#include "operators/parse/json_text.h"

#include <cstdint>
#include <cstring>

namespace attune {
namespace {

/// 0 to 15, or -1.
int hex_value(char c) noexcept {
  if (c >= '0' && c <= '9') return c - '0';
  const int letter = c | 0x20;
  return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
}

/// The four hexadecimal digits at `at`. REQUIRES: they are there (has_valid_escapes).
std::uint32_t four_hex(const char* at) noexcept {
  std::uint32_t value = 0;
  for (int i = 0; i < 4; ++i) value = value << 4 | static_cast<std::uint32_t>(hex_value(at[i]));
  return value;
}

/// The code unit of `\uXXXX` at `at`, and `at` behind it; kNoUnit when there is none.
constexpr std::uint32_t kNoUnit = 0xffffffff;
std::uint32_t code_unit(const char*& at, const char* end) noexcept {
  if (end - at < 6 || at[0] != '\\' || at[1] != 'u') return kNoUnit;
  const std::uint32_t unit = four_hex(at + 2);
  at += 6;
  return unit;
}

char* put_utf8(std::uint32_t code, char* out) noexcept {
  if (code < 0x80) {
    *out++ = static_cast<char>(code);
    return out;
  }
  if (code < 0x800) {
    *out++ = static_cast<char>(0xc0 | code >> 6);
  } else {
    if (code < 0x10000) {
      *out++ = static_cast<char>(0xe0 | code >> 12);
    } else {
      *out++ = static_cast<char>(0xf0 | code >> 18);
      *out++ = static_cast<char>(0x80 | (code >> 12 & 0x3f));
    }
    *out++ = static_cast<char>(0x80 | (code >> 6 & 0x3f));
  }
  *out++ = static_cast<char>(0x80 | (code & 0x3f));
  return out;
}

/// The character of a one-letter escape; REQUIRES: has_valid_escapes.
char plain_escape(char letter) noexcept {
  switch (letter) {
    case 'b': return '\b';
    case 'f': return '\f';
    case 'n': return '\n';
    case 'r': return '\r';
    case 't': return '\t';
    default: return letter;  // " \ /
  }
}

const char* find_backslash(const char* at, const char* end) noexcept {
  const void* found = at == end ? nullptr : std::memchr(at, '\\', static_cast<std::size_t>(end - at));
  return found == nullptr ? end : static_cast<const char*>(found);
}

}  // namespace

std::string_view without_trailing_space(std::string_view token) noexcept {
  while (!token.empty()) {
    const char c = token.back();
    if (c != ' ' && c != '\n' && c != '\t' && c != '\r') break;
    token.remove_suffix(1);
  }
  return token;
}

bool is_json_number(std::string_view token) noexcept {
  const char* at = token.data();
  const char* const end = at + token.size();
  const auto digits = [&] {
    const char* const first = at;
    while (at != end && *at >= '0' && *at <= '9') ++at;
    return at != first;
  };
  if (at != end && *at == '-') ++at;
  const char* const whole = at;
  if (!digits() || (*whole == '0' && at - whole > 1)) return false;
  if (at != end && *at == '.') {
    ++at;
    if (!digits()) return false;
  }
  if (at != end && (*at == 'e' || *at == 'E')) {
    ++at;
    if (at != end && (*at == '+' || *at == '-')) ++at;
    if (!digits()) return false;
  }
  return at == end;
}

bool has_valid_escapes(std::string_view inside) noexcept {
  const char* const end = inside.data() + inside.size();
  for (const char* at = find_backslash(inside.data(), end); at != end; at = find_backslash(at, end)) {
    if (end - at < 2) return false;
    if (at[1] == 'u') {
      if (end - at < 6) return false;
      for (int i = 2; i < 6; ++i)
        if (hex_value(at[i]) < 0) return false;
      at += 6;
    } else if (at[1] != '\0' && std::strchr("\"\\/bfnrt", at[1]) != nullptr) {
      at += 2;
    } else {
      return false;
    }
  }
  return true;
}

std::size_t unescape(std::string_view inside, char* out) noexcept {
  const char* at = inside.data();
  const char* const end = at + inside.size();
  char* const first = out;
  while (at != end) {
    const char* const backslash = find_backslash(at, end);
    const auto plain = static_cast<std::size_t>(backslash - at);
    if (plain != 0) std::memcpy(out, at, plain);
    out += plain;
    at = backslash;
    if (at == end) break;
    if (at[1] != 'u') {
      *out++ = plain_escape(at[1]);
      at += 2;
      continue;
    }
    std::uint32_t code = code_unit(at, end);
    if (code >= 0xdc00 && code < 0xe000) return kNotText;
    if (code >= 0xd800 && code < 0xdc00) {
      const std::uint32_t low = code_unit(at, end);
      if (low < 0xdc00 || low >= 0xe000) return kNotText;
      code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00);
    }
    out = put_utf8(code, out);
  }
  return static_cast<std::size_t>(out - first);
}

}  // namespace attune
