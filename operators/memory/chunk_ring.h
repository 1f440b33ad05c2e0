// A queue in chunks: when it grows, nothing that is in it moves.
#pragma once

#include <algorithm>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace attune {

/// First in, first out. A queue of one block copies all of itself when it doubles, and whatever
/// comes meanwhile waits for that: a tenth of a second at a few hundred thousand turns. Here a full
/// one takes another chunk. Chunks that have been emptied are filled again. Thread rule: one owner.
/// Allocates only when it holds more than ever before.
template <class T>
class ChunkRing {
 public:
  static constexpr std::size_t kChunk = 128;

  bool empty() const noexcept { return size_ == 0; }
  std::size_t size() const noexcept { return size_; }
  /// The one `i` places behind the first. REQUIRES: i < size().
  T& operator[](std::size_t i) noexcept { return at(head_ + i); }
  const T& operator[](std::size_t i) const noexcept {
    return const_cast<ChunkRing*>(this)->at(head_ + i);
  }
  T& front() noexcept { return at(head_); }
  const T& front() const noexcept { return (*this)[0]; }
  const T& back() const noexcept { return (*this)[size_ - 1]; }

  void push(const T& value) {
    const std::size_t place = head_ + size_;
    if (place == ring_.size() * kChunk) widen();
    Chunk& chunk = chunk_of(head_ + size_);
    if (chunk == nullptr) chunk = take();
    chunk[(head_ + size_) % kChunk] = value;
    ++size_;
  }
  /// REQUIRES: !empty().
  void pop() {
    --size_;
    if (++head_ % kChunk != 0) return;
    spare_.push_back(std::move(chunk_of(head_ - 1)));
    first_ = (first_ + 1) & (ring_.size() - 1);
    head_ = 0;
  }
  std::size_t memory_bytes() const noexcept {
    return made_ * kChunk * sizeof(T) + (ring_.capacity() + spare_.capacity()) * sizeof(Chunk);
  }

 private:
  using Chunk = std::unique_ptr<T[]>;

  /// `place` counts from the beginning of the first chunk.
  Chunk& chunk_of(std::size_t place) noexcept {
    return ring_[(first_ + place / kChunk) & (ring_.size() - 1)];
  }
  T& at(std::size_t place) noexcept { return chunk_of(place)[place % kChunk]; }

  Chunk take() {
    if (spare_.empty()) {
      ++made_;
      return std::make_unique<T[]>(kChunk);
    }
    Chunk chunk = std::move(spare_.back());
    spare_.pop_back();
    return chunk;
  }
  /// Of chunks only their addresses move.
  void widen() {
    std::vector<Chunk> wider(std::max<std::size_t>(4, 2 * ring_.size()));
    for (std::size_t i = 0; i < ring_.size(); ++i)
      wider[i] = std::move(ring_[(first_ + i) & (ring_.size() - 1)]);
    ring_.swap(wider);
    first_ = 0;
    spare_.reserve(ring_.size());
  }

  std::vector<Chunk> ring_;   ///< a power of two; null where nothing is
  std::vector<Chunk> spare_;  ///< emptied ones
  std::size_t first_ = 0;     ///< in `ring_`: the chunk of the first element
  std::size_t head_ = 0;      ///< in that chunk
  std::size_t size_ = 0, made_ = 0;
};

}  // namespace attune
