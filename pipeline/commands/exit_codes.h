// What the process tells its caller. The README lists these.
#pragma once

namespace attune {

inline constexpr int kExitOk = 0;
inline constexpr int kExitFailed = 1;  ///< what was asked for failed: errors found, bar unmet, drain cut short
inline constexpr int kExitUsage = 2;   ///< unknown option, missing argument
inline constexpr int kExitInput = 3;   ///< a configuration, model or input that cannot be used
inline constexpr int kExitOutput = 4;  ///< Kafka, a port or a file that cannot be written

}  // namespace attune
