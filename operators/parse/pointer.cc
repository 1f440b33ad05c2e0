#include "operators/parse/pointer.h"

namespace attune {

std::optional<std::vector<std::string>> split_pointer(std::string_view pointer) {
  std::vector<std::string> tokens;
  if (!pointer.empty() && pointer.front() != '/') return std::nullopt;
  for (std::size_t i = 0; i < pointer.size(); ++i) {
    if (pointer[i] == '/') {
      tokens.emplace_back();
    } else if (pointer[i] != '~') {
      tokens.back() += pointer[i];
    } else {
      const char next = i + 1 < pointer.size() ? pointer[i + 1] : '\0';
      if (next != '0' && next != '1') return std::nullopt;
      tokens.back() += next == '0' ? '~' : '/';
      ++i;
    }
  }
  return tokens;
}

std::optional<std::uint32_t> array_position(std::string_view token) noexcept {
  if (token.empty() || token.size() > 9 || (token.front() == '0' && token.size() > 1)) return std::nullopt;
  std::uint32_t position = 0;
  for (const char c : token) {
    if (c < '0' || c > '9') return std::nullopt;
    position = position * 10 + static_cast<std::uint32_t>(c - '0');
  }
  return position;
}

}  // namespace attune
