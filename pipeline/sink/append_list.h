// A list that grows at its end while others read it without a lock.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>
#include <memory>

namespace attune {

/// Items never move and live as long as the list. Thread rule: one writer at a time (the caller's
/// lock) appends; any thread reads what was published, and never waits for the writer nor makes it wait.
template <class T, std::size_t N>
class AppendList {
 public:
  AppendList() = default;
  ~AppendList() {
    // By hand: the recursion of a long list's own destructors would use up the stack.
    std::unique_ptr<Chunk> chunk = std::move(first_);
    while (chunk) chunk = std::move(chunk->owned_next);
  }
  AppendList(const AppendList&) = delete;
  AppendList& operator=(const AppendList&) = delete;

  /// A new item that readers do not see yet.
  T& append() {
    if (written_ % N == 0) grow();
    return last_->items[written_++ % N];
  }

  /// Lets readers see everything appended so far.
  void publish() noexcept { published_.store(written_, std::memory_order_release); }

  std::size_t size() const noexcept { return published_.load(std::memory_order_acquire); }

  template <class Visit>
  void for_each(Visit&& visit) const {
    each_chunk([&](const Chunk& chunk, std::size_t items) {
      for (std::size_t i = 0; i < items; ++i) visit(chunk.items[i]);
    });
  }
  template <class Visit>
  void for_each(Visit&& visit) {
    each_chunk([&](Chunk& chunk, std::size_t items) {
      for (std::size_t i = 0; i < items; ++i) visit(chunk.items[i]);
    });
  }

 private:
  struct Chunk {
    std::array<T, N> items{};
    std::atomic<Chunk*> next{nullptr};
    std::unique_ptr<Chunk> owned_next;  // the writer's view of `next`
  };

  template <class Visit>
  void each_chunk(Visit&& visit) const {
    // The count first: whoever sees an item counted also sees the chunk that it lies in.
    std::size_t left = size();
    for (Chunk* chunk = head_.load(std::memory_order_acquire); left > 0;
         chunk = chunk->next.load(std::memory_order_acquire)) {
      const std::size_t items = left < N ? left : N;
      visit(*chunk, items);
      left -= items;
    }
  }

  void grow() {
    auto chunk = std::make_unique<Chunk>();
    Chunk* raw = chunk.get();
    if (last_ == nullptr) {
      first_ = std::move(chunk);
      head_.store(raw, std::memory_order_release);
    } else {
      last_->owned_next = std::move(chunk);
      last_->next.store(raw, std::memory_order_release);
    }
    last_ = raw;
  }

  std::unique_ptr<Chunk> first_;
  Chunk* last_ = nullptr;
  std::size_t written_ = 0;
  std::atomic<Chunk*> head_{nullptr};
  std::atomic<std::size_t> published_{0};
};

}  // namespace attune
