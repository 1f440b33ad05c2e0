// The compiled mapping: a trie over all pointers. Internal to the parse stage.
#pragma once

#include <array>
#include <bit>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "operators/parse/parse.h"

namespace attune {

inline constexpr std::uint32_t field_bit(Field field) noexcept { return 1u << static_cast<unsigned>(field); }

/// One step of a pointer. Children are found by a hash of the key's length and ends, then compared.
struct MappingNode {
  struct Child {
    std::string key;
    std::uint32_t node;
  };
  std::vector<Child> children;             ///< at most one per mapped pointer: 31 fit the masks
  std::array<std::uint32_t, 64> buckets{}; ///< bit i = children[i] has this hash
  std::uint32_t fields = 0;                ///< fields whose pointer ends here
  std::uint32_t below = 0;                 ///< fields whose pointer ends here or further down

  static std::size_t bucket(std::string_view key) noexcept {
    if (key.empty()) return 0;
    return (static_cast<unsigned char>(key.front()) * 7u + static_cast<unsigned char>(key.back()) * 3u + key.size()) & 63u;
  }
  const Child* find(std::string_view key) const noexcept {
    for (std::uint32_t bits = buckets[bucket(key)]; bits != 0; bits &= bits - 1) {
      const Child& child = children[static_cast<std::size_t>(std::countr_zero(bits))];
      if (child.key == key) return &child;
    }
    return nullptr;
  }
};

/// CloudEvents attributes that an envelope must have; pseudo fields behind the real ones.
struct CloudEventsAttributes {
  static constexpr std::uint32_t kSpecVersion = 1u << 26, kId = 1u << 27, kSource = 1u << 28, kType = 1u << 29,
                                 kData = 1u << 30, kAll = kSpecVersion | kId | kSource | kType;
};

class Mapping {
 public:
  explicit Mapping(const ParseOptions& options_in) : options(options_in) {}

  ParseOptions options;
  std::vector<MappingNode> nodes{1};
  std::uint32_t data_node = 0;  ///< CloudEvents: the node of /data; 0 = nothing is mapped there
  struct FromHeader {
    std::string name;
    Field field;
  };
  std::vector<FromHeader> headers;
  std::vector<Field> keys;
  std::vector<Field> constants;
  std::array<std::unordered_map<std::string_view, std::string_view>, kFieldCount> values;  ///< views into options
  std::uint32_t mapped_values = 0;  ///< fields that have a value map
};

}  // namespace attune
