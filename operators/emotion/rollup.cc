#include "operators/emotion/rollup.h"

#include <algorithm>

namespace attune {

std::optional<std::uint32_t> parse_fine_labels(std::string_view list) noexcept {
  std::uint32_t labels = 0;
  while (true) {
    const std::size_t comma = list.find(',');
    const std::string_view name = list.substr(0, comma);
    const auto at = std::find(kFineLabelNames.begin(), kFineLabelNames.end(), name);
    if (at == kFineLabelNames.end()) return std::nullopt;
    labels |= 1u << (at - kFineLabelNames.begin());
    if (comma == std::string_view::npos) return labels;
    list.remove_prefix(comma + 1);
  }
}

}  // namespace attune
