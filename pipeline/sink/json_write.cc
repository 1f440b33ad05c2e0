#include "pipeline/sink/json_write.h"

namespace attune {
namespace {

constexpr std::uint64_t kOne = 10'000;

}  // namespace

void append_json_string(std::string& out, std::string_view text) {
  static constexpr std::string_view kHex = "0123456789abcdef";
  out += '"';
  for (const char c : text) {
    const unsigned char byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20) {
      out.append("\\u00");
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out += c;
    }
  }
  out += '"';
}

void append_json_fixed_point(std::string& out, std::uint64_t value) {
  append_json_integer(out, value / kOne);
  std::uint64_t rest = value % kOne;
  if (rest == 0) return;
  out += '.';
  for (std::uint64_t place = kOne / 10; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_json_fixed_point(std::string& out, std::int64_t value) {
  if (value < 0) out += '-';
  const auto size = static_cast<std::uint64_t>(value);
  append_json_fixed_point(out, value < 0 ? 0 - size : size);
}

void append_json_labels(std::string& out, std::span<const std::string> values,
                        const WindowOptions& options) {
  out += '{';
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i != 0) out += ',';
    append_json_string(out, kFieldNames[static_cast<std::size_t>(options.labels[i])]);
    out += ':';
    append_json_string(out, values[i]);
  }
  out += '}';
}

}  // namespace attune
