// Where in a topic something begins or ends, as a person writes it. Pure.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "operators/result.h"

namespace attune {

/// A place in a partition: its beginning, its end as of now, an offset, or the first record of a
/// time.
struct Spot {
  enum class Kind : std::uint8_t { beginning, end, offset, time };
  Kind kind = Kind::beginning;
  std::int64_t value = 0;  ///< the offset, or ms since the Unix epoch
  bool operator==(const Spot&) const = default;
};

/// A spot for every partition, and others for some.
struct Spots {
  Spot all;
  std::map<std::int32_t, Spot> of;

  const Spot& at(std::int32_t partition) const {
    const auto own = of.find(partition);
    return own == of.end() ? all : own->second;
  }
};

/// Reads "beginning", "end", "1200" (an offset), "2026-11-20T10:00:00Z" (RFC 3339), each also with
/// a partition before it: "3=1200". `option` is named in errors; `all` holds where nothing else is
/// said.
Result<Spots> parse_spots(const std::string& option, const std::vector<std::string>& texts,
                          Spot all);

}  // namespace attune
