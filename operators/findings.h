// Where a fold puts what it found at one moment: signals with evidence, and counts. Layer 0: std
// only.
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

#include "operators/measure.h"
#include "operators/signal.h"

namespace attune {

/// Filled by folds, drained by whoever called them, which knows the time and the labels of the
/// moment. A friction signal counts itself and its points. Thread rule: one owner. Keeps its memory
/// over `clear`.
class Findings {
 public:
  void signal(Signal signal, std::int64_t first = 0, std::int64_t second = 0,
              std::uint8_t kind = 0) {
    found_.push_back({signal, bounded(first), bounded(second), kind});
    const auto index = static_cast<std::size_t>(signal);
    if (index >= kFrictionSignalCount) return;
    points_ += info(signal).points;
    count(measure(Family::friction_signals, index));
    if (info(signal).points != 0)
      count(measure(Family::friction_points, static_cast<std::size_t>(info(signal).dimension)),
            info(signal).points);
  }
  void count(MeasureId id, std::uint64_t n = 1) { counts_.push_back({id, n}); }
  /// The turn's agent met distress: counted as one of the distinct agents that did. A hash, not 0.
  void met_by(std::uint64_t agent) noexcept { agent_ = agent; }
  /// The turn's customer was in distress.
  void distress() noexcept { distressed_ = true; }
  /// One observation of a histogram family.
  void observe(Family family, std::int64_t ms) {
    const std::size_t bounds = info(family).values.size();
    std::size_t bucket = 0;
    while (bucket < bounds && ms > bound_ms(info(family).values[bucket])) ++bucket;
    count(measure(family, bucket));
    count(measure(family, bounds + 1), static_cast<std::uint64_t>(ms < 0 ? 0 : ms));
  }

  const std::vector<Found>& found() const noexcept { return found_; }
  const std::vector<Measures::Count>& counts() const noexcept { return counts_; }
  std::uint64_t agent() const noexcept { return agent_; }  ///< who met distress; 0: nobody did
  bool distressed() const noexcept { return distressed_; }
  unsigned points() const noexcept { return points_; }  ///< of the friction signals found
  /// The first one; null = not found. Until the next signal.
  const Found* find(Signal signal) const noexcept {
    for (const Found& found : found_)
      if (found.signal == signal) return &found;
    return nullptr;
  }
  bool has(Signal signal) const noexcept { return find(signal) != nullptr; }
  void clear() noexcept {
    found_.clear();
    counts_.clear();
    points_ = 0;
    agent_ = 0;
    distressed_ = false;
  }

  static constexpr std::int64_t bound_ms(std::string_view seconds) noexcept {
    std::int64_t value = 0;
    for (const char c : seconds) value = value * 10 + (c - '0');
    return value * 1000;
  }

 private:
  static std::int32_t bounded(std::int64_t value) noexcept {
    return static_cast<std::int32_t>(value > INT32_MAX   ? INT32_MAX
                                     : value < INT32_MIN ? INT32_MIN
                                                         : value);
  }

  std::vector<Found> found_;
  std::vector<Measures::Count> counts_;
  unsigned points_ = 0;
  std::uint64_t agent_ = 0;
  bool distressed_ = false;
};

}  // namespace attune
