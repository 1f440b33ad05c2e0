// A fixed set of words, each with a small number: keys of a mapping, event types, value maps. Pure.
#pragma once

#include <bit>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "operators/hash.h"

namespace attune {

/// Whether two runs of `size` bytes are equal. memcmp's call costs more than most keys are long.
inline bool same_bytes(const char* a, const char* b, std::size_t size) noexcept {
  if (size >= 8) {
    std::uint64_t x = 0, y = 0;
    for (std::size_t i = 0; i + 8 <= size; i += 8) {
      std::memcpy(&x, a + i, 8);
      std::memcpy(&y, b + i, 8);
      if (x != y) return false;
    }
    std::memcpy(&x, a + size - 8, 8);
    std::memcpy(&y, b + size - 8, 8);
    return x == y;
  }
  if (size >= 4) {
    std::uint32_t x = 0, y = 0, x_end = 0, y_end = 0;
    std::memcpy(&x, a, 4);
    std::memcpy(&y, b, 4);
    std::memcpy(&x_end, a + size - 4, 4);
    std::memcpy(&y_end, b + size - 4, 4);
    return x == y && x_end == y_end;
  }
  for (std::size_t i = 0; i < size; ++i)
    if (a[i] != b[i]) return false;
  return true;
}

/// Finds a word's number. Set-up adds (views must outlive the table), then any thread may find.
class WordTable {
 public:
  static constexpr std::uint32_t kNone = 0xffffffff;

  /// The first number given to a word stays.
  void add(std::string_view word, std::uint32_t number) {
    if (find(word) != kNone) return;
    entries_.push_back({word, number, kNone});
    if (entries_.size() * 4 > heads_.size()) {
      heads_.assign(std::bit_ceil(entries_.size() * 8), kNone);
      for (std::uint32_t i = 0; i < entries_.size(); ++i) link(i);
    } else {
      link(static_cast<std::uint32_t>(entries_.size() - 1));
    }
  }

  std::uint32_t find(std::string_view word) const noexcept {
    if (heads_.empty()) return kNone;
    for (std::uint32_t i = heads_[slot_of(word)]; i != kNone; i = entries_[i].next) {
      const Entry& entry = entries_[i];
      if (entry.word.size() == word.size() && same_bytes(entry.word.data(), word.data(), word.size()))
        return entry.number;
    }
    return kNone;
  }

  bool empty() const noexcept { return entries_.empty(); }

 private:
  struct Entry {
    std::string_view word;
    std::uint32_t number;
    std::uint32_t next;  ///< entry with the same slot
  };

  /// Mappings and event types are few words, for which three bytes and the length tell enough; a long
  /// value map may hold thousands that differ in one digit.
  static constexpr std::size_t kFewSlots = 512;

  std::size_t slot_of(std::string_view word) const noexcept {
    if (word.empty()) return 0;
    if (heads_.size() > kFewSlots) return hash64(word) & (heads_.size() - 1);
    const auto byte = [&](std::size_t i) { return static_cast<std::size_t>(static_cast<unsigned char>(word[i])); };
    const std::size_t mix = byte(0) * 7 + byte(word.size() / 2) * 13 + byte(word.size() - 1) * 3 + word.size() * 31;
    return mix & (heads_.size() - 1);
  }

  void link(std::uint32_t i) {
    std::uint32_t& head = heads_[slot_of(entries_[i].word)];
    entries_[i].next = head;
    head = i;
  }

  std::vector<Entry> entries_;
  std::vector<std::uint32_t> heads_;
};

}  // namespace attune
