// Memory that will be read soon. Layer 0.
#pragma once

#include <cstddef>

namespace attune {

inline constexpr std::size_t kCacheLine = 64;

/// Has the line at `address` fetched, to be read, while other work goes on: other threads keep their
/// copies of it. Any address.
inline void prefetch(const void* address) noexcept {
  __builtin_prefetch(address);
  // Without it GCC (12) takes a function that only prefetches for one without effect, and drops the
  // calls of it. clang needs none.
  asm volatile("");
}

/// Likewise every line of `value`.
template <class Value>
void prefetch_all(const Value& value) noexcept {
  const auto* bytes = reinterpret_cast<const char*>(&value);
  for (std::size_t at = 0; at < sizeof(Value); at += kCacheLine) prefetch(bytes + at);
  prefetch(bytes + sizeof(Value) - 1);
}

}  // namespace attune
