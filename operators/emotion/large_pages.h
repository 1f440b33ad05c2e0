// Bytes on pages of two megabytes: a lookup that misses every cache need not also miss the page
// tables.
#pragma once

#include <cstddef>
#include <memory>
#include <span>

namespace attune {

/// A read-only copy of bytes, aligned to a large page. Any thread.
class LargePages {
 public:
  /// Nothing when the bytes are few or the system has no large pages to give: then they stay where
  /// they are.
  static std::shared_ptr<const LargePages> copy_of(std::span<const std::byte> bytes);

  LargePages(void* mapped, std::size_t mapped_size, std::span<const std::byte> bytes)
      : mapped_(mapped), mapped_size_(mapped_size), bytes_(bytes) {}
  ~LargePages();
  LargePages(const LargePages&) = delete;
  LargePages& operator=(const LargePages&) = delete;
  std::span<const std::byte> bytes() const { return bytes_; }

 private:
  void* mapped_;
  std::size_t mapped_size_;
  std::span<const std::byte> bytes_;
};

}  // namespace attune
