// How many different customers: HyperLogLog over 64-bit hashes, exact while small. Layer 0.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

namespace attune {

/// Estimates distinct 64-bit hashes. A commutative, idempotent monoid under `merge`: the same set of
/// hashes gives the same estimate, whatever the order of `add` and `merge`.
///
/// Small sets are exact (a sorted or open-addressed list of hashes); past kExactLimit it becomes a
/// HyperLogLog with 2^kPrecision registers (standard error 1.04 / sqrt(2^kPrecision)). Source:
/// Flajolet et al. 2007; bias-corrected estimator of Ertl 2017 ("New cardinality estimation
/// algorithms for HyperLogLog sketches"). Thread rule: one owner.
class DistinctCount {
 public:
  void add(std::uint64_t hash);
  void merge(const DistinctCount& other);
  std::uint64_t estimate() const noexcept;
  std::size_t memory_bytes() const noexcept;  ///< heap bytes held, without this object

  static constexpr unsigned kPrecision = 12;       ///< 4,096 registers: 1.6 % standard error
  static constexpr std::size_t kExactLimit = 128;  ///< hashes kept exactly up to here

 private:
  void become_registers();
  void add_register(std::uint64_t hash) noexcept;

  std::vector<std::uint64_t> exact_;                 ///< sorted, unique; empty once registers_ is set
  std::unique_ptr<std::uint8_t[]> registers_;        ///< 2^kPrecision, or null

 public:
  DistinctCount() = default;
  DistinctCount(const DistinctCount& other);
  DistinctCount& operator=(const DistinctCount& other);
  DistinctCount(DistinctCount&&) noexcept = default;
  DistinctCount& operator=(DistinctCount&&) noexcept = default;
};

}  // namespace attune
