// Events of a file as one block of bytes that a lane can be fed from, each understood once before.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "operators/parse/parse.h"
#include "operators/turn.h"
#include "pipeline/source/line_reader.h"

namespace attune {

struct GoldenLine;

/// Collects them. Thread rule: one owner.
class EventBlock {
 public:
  explicit EventBlock(std::shared_ptr<const Mapping> mapping);

  /// An accepted event is kept and fills `line` (time, who, hashes, text, place in the block). ""
  /// or why it cannot be used, without a word of it.
  std::string add(std::string_view json, GoldenLine& line);

  /// Of the event that was added last. Views are valid until the next `add`.
  const Event& event() const noexcept { return event_; }
  bool empty() const noexcept { return block_->bytes.empty(); }

  /// Nothing can be added afterwards.
  std::shared_ptr<const LineBlock> finish();

 private:
  const std::shared_ptr<const Mapping> mapping_;
  Parser parser_;
  Arena arena_;
  Event event_;
  std::shared_ptr<LineBlock> block_;
};

}  // namespace attune
