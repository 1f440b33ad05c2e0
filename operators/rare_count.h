// A distinct count of what most label sets never see: a pointer until the first. Layer 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>

#include "operators/distinct_count.h"

namespace attune {

/// DistinctCount for a fifth of its memory where nothing is counted. Thread rule: one owner.
class RareCount {
 public:
  RareCount() = default;
  RareCount(const RareCount& other) : count_(copy(other)) {}
  RareCount& operator=(const RareCount& other) {
    if (this != &other) count_ = copy(other);
    return *this;
  }
  RareCount(RareCount&&) noexcept = default;
  RareCount& operator=(RareCount&&) noexcept = default;
  ~RareCount() = default;

  void add(std::uint64_t hash) { counted().add(hash); }
  void merge(const RareCount& other) {
    if (other.count_) counted().merge(*other.count_);
  }
  std::uint64_t estimate() const noexcept { return count_ ? count_->estimate() : 0; }
  std::size_t memory_bytes() const noexcept {
    return count_ ? sizeof(DistinctCount) + count_->memory_bytes() : 0;
  }

 private:
  static std::unique_ptr<DistinctCount> copy(const RareCount& other) {
    return other.count_ ? std::make_unique<DistinctCount>(*other.count_) : nullptr;
  }
  DistinctCount& counted() {
    if (!count_) count_ = std::make_unique<DistinctCount>();
    return *count_;
  }

  std::unique_ptr<DistinctCount> count_;
};

}  // namespace attune
