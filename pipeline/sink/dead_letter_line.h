// A dead letter of a replay as a JSON line; the payload in base64, so that it stays byte for byte.
#pragma once

#include <string>
#include <string_view>

#include "pipeline/replay.h"

namespace attune {

/// Of a file. Appends {"input":...,"line":N
/// (1-based),"reason":...,"message":...,"payload":"<base64>"} and a newline.
void append_dead_letter_line(std::string& out, std::string_view input,
                             const ReplayedDeadLetter& dead);

/// Of a topic. Appends {"topic":...,"partition":N,"offset":N,"timestamp":ms or
/// null,"reason":...,"message":..., "key":"<base64>" or
/// null,"headers":[{"name":...,"value":"<base64>" or null},...],"payload":"<base64>" or null} and a
/// newline.
void append_dead_letter_record(std::string& out, std::string_view topic,
                               const ReplayedDeadLetter& dead);

/// Standard base64 with padding (RFC 4648).
void append_base64(std::string& out, std::string_view bytes);

}  // namespace attune
