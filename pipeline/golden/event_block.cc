#include "pipeline/golden/event_block.h"

#include "operators/make_turn.h"
#include "pipeline/golden/golden_file.h"

namespace attune {
namespace {

/// Who acts, for a person who reads the line.
std::string who_of(const Event& event, const Turn& turn) {
  if (turn.type != EventType::message) return std::string(kEventTypes[event.type]);
  switch (turn.actor) {
    case Actor::customer:
      return std::string(event[Field::customer]);
    case Actor::agent:
      return event[Field::agent].empty() ? "agent" : std::string(event[Field::agent]);
    case Actor::bot:
      return "bot";
    default:
      return "system";
  }
}

}  // namespace

EventBlock::EventBlock(std::shared_ptr<const Mapping> mapping)
    : mapping_(std::move(mapping)), parser_(mapping_), block_(std::make_shared<LineBlock>()) {}

std::string EventBlock::add(std::string_view json, GoldenLine& line) {
  Record record;
  record.payload = json;
  arena_.reset();
  const ParseResult parsed = parser_.parse(record, arena_, event_);
  if (parsed.outcome == ParseOutcome::dead)
    return "the event cannot be used: " + describe(parsed, *mapping_);
  if (parsed.outcome == ParseOutcome::filtered)
    return "the event is left out by the configuration's filter";
  Turn turn;
  make_turn(turn, event_, Reading{}, Utterance{}, 0);
  line.kind = GoldenLine::Kind::event;
  line.time_ms = event_.time_ms;
  line.conversation = turn.conversation;
  line.customer = turn.customer;
  line.who = who_of(event_, turn);
  line.text = event_[Field::text];
  line.begin = block_->bytes.size();
  line.size = json.size();
  block_->bytes.insert(block_->bytes.end(), json.begin(), json.end());
  block_->bytes.push_back('\n');
  return "";
}

std::shared_ptr<const LineBlock> EventBlock::finish() {
  block_->used = block_->bytes.size();
  block_->bytes.resize(block_->used + LineBlock::kTail);
  return block_;
}

}  // namespace attune
