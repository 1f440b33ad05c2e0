// The names of journeys and steps, for what knows them only by their hashes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "operators/state_bytes.h"

namespace attune {

/// One per lane, filled where an event's fields are at hand. Bounded: past the cap a name is not
/// learned, and `__other__` stands for it. Two names with one hash (about one in a thousand lanes
/// at the cap) share the first one's. Thread rule: one owner. Allocates only for a new name.
class StepNames {
 public:
  static constexpr std::size_t kMost = 4'096;

  /// `hash`: of the value, 0 = it is missing.
  void learn(std::uint32_t hash, std::string_view value);
  /// As a label value. Transition's own ends have names that no step should have: __start__,
  /// __finished__, __abandoned__.
  std::string_view name_of(std::uint32_t hash) const noexcept;

  void save(StateWriter& out) const;
  bool load(StateReader& in);
  std::size_t size() const noexcept { return names_.size(); }

 private:
  std::unordered_map<std::uint32_t, std::string> names_;
};

}  // namespace attune
