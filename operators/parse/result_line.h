// A line of closed windows, read back: what pipeline/sink/window_line writes. Pure.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/measure.h"
#include "operators/result.h"
#include "operators/window_summary.h"

namespace attune {

/// One window of one set of labels, of one lane where it is from the result topic.
struct ResultLine {
  std::string window;
  std::int64_t start_ms = 0, end_ms = 0;                    ///< start < end
  std::vector<std::pair<std::string, std::string>> labels;  ///< name and value, as written
  std::uint64_t customers = 0;
  std::uint64_t staff = 0;  ///< agents that met distress
  Tally tally;
  Measures measures;
  std::string lane;                  ///< "topic/3"; "" = none, or of all lanes
  std::vector<std::string> unknown;  ///< "journey.x": measures that this version does not know

  /// The value of a label, or null where the line has no such label.
  const std::string* label(std::string_view name) const noexcept {
    for (const auto& [key, value] : labels)
      if (key == name) return &value;
    return nullptr;
  }
};

/// Reads lines. Thread rule: one owner.
class ResultLineReader {
 public:
  ResultLineReader();
  ~ResultLineReader();
  ResultLineReader(const ResultLineReader&) = delete;
  ResultLineReader& operator=(const ResultLineReader&) = delete;

  /// Any bytes. Members at the top that are not known are passed over. An error is the end of a
  /// sentence: "is not a JSON object".
  Result<ResultLine> read(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
