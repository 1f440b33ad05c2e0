// Which label sets too few customers have been seen under to be shown by themselves.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <unordered_map>

#include "operators/distinct_count.h"

namespace attune {

/// k-anonymity of one lane's counters: until `least` distinct customers have been seen under a label set,
/// what is counted belongs under __held__. A set that has been shown stays shown (counters never fall).
/// Thread rule: one owner, the lane's fold. Allocates for sets that are not shown yet; at most `most` sets
/// are known, and the excess is held.
class HeldBack {
 public:
  HeldBack(std::uint64_t least, std::size_t most) : least_(least), most_(most) {}

  bool on() const noexcept { return least_ > 1; }
  /// A customer (hash; 0 = none named, who counts as nobody) was seen under these labels. True: that
  /// completes them, and they are shown from here on.
  bool saw(std::span<const std::string> labels, std::uint64_t customer);
  bool shows(std::span<const std::string> labels) const;

 private:
  struct Seen {
    DistinctCount customers;  ///< as windows count them; empty once shown
    bool shown = false;
  };
  std::uint64_t least_;
  std::size_t most_;
  std::unordered_map<std::uint64_t, Seen> sets_;  ///< by the hash of the values
};

}  // namespace attune
