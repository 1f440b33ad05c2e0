#include "operators/distinct_count.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <utility>

#include "operators/prefetch.h"

namespace attune {
namespace {

constexpr unsigned kRankBits = 64 - DistinctCount::kPrecision;  // q in Ertl's paper

std::uint32_t index_of(std::uint64_t hash) noexcept { return static_cast<std::uint32_t>(hash >> kRankBits); }

/// Position of the first set bit behind the index, from 1; kRankBits + 1 when there is none.
std::uint8_t rank_of(std::uint64_t hash) noexcept {
  const std::uint64_t rest = (hash << DistinctCount::kPrecision) | (std::uint64_t{1} << (DistinctCount::kPrecision - 1));
  return static_cast<std::uint8_t>(std::countl_zero(rest) + 1);
}

/// A function of its own, as only parameters can promise the compiler that they do not overlap; with that
/// it takes 16 registers at a time.
void raise_all(std::uint8_t* __restrict mine, const std::uint8_t* __restrict theirs) noexcept {
  for (std::size_t i = 0; i < std::size_t{1} << DistinctCount::kPrecision; ++i)
    mine[i] = mine[i] < theirs[i] ? theirs[i] : mine[i];
}

// Ertl 2017, algorithm 6: both series end when adding no longer changes the sum.
double sigma(double x) noexcept {
  if (x == 1.0) return INFINITY;
  double y = 1, z = x, before = -1;
  while (z != before) {
    x *= x;
    before = z;
    z += x * y;
    y += y;
  }
  return z;
}

double tau(double x) noexcept {
  if (x == 0.0 || x == 1.0) return 0;
  double y = 1, z = 1 - x, before = -1;
  while (z != before) {
    x = std::sqrt(x);
    before = z;
    y *= 0.5;
    z -= (1 - x) * (1 - x) * y;
  }
  return z / 3;
}

double estimate_from(const std::array<std::uint32_t, kRankBits + 2>& registers_by_rank, double m) noexcept {
  double z = m * tau(1 - registers_by_rank[kRankBits + 1] / m);
  for (unsigned k = kRankBits; k >= 1; --k) z = 0.5 * (z + registers_by_rank[k]);
  z += m * sigma(registers_by_rank[0] / m);
  constexpr double kAlpha = 0.72134752044448170368;  // 1 / (2 ln 2)
  return kAlpha * m * m / z;
}

}  // namespace

// The block is raw bytes from new[], aligned for any of the three forms.
std::uint64_t* DistinctCount::hashes() noexcept {
  return block_ ? reinterpret_cast<std::uint64_t*>(block_.get()) : inline_.data();
}
const std::uint64_t* DistinctCount::hashes() const noexcept {
  return block_ ? reinterpret_cast<const std::uint64_t*>(block_.get()) : inline_.data();
}
std::uint32_t* DistinctCount::slots() noexcept { return reinterpret_cast<std::uint32_t*>(block_.get()); }
const std::uint32_t* DistinctCount::slots() const noexcept {
  return reinterpret_cast<const std::uint32_t*>(block_.get());
}
std::uint8_t* DistinctCount::registers() noexcept { return reinterpret_cast<std::uint8_t*>(block_.get()); }
const std::uint8_t* DistinctCount::registers() const noexcept {
  return reinterpret_cast<const std::uint8_t*>(block_.get());
}

DistinctCount::DistinctCount(const DistinctCount& other)
    : block_bytes_(other.block_bytes_), size_(other.size_), form_(other.form_), inline_(other.inline_) {
  if (!other.block_) return;
  block_ = std::make_unique_for_overwrite<std::byte[]>(block_bytes_);
  std::memcpy(block_.get(), other.block_.get(), block_bytes_);
}

DistinctCount& DistinctCount::operator=(const DistinctCount& other) {
  if (this != &other) *this = DistinctCount(other);
  return *this;
}

DistinctCount::DistinctCount(DistinctCount&& other) noexcept { *this = std::move(other); }

DistinctCount& DistinctCount::operator=(DistinctCount&& other) noexcept {
  if (this == &other) return *this;
  block_ = std::move(other.block_);
  block_bytes_ = std::exchange(other.block_bytes_, 0);
  size_ = std::exchange(other.size_, 0);
  form_ = std::exchange(other.form_, Form::exact);
  inline_ = other.inline_;
  return *this;
}

void DistinctCount::add(std::uint64_t hash) {
  if (form_ == Form::dense) {
    std::uint8_t& held = registers()[index_of(hash)];
    held = std::max(held, rank_of(hash));
  } else if (form_ == Form::exact) {
    add_exact(hash);
  } else {
    add_register(hash);
  }
}

void DistinctCount::expect(std::uint64_t hash) const noexcept {
  if (form_ == Form::sparse) prefetch(slots() + (index_of(hash) & (slot_count() - 1)));
  else if (form_ == Form::dense) prefetch(registers() + index_of(hash));
  else prefetch(hashes() + size_ / 2);
}

void DistinctCount::add_exact(std::uint64_t hash) {
  std::uint64_t* first = hashes();
  std::uint64_t* place = std::lower_bound(first, first + size_, hash);
  if (place != first + size_ && *place == hash) return;
  if (size_ == kExactLimit) {
    become_sparse(2 * kExactLimit);
    add_register(hash);
    return;
  }
  const std::size_t at = static_cast<std::size_t>(place - first);
  const std::size_t capacity = block_ ? block_bytes_ / sizeof(hash) : kInline;
  if (size_ == capacity) {
    auto grown = std::make_unique_for_overwrite<std::byte[]>(2 * capacity * sizeof(hash));
    std::memcpy(grown.get(), first, size_ * sizeof(hash));
    block_ = std::move(grown);
    block_bytes_ = static_cast<std::uint32_t>(2 * capacity * sizeof(hash));
    first = hashes();
  }
  std::memmove(first + at + 1, first + at, (size_ - at) * sizeof(hash));
  first[at] = hash;
  ++size_;
}

void DistinctCount::add_register(std::uint64_t hash) { raise(index_of(hash), rank_of(hash)); }

void DistinctCount::raise(std::uint32_t index, std::uint8_t rank) {
  if (form_ == Form::sparse) {
    raise_sparse(index, rank);
    return;
  }
  std::uint8_t& held = registers()[index];
  held = std::max(held, rank);
}

void DistinctCount::raise_sparse(std::uint32_t index, std::uint8_t rank) {
  const std::size_t mask = slot_count() - 1;
  std::uint32_t* table = slots();
  std::size_t at = index & mask;
  while (table[at] != 0 && table[at] >> 8 != index) at = (at + 1) & mask;
  if (table[at] != 0) {
    table[at] = std::max(table[at], index << 8 | rank);
    return;
  }
  if (4 * (size_ + 1u) > 3 * slot_count()) {
    if (slot_count() < kMaxSlots) become_sparse(2 * slot_count());
    else become_dense();
    raise(index, rank);
    return;
  }
  table[at] = index << 8 | rank;
  ++size_;
}

/// From exact, or from a smaller table.
void DistinctCount::become_sparse(std::size_t slot_count) {
  DistinctCount next;
  next.form_ = Form::sparse;
  next.block_bytes_ = static_cast<std::uint32_t>(slot_count * sizeof(std::uint32_t));
  next.block_ = std::make_unique<std::byte[]>(next.block_bytes_);
  if (form_ == Form::exact) {
    for (std::size_t i = 0; i < size_; ++i) next.add_register(hashes()[i]);
  } else {
    for (std::size_t i = 0; i < this->slot_count(); ++i)
      if (const std::uint32_t slot = slots()[i]) next.raise(slot >> 8, static_cast<std::uint8_t>(slot));
  }
  *this = std::move(next);
}

void DistinctCount::become_dense() {
  DistinctCount next;
  next.form_ = Form::dense;
  next.block_bytes_ = kRegisters;
  next.block_ = std::make_unique<std::byte[]>(kRegisters);
  if (form_ == Form::exact) {
    for (std::size_t i = 0; i < size_; ++i) next.add_register(hashes()[i]);
  } else {
    for (std::size_t i = 0; i < slot_count(); ++i)
      if (const std::uint32_t slot = slots()[i]) next.raise(slot >> 8, static_cast<std::uint8_t>(slot));
  }
  *this = std::move(next);
}

void DistinctCount::merge(const DistinctCount& other) {
  if (this == &other) return;
  if (form_ == Form::exact && size_ == 0) {
    *this = other;
    return;
  }
  switch (other.form_) {
    case Form::exact:
      for (std::size_t i = 0; i < other.size_; ++i) add(other.hashes()[i]);
      return;
    case Form::sparse:
      if (form_ == Form::exact) become_sparse(other.slot_count());
      for (std::size_t i = 0; i < other.slot_count(); ++i)
        if (const std::uint32_t slot = other.slots()[i]) raise(slot >> 8, static_cast<std::uint8_t>(slot));
      return;
    case Form::dense:
      if (form_ != Form::dense) become_dense();
      raise_all(registers(), other.registers());
      return;
  }
}

std::uint64_t DistinctCount::estimate() const noexcept {
  if (form_ == Form::exact) return size_;
  std::array<std::uint32_t, kRankBits + 2> by_rank{};
  if (form_ == Form::sparse) {
    by_rank[0] = static_cast<std::uint32_t>(kRegisters - size_);
    for (std::size_t i = 0; i < slot_count(); ++i)
      if (slots()[i] != 0) ++by_rank[slots()[i] & 0xff];
  } else {
    for (std::size_t i = 0; i < kRegisters; ++i) ++by_rank[registers()[i]];
  }
  return static_cast<std::uint64_t>(estimate_from(by_rank, static_cast<double>(kRegisters)) + 0.5);
}

}  // namespace attune
