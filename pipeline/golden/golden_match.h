// What a golden file expects against what was found: pure.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/golden/golden_file.h"
#include "pipeline/golden/golden_run.h"

namespace attune {

/// One claim that does not hold.
struct GoldenDifference {
  std::size_t line =
      0;  ///< index into GoldenFile::lines; of a deadline without a line, the one before it
  bool missing = false;      ///< expected and not found; else found and not expected
  bool of_deadline = false;  ///< unexpected: at `time_ms`, where the file has no line
  bool is_prompt = false;
  Found found;  ///< its signal; of an unexpected one with evidence
  PromptKind prompt{};
  std::int64_t time_ms = 0;
};

/// Of one signal, or of one kind of prompt.
struct GoldenTally {
  std::uint64_t right = 0, unexpected = 0, missing = 0;
  void add(const GoldenTally& other) noexcept {
    right += other.right;
    unexpected += other.unexpected;
    missing += other.missing;
  }
  double precision() const noexcept { return ratio(right, right + unexpected); }
  double recall() const noexcept { return ratio(right, right + missing); }
  double f1() const noexcept { return ratio(2 * right, 2 * right + unexpected + missing); }
  bool seen() const noexcept { return right + unexpected + missing != 0; }

 private:
  static double ratio(std::uint64_t part, std::uint64_t whole) noexcept {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
  }
};

struct GoldenScore {
  std::array<GoldenTally, kSignalCount> signals{};
  std::array<GoldenTally, kPromptKindCount> prompts{};
  GoldenTally all() const noexcept;  ///< of signals
  GoldenTally all_prompts() const noexcept;
  void add(const GoldenScore& other) noexcept;
};

struct GoldenComparison {
  std::vector<GoldenDifference> differences;  ///< by line, missing ones first
  GoldenScore score;
};

/// Where signals are looked for:
/// - of an event: at its line;
/// - of a deadline: at the `due` line of that millisecond and conversation or customer, else at the
///   line of that conversation's or customer's event at that very moment (whose end it was);
/// - of a conversation's end: at its `closed` line; ends without one are not judged. A conversation
///   that closed more often than it has lines is judged from its last end backwards.
/// Found twice where expected once is one too many. What the format does not judge, and what only
/// the end of the file brought (but for ends), is left out; prompts where no line names any.
GoldenComparison compare_golden(const GoldenFile& file, const GoldenFound& found);

}  // namespace attune
