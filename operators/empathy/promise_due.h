// When something is due by the words of a text and the time it was said: "within 2 hours", "by
// Friday", "tomorrow morning". UTC. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

/// One phrase that says by when.
struct DuePhrase {
  std::size_t end = 0;      ///< byte behind it; 0 = there is none
  std::int64_t due_ms = 0;  ///< event time, Unix epoch
};

/// The phrase of time that begins at byte `at` of `text` (a word's first byte), said at `time_ms`;
/// its rules are the table in ACTS.md. Only what lies ahead counts: "in the last two hours" is
/// none, nor is what is vague ("shortly", "in a moment"). Later than kFarthestDueMs is none.
/// Any bytes; never allocates.
DuePhrase due_phrase_at(std::string_view text, std::size_t at, std::int64_t time_ms) noexcept;

inline constexpr std::int64_t kFarthestDueMs = std::int64_t{400} * 24 * 3600 * 1000;

}  // namespace attune
