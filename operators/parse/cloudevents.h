// CloudEvents 1.0: where the attributes and the data of a record are. Internal to parse.
#pragma once

#include <string_view>

#include "operators/arena.h"
#include "operators/drop_reason.h"
#include "operators/parse/captures.h"
#include "operators/parse/json_walk.h"
#include "operators/record.h"

namespace attune {

/// Reads a record as one virtual document, whatever its mode: the attributes at /NAME, the data at /data.
/// Structured mode has them in one JSON envelope (data_base64 is decoded into `arena`); in binary mode the
/// attributes are `ce_NAME` headers and the payload is the data.
/// Source: CloudEvents 1.0.2 with its JSON format and Kafka protocol binding.
DropReason read_cloudevent(const Record& record, const Mapping& mapping, JsonWalk& json, Arena& arena,
                           Captures& captures) noexcept;

}  // namespace attune
