#include "pipeline/sink/dead_letter_line.h"

#include "pipeline/sink/json_write.h"

namespace attune {
namespace {

constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void append_why(std::string& out, const ReplayedDeadLetter& dead) {
  out += ",\"reason\":";
  append_json_string(out, name_of(dead.reason));
  out += ",\"message\":";
  append_json_string(out, dead.message);
}

void append_bytes(std::string& out, const std::optional<std::string>& bytes) {
  if (!bytes) {
    out += "null";
    return;
  }
  out += '"';
  append_base64(out, *bytes);
  out += '"';
}

}  // namespace

void append_base64(std::string& out, std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t left = bytes.size() - i;
    std::uint32_t triple = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << 16;
    if (left > 1)
      triple |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + 1])) << 8;
    if (left > 2) triple |= static_cast<unsigned char>(bytes[i + 2]);
    out += kDigits[triple >> 18];
    out += kDigits[(triple >> 12) & 63];
    out += left > 1 ? kDigits[(triple >> 6) & 63] : '=';
    out += left > 2 ? kDigits[triple & 63] : '=';
  }
}

void append_dead_letter_line(std::string& out, std::string_view input,
                             const ReplayedDeadLetter& dead) {
  out += "{\"input\":";
  append_json_string(out, input);
  out += ",\"line\":" + std::to_string(dead.offset + 1);
  append_why(out, dead);
  out += ",\"payload\":";
  append_bytes(out, dead.payload);
  out += "}\n";
}

void append_dead_letter_record(std::string& out, std::string_view topic,
                               const ReplayedDeadLetter& dead) {
  out += "{\"topic\":";
  append_json_string(out, topic);
  out += ",\"partition\":" + std::to_string(dead.partition) +
         ",\"offset\":" + std::to_string(dead.offset);
  out += ",\"timestamp\":" +
         (dead.timestamp_ms == Record::kNoTimestamp ? "null" : std::to_string(dead.timestamp_ms));
  append_why(out, dead);
  out += ",\"key\":";
  append_bytes(out, dead.key);
  out += ",\"headers\":[";
  for (const auto& [name, value] : dead.headers) {
    out += out.back() == '[' ? "{\"name\":" : ",{\"name\":";
    append_json_string(out, name);
    out += ",\"value\":";
    append_bytes(out, value);
    out += '}';
  }
  out += "],\"payload\":";
  append_bytes(out, dead.payload);
  out += "}\n";
}

}  // namespace attune
