// Reads ranges of one topic to their ends, message by message.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "operators/result.h"
#include "pipeline/source/kafka_handles.h"
#include "pipeline/source/topic_range.h"

namespace attune {

/// How far a reader is; `total` and `done` count offsets, which need not all have a record.
struct RangeProgress {
  std::uint64_t records = 0, done = 0, total = 0;
};

/// Thread rule: one owner. The client must outlive it and be assigned nothing else.
class RangeReader {
 public:
  using Take = std::function<void(KafkaMessage)>;
  using Between = std::function<void()>;

  RangeReader(rd_kafka_t* client, std::string topic, const std::vector<PartitionRange>& ranges);

  /// Hands over every record of the ranges; of one partition in its order. `between` is called
  /// whenever some have been handed over, and while none come. Blocks until all ranges have ended;
  /// a minute without any record is an error, as is what the broker says of a partition.
  Result<bool> run(const Take& take, const Between& between);
  const RangeProgress& progress() const noexcept { return progress_; }

 private:
  struct Part {
    std::int64_t next = 0;
    PartitionRange range;
    bool ended = false;
  };

  Result<bool> assign();
  void accept(KafkaMessage message, const Take& take, std::optional<Error>& failed);
  void end(Part& part);
  Error silent() const;

  rd_kafka_t* client_;
  const std::string topic_;
  std::map<std::int32_t, Part> parts_;
  std::size_t left_ = 0;  ///< partitions that have not ended
  RangeProgress progress_;
};

}  // namespace attune
