// Word hashes of live conversations, for those that have any.
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

#include "operators/conversation.h"
#include "operators/memory/sound.h"
#include "operators/prefetch.h"
#include "operators/state_bytes.h"

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
  std::size_t made() const noexcept { return made_; }
  /// For a place that will be read soon.
  void expect(std::uint32_t place) const noexcept { prefetch_all((*this)[place]); }

  void save(StateWriter& out) const {
    out.put(static_cast<std::uint64_t>(made_));
    for (std::size_t i = 0; i < made_; ++i) out.put((*this)[static_cast<std::uint32_t>(i)]);
    out.put_all(free_);
  }
  /// REQUIRES: nothing taken yet.
  bool load(StateReader& in) {
    std::uint64_t made = 0;
    if (!in.get(made) || made >= Conversation::kNoWords) return false;
    for (std::uint64_t i = 0; i < made; ++i)
      if (!in.get((*this)[take()])) return false;
    if (!in.get_all(free_, made)) return false;
    free_.reserve(chunks_.size() * kChunk);
    return std::all_of(free_.begin(), free_.end(), [made](std::uint32_t place) { return place < made; });
  }
  /// Is each place held by one of `held`, or free, and sound? To be asked after `load`.
  bool holds_only(const std::vector<std::uint32_t>& held) const {
    std::vector<bool> known(made_);
    for (const std::vector<std::uint32_t>* places : {&held, &free_})
      for (const std::uint32_t place : *places) {
        if (place >= made_ || known[place] || !sound((*this)[place])) return false;
        known[place] = true;
      }
    return held.size() + free_.size() == made_;
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
