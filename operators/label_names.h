// What label values may be, and the names that attune itself gives. Layer 0: std only.
#pragma once

#include <cstddef>

namespace attune {

inline constexpr std::size_t kMaxLabels = 8;
inline constexpr std::size_t kMaxLabelBytes = 128;
inline constexpr char kOtherLabel[] = "__other__";  ///< over a cap
inline constexpr char kHeldLabel[] = "__held__";    ///< of too few customers to be shown by itself

}  // namespace attune
