// Word hashes of live conversations, for those that have any.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "operators/conversation.h"

namespace attune {

/// Hands out LastWords by index. Thread rule: one owner. Allocates only when it grows; blocks stay
/// put.
class WordPool {
 public:
  std::uint32_t take() {
    if (!free_.empty()) {
      const std::uint32_t place = free_.back();
      free_.pop_back();
      (*this)[place] = LastWords{};
      return place;
    }
    if (made_ == chunks_.size() * kChunk) {
      chunks_.push_back(std::make_unique<LastWords[]>(kChunk));
      free_.reserve(chunks_.size() * kChunk);
    }
    return static_cast<std::uint32_t>(made_++);
  }
  void give_back(std::uint32_t place) { free_.push_back(place); }
  LastWords& operator[](std::uint32_t place) noexcept {
    return chunks_[place / kChunk][place % kChunk];
  }
  const LastWords& operator[](std::uint32_t place) const noexcept {
    return chunks_[place / kChunk][place % kChunk];
  }
  std::size_t memory_bytes() const noexcept {
    return chunks_.size() * kChunk * sizeof(LastWords) + free_.capacity() * sizeof(std::uint32_t);
  }

 private:
  static constexpr std::size_t kChunk = 256;
  std::vector<std::unique_ptr<LastWords[]>> chunks_;
  std::vector<std::uint32_t> free_;
  std::size_t made_ = 0;
};

}  // namespace attune
