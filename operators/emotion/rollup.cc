#include "operators/emotion/rollup.h"

#include <algorithm>

namespace attune {
namespace {

template <std::size_t N>
std::optional<std::uint32_t> parse(std::string_view list,
                                   const std::array<std::string_view, N>& names) noexcept {
  std::uint32_t bits = 0;
  while (true) {
    const std::size_t comma = list.find(',');
    const auto at = std::find(names.begin(), names.end(), list.substr(0, comma));
    if (at == names.end()) return std::nullopt;
    bits |= 1u << (at - names.begin());
    if (comma == std::string_view::npos) return bits;
    list.remove_prefix(comma + 1);
  }
}

}  // namespace

std::optional<std::uint32_t> parse_fine_labels(std::string_view list) noexcept {
  return parse(list, kFineLabelNames);
}

std::optional<std::uint32_t> parse_emotions(std::string_view list) noexcept {
  return parse(list, kEmotionNames);
}

}  // namespace attune
