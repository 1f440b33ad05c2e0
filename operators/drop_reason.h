// The closed list of reasons for which a record is dead-lettered. Layer 0: std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

/// Why a record could not be understood. Each is a metric label, a header value of the dead-letter
/// topic and a row of operators/parse/README.md; append only.
enum class DropReason : std::uint8_t {
  none,            ///< understood
  no_payload,      ///< null or empty value
  too_large,       ///< payload over event.max_bytes
  too_deep,        ///< nesting over event.max_depth
  broken_json,     ///< not one complete JSON value, or not an object
  broken_utf8,     ///< bytes, or an escape (lone surrogate), that are no UTF-8
  wrong_type,      ///< a mapped field holds an object, an array, or no number where one is needed
  missing_time,    ///< no time, and the source has no record timestamp (a line of a file)
  unreadable_time, ///< a time is present and is none
  absurd_time,     ///< before the year 2000, or too far in the future
  bad_envelope,    ///< not a CloudEvent where event.format says so
  out_of_scale,    ///< a survey score that is no finite number, or that its scale does not have
};
inline constexpr std::array<std::string_view, 12> kDropReasonNames = {
    "none", "no_payload", "too_large", "too_deep", "broken_json", "broken_utf8", "wrong_type",
    "missing_time", "unreadable_time", "absurd_time", "bad_envelope", "out_of_scale"};

inline constexpr std::string_view name_of(DropReason reason) noexcept {
  return kDropReasonNames[static_cast<std::size_t>(reason)];
}

}  // namespace attune
