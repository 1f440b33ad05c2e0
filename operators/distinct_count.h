// How many different customers: HyperLogLog over 64-bit hashes, exact while small. Layer 0.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>

namespace attune {

/// Estimates distinct 64-bit hashes. A commutative, idempotent monoid under `merge`: the same set of
/// hashes gives the same estimate, whatever the order of `add` and `merge`.
///
/// Sets up to kExactLimit are exact (a sorted list of hashes, the first few inside the object). Past
/// that it is a HyperLogLog with 2^kPrecision registers, which are kept as a small table of those that
/// are set until the full array is the smaller. Source: Flajolet et al. 2007; bias-free estimator of
/// Ertl 2017 ("New cardinality estimation algorithms for HyperLogLog sketches", arXiv 1702.01284).
/// Thread rule: one owner.
class DistinctCount {
 public:
  void add(std::uint64_t hash);
  /// For a hash that will be added soon: what `add` reads comes from memory meanwhile.
  void expect(std::uint64_t hash) const noexcept;
  void merge(const DistinctCount& other);
  std::uint64_t estimate() const noexcept;
  std::size_t memory_bytes() const noexcept { return block_bytes_; }  ///< heap bytes, without this object

  /// 16,384 registers: 0.81 % standard error, so that 3 % is 3.7 of them. With 12 bits one window in
  /// sixteen would be further off than 3 %.
  static constexpr unsigned kPrecision = 14;
  static constexpr std::size_t kExactLimit = 128;  ///< hashes kept exactly up to here

  DistinctCount() = default;
  DistinctCount(const DistinctCount& other);
  DistinctCount& operator=(const DistinctCount& other);
  DistinctCount(DistinctCount&& other) noexcept;
  DistinctCount& operator=(DistinctCount&& other) noexcept;
  ~DistinctCount() = default;

 private:
  enum class Form : std::uint8_t { exact, sparse, dense };
  static constexpr std::size_t kRegisters = std::size_t{1} << kPrecision;
  static constexpr std::size_t kInline = 4;
  static constexpr std::size_t kMaxSlots = kRegisters / 8;  ///< half the bytes of the full array

  std::uint64_t* hashes() noexcept;
  const std::uint64_t* hashes() const noexcept;
  std::uint32_t* slots() noexcept;
  const std::uint32_t* slots() const noexcept;
  std::uint8_t* registers() noexcept;
  const std::uint8_t* registers() const noexcept;
  std::size_t slot_count() const noexcept { return block_bytes_ / sizeof(std::uint32_t); }

  void add_exact(std::uint64_t hash);
  void add_register(std::uint64_t hash);
  void raise(std::uint32_t index, std::uint8_t rank);
  void raise_sparse(std::uint32_t index, std::uint8_t rank);
  void become_sparse(std::size_t slot_count);
  void become_dense();

  std::unique_ptr<std::byte[]> block_;  ///< hashes, slots (index << 8 | rank; 0 = free) or registers
  std::uint32_t block_bytes_ = 0;
  std::uint16_t size_ = 0;              ///< hashes (exact) or slots in use (sparse)
  Form form_ = Form::exact;
  std::array<std::uint64_t, kInline> inline_{};  ///< the hashes, while block_ is null
};

}  // namespace attune
