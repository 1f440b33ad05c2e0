// Numbers in lines for people.
#pragma once

#include <cstdint>
#include <cstdio>
#include <string>

namespace attune {

/// printf into a string; what passes 199 bytes is cut.
std::string text_of(const char* format, auto... values) {
  char text[200];
  std::snprintf(text, sizeof text, format, values...);
  return text;
}

/// For %llu.
inline unsigned long long number(std::uint64_t n) {
  return n;
}

/// "1 conversation", "2 conversations"
inline std::string counted(std::uint64_t n, const char* thing) {
  return std::to_string(n) + " " + thing + (n == 1 ? "" : "s");
}

}  // namespace attune
