#include "pipeline/sink/dead_letter_line.h"

namespace attune {
namespace {

constexpr char kDigits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

void append_quoted(std::string& out, std::string_view text) {
  constexpr char kHex[] = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out += "\\u00";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

}  // namespace

void append_base64(std::string& out, std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    const std::size_t left = bytes.size() - i;
    std::uint32_t triple = static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i])) << 16;
    if (left > 1) triple |= static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[i + 1])) << 8;
    if (left > 2) triple |= static_cast<unsigned char>(bytes[i + 2]);
    out += kDigits[triple >> 18];
    out += kDigits[(triple >> 12) & 63];
    out += left > 1 ? kDigits[(triple >> 6) & 63] : '=';
    out += left > 2 ? kDigits[triple & 63] : '=';
  }
}

void append_dead_letter_line(std::string& out, std::string_view input, const ReplayedDeadLetter& dead) {
  out += "{\"input\":";
  append_quoted(out, input);
  out += ",\"line\":" + std::to_string(dead.line + 1) + ",\"reason\":";
  append_quoted(out, name_of(dead.reason));
  out += ",\"message\":";
  append_quoted(out, dead.message);
  out += ",\"payload\":\"";
  append_base64(out, dead.payload);
  out += "\"}\n";
}

}  // namespace attune
