#include "pipeline/replay_outputs.h"

#include <algorithm>

#include "pipeline/progress.h"
#include "pipeline/source/kafka_handles.h"

namespace attune {
namespace {

/// What only the message itself knows: a null key, and headers whether or not the mapping reads
/// them.
void copy_message(ReplayedDeadLetter& dead, const Record& record) {
  if (record.source_handle == nullptr) return;
  // librdkafka decodes a message's headers at the first look, hence not const; the fold owns it.
  auto* message = static_cast<rd_kafka_message_t*>(const_cast<void*>(record.source_handle));
  dead.key = kafka_bytes(message->key, message->key_len);
  rd_kafka_headers_t* headers = nullptr;
  if (rd_kafka_message_headers(message, &headers) != RD_KAFKA_RESP_ERR_NO_ERROR) return;
  const char* name = nullptr;
  const void* value = nullptr;
  std::size_t size = 0;
  for (std::size_t i = 0;
       rd_kafka_header_get_all(headers, i, &name, &value, &size) == RD_KAFKA_RESP_ERR_NO_ERROR; ++i)
    dead.headers.emplace_back(name, kafka_bytes(value, size));
}

/// One lane's come in their order already; lanes come as they happen to run.
template <class Found>
void by_lane(std::vector<Found>& all) {
  std::stable_sort(all.begin(), all.end(),
                   [](const Found& a, const Found& b) { return a.partition < b.partition; });
}

}  // namespace

void ReplayOutputs::window_closed(const LaneId&, const WindowSummary& window,
                                  std::shared_ptr<Progress> progress, std::uint64_t sequence) {
  if (wants_.windows) {
    std::lock_guard lock(mutex_);
    kept_.windows.push_back(window);
  }
  progress->done(sequence);
}

void ReplayOutputs::dead_letter(const LaneId& lane, const Record& record, DropReason reason,
                                const std::string& message, std::shared_ptr<Progress> progress,
                                std::uint64_t sequence) {
  ReplayedDeadLetter letter{lane.partition, record.offset, record.timestamp_ms, reason,
                            message,        std::nullopt,  std::nullopt,        {}};
  if (wants_.bodies) {
    if (record.has_payload) letter.payload = std::string(record.payload);
    copy_message(letter, record);
  }
  {
    std::lock_guard lock(mutex_);
    kept_.dead.push_back(std::move(letter));
  }
  progress->done(sequence);
}

void ReplayOutputs::signal(const LaneId& lane, const SignalRecord& record,
                           std::span<const std::string> labels, std::shared_ptr<Progress> progress,
                           std::uint64_t sequence) {
  if (wants_.about == nullptr || wants_.about(record.conversation)) {
    std::lock_guard lock(mutex_);
    kept_.signals.push_back({lane.partition, record, shared(labels)});
  }
  progress->done(sequence);
}

void ReplayOutputs::prompt(const LaneId& lane, const Prompt& prompt,
                           std::span<const std::string> labels, const Record*,
                           std::shared_ptr<Progress> progress, std::uint64_t sequence) {
  if (wants_.about == nullptr || wants_.about(prompt.conversation)) {
    std::lock_guard lock(mutex_);
    kept_.prompts.push_back({lane.partition, prompt, shared(labels)});
  }
  progress->done(sequence);
}

ReplayedLabels ReplayOutputs::shared(std::span<const std::string> labels) {
  std::vector<std::string> values(labels.begin(), labels.end());
  ReplayedLabels& known = labels_[values];
  if (!known) known = std::make_shared<const std::vector<std::string>>(std::move(values));
  return known;
}

void ReplayOutputs::take(ReplayResult& result) {
  result.windows = std::move(kept_.windows);
  result.dead = std::move(kept_.dead);
  result.signals = std::move(kept_.signals);
  result.prompts = std::move(kept_.prompts);
  std::sort(result.dead.begin(), result.dead.end(), [](const auto& a, const auto& b) {
    return std::pair(a.partition, a.offset) < std::pair(b.partition, b.offset);
  });
  by_lane(result.signals);
  by_lane(result.prompts);
}

}  // namespace attune
