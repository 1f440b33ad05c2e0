#include "operators/journey/own_history.h"

#include <algorithm>

namespace attune {
namespace {

using Values = std::array<std::uint32_t, OwnHistory::kMost>;

std::uint32_t middle(Values values, std::size_t size) noexcept {
  if (size == 0) return 0;
  const auto at = values.begin() + static_cast<std::ptrdiff_t>((size - 1) / 2);
  std::nth_element(values.begin(), at, values.begin() + static_cast<std::ptrdiff_t>(size));
  return *at;
}

}  // namespace

void OwnHistory::add(std::uint32_t value) noexcept {
  values_[next_] = value;
  next_ = (next_ + 1) % kMost;
  size_ = std::min(size_ + 1, kMost);
}

std::uint32_t OwnHistory::median() const noexcept {
  return middle(values_, size_);
}

std::uint32_t OwnHistory::mad() const noexcept {
  const std::uint32_t centre = median();
  Values away{};
  for (std::size_t i = 0; i < size_; ++i)
    away[i] = std::max(values_[i], centre) - std::min(values_[i], centre);
  return middle(away, size_);
}

double OwnHistory::robust_z(std::uint32_t value, double noise) const noexcept {
  constexpr double kOfNormal = 1.4826;
  return (static_cast<double>(value) - median()) / std::max(kOfNormal * mad(), noise);
}

}  // namespace attune
