// Damage to a valid model file, made by a fuzzer's input. Both kinds of file begin alike: 64 bytes
// of header, with the file's length at 16 and the checksum of what follows the header at 24.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <vector>

#include "tests/support/seal.h"

namespace attune {

/// Two bytes say where the rest overwrites a valid file; what runs over its end makes it longer.
inline std::vector<std::byte> damaged(std::span<const std::byte> valid,
                                      std::span<const std::byte> input) {
  std::vector<std::byte> bytes(valid.begin(), valid.end());
  const auto at =
      (std::to_integer<std::size_t>(input[0]) | std::to_integer<std::size_t>(input[1]) << 8) %
      bytes.size();
  const std::span<const std::byte> rest = input.subspan(2);
  if (at + rest.size() > bytes.size()) bytes.resize(at + rest.size());
  std::copy(rest.begin(), rest.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
  return bytes;
}

/// Checks the damaged file as it is, sealed, and cut off and sealed again. REQUIRES: three bytes.
template <class Check>
void damage(std::span<const std::byte> valid, std::span<const std::byte> input, Check&& check) {
  std::vector<std::byte> bytes = damaged(valid, input);
  check(bytes);
  seal(bytes);
  check(bytes);
  bytes.resize(bytes.size() - std::min(bytes.size(), std::to_integer<std::size_t>(input.back())));
  seal(bytes);
  check(bytes);
}

}  // namespace attune
