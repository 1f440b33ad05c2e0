// Bytes where a model view may point into: copied once to a boundary of 64.
#pragma once

#include <cstddef>
#include <cstring>
#include <span>
#include <vector>

#include "operators/emotion/model_sections.h"

namespace attune {

class AlignedBytes {
 public:
  explicit AlignedBytes(std::span<const std::byte> bytes)
      : blocks_((bytes.size() + kModelAlignment - 1) / kModelAlignment), size_(bytes.size()) {
    if (!bytes.empty()) std::memcpy(blocks_.data(), bytes.data(), bytes.size());
  }
  std::span<const std::byte> span() const {
    return {reinterpret_cast<const std::byte*>(blocks_.data()), size_};
  }

 private:
  struct alignas(kModelAlignment) Block {
    std::byte bytes[kModelAlignment];
  };
  std::vector<Block> blocks_;
  std::size_t size_;
};

}  // namespace attune
