// The headers of a dead letter: the record's own first and untouched, then why it is here.
#pragma once

#include <string>

#include "operators/drop_reason.h"
#include "operators/record.h"
#include "pipeline/outputs.h"
#include "pipeline/source/kafka_handles.h"

namespace attune {

/// Original headers are copied byte for byte, null values included; then come
/// `__attune.errors.{topic,partition,offset,timestamp,stage,reason,message}` as UTF-8 text. Where such
/// names exist already (a dead letter was fed back), all of ours get the next free suffix: ".2", ".3".
KafkaHeaders dead_letter_headers(const LaneId& lane, const Record& record, DropReason reason,
                                 const std::string& message);

}  // namespace attune
