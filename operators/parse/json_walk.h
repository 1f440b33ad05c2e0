// One pass over a JSON document that captures the mapped values. The only place that knows simdjson.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "operators/drop_reason.h"
#include "operators/parse/captures.h"
#include "operators/parse/mapping.h"

namespace attune {

/// Walks whole documents: what is not mapped is checked, too, so that broken JSON does not pass because
/// nobody looked there. One owner; allocates only when a document is larger than all before.
class JsonWalk {
 public:
  explicit JsonWalk(const Mapping& mapping);  ///< `mapping` must outlive it
  ~JsonWalk();
  JsonWalk(JsonWalk&&) noexcept;
  JsonWalk& operator=(JsonWalk&&) noexcept;

  /// `document` must be one JSON object; its members are looked up at `node`. Captured views point into
  /// `document`, and are whole only when the answer is DropReason::none.
  DropReason walk(std::string_view document, std::uint32_t node, Captures& captures) noexcept;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
