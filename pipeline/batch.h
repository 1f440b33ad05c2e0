// Records on their way: what crosses a thread boundary. One lane, offsets rising.
#pragma once

#include <cstdint>
#include <memory>
#include <vector>

#include "operators/arena.h"
#include "operators/event.h"
#include "operators/parse/parse.h"
#include "operators/reading.h"
#include "operators/record.h"
#include "operators/turn.h"

namespace attune {

class Lane;

/// Whoever owns the bytes that a batch's records view (librdkafka messages, a file's block).
/// Lets go of them when the batch is folded, on whichever thread folds it.
class RecordOwner {
 public:
  virtual ~RecordOwner() = default;
  /// Lets go of the bytes. True: the batch keeps this owner, so that its next records need no new one;
  /// false: it is destroyed.
  virtual bool release() noexcept { return false; }
};

/// What the stateless stage found out about one record.
struct Understood {
  ParseResult parsed;
  Event event;
  Reading reading;
  Turn turn;  ///< of an accepted record; its labels are the lane's to set
};

/// Lifecycle: a source fills `lane`, `records`, `owner`, `bytes`; the stateless stage fills
/// `understood` (same size as records); the lane folds it in `sequence` order and releases it.
/// One owner at a time; never shared.
struct Batch {
  std::shared_ptr<Lane> lane;
  std::uint64_t sequence = 0;  ///< per lane, gapless from 0; set by Graph::submit
  std::vector<Record> records;
  std::unique_ptr<RecordOwner> owner;  ///< a reused batch may still have the last one's, empty
  std::vector<Header> headers;  ///< backing store of Record::headers
  std::size_t bytes = 0;        ///< payload + key + header bytes; submit adds what records take in the batch
  std::int64_t next_offset = 0; ///< position after this batch: last offset + 1
  bool silent = false;          ///< every record lies below the committed offset: replayed state only
  std::int64_t advance_to_ms = INT64_MIN;  ///< after the records: clock-driven watermark advance
  bool close_all = false;       ///< after the records: end of input
  std::int64_t polled_at_ns = 0; ///< steady clock, for event-to-metric latency

  std::vector<Understood> understood;
  Arena arena;

  void clear() {
    lane.reset();
    records.clear();
    if (owner && !owner->release()) owner.reset();
    headers.clear();
    bytes = 0;
    silent = close_all = false;
    advance_to_ms = INT64_MIN;
    arena.reset();
  }
};

}  // namespace attune
