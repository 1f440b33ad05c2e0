// How far a replay is, on standard error.
#pragma once

#include <cstdint>
#include <string>

namespace attune {

/// One line that redraws itself on a terminal; elsewhere a line each five seconds. It is gone from
/// a terminal when this is. Thread rule: one owner.
class ProgressLine {
 public:
  /// `command`: whose line it is; `topic`: what is counted are offsets, not bytes.
  ProgressLine(std::string command, bool topic);
  ~ProgressLine();
  ProgressLine(const ProgressLine&) = delete;
  ProgressLine& operator=(const ProgressLine&) = delete;

  /// Called about once a second; see ReplayProgress.
  void show(std::uint64_t records, std::uint64_t done, std::uint64_t total);

 private:
  std::string amount(std::uint64_t value) const;

  const std::string command_;
  const bool topic_, terminal_;
  unsigned calls_ = 0;
};

}  // namespace attune
