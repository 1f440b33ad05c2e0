// Units that bounds of options are written in.
#pragma once

namespace attune::amounts {

inline constexpr double kKiB = 1 << 10, kMiB = 1 << 20, kGiB = 1 << 30;                 ///< bytes
inline constexpr double kSecond = 1'000, kMinute = 60 * kSecond, kHour = 60 * kMinute;  ///< ms
inline constexpr double kDay = 24 * kHour;                                              ///< ms

}  // namespace attune::amounts
