// Batches that finish in any order, put back into their sequence.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "pipeline/batch.h"

namespace attune {

/// A place per sequence number, round and round: nothing is allocated once the ring has seen the
/// most batches that are under way at a time. Thread rule: one owner at a time.
class TurnRing {
 public:
  TurnRing() : places_(kFirstPlaces) {}

  /// Makes room for `under_way` sequences, counted from the one whose turn it is.
  void reserve(std::uint64_t under_way) {
    if (under_way <= places_.size()) return;
    std::uint64_t size = places_.size();
    while (size < under_way) size *= 2;
    std::vector<std::unique_ptr<Batch>> wider(size);
    for (std::uint64_t i = turn_; i < turn_ + places_.size(); ++i)
      wider[i & (size - 1)] = std::move(place(i));
    places_.swap(wider);
  }

  /// REQUIRES: the sequence lies within what was reserved, and its place is empty.
  void put(std::uint64_t sequence, std::unique_ptr<Batch> batch) noexcept {
    place(sequence) = std::move(batch);
  }

  /// The batch whose turn it is, and the turn passes on; null while that batch is missing.
  std::unique_ptr<Batch> take() noexcept {
    std::unique_ptr<Batch> batch = std::move(place(turn_));
    if (batch) ++turn_;
    return batch;
  }

 private:
  static constexpr std::uint64_t kFirstPlaces =
      16;  // a power of two, so that a mask finds the place

  std::unique_ptr<Batch>& place(std::uint64_t sequence) noexcept {
    return places_[sequence & (places_.size() - 1)];
  }

  std::vector<std::unique_ptr<Batch>> places_;
  std::uint64_t turn_ = 0;
};

}  // namespace attune
