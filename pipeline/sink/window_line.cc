#include "pipeline/sink/window_line.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>
#include <tuple>
#include <utility>

#include "operators/time_text.h"
#include "pipeline/sink/measure_json.h"

namespace attune {
namespace {

template <class Integer>
void append_integer(std::string& out, Integer value) {
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
  out.append(digits.data(), end);
}

void append_string(std::string& out, std::string_view text) {
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

/// 12500 -> 1.25: a sum of fixed-point valences, exact, without trailing zeros.
void append_fixed_point(std::string& out, std::uint64_t sum) {
  append_integer(out, sum / kValenceOne);
  std::uint64_t rest = sum % kValenceOne;
  if (rest == 0) return;
  out += '.';
  for (std::uint64_t place = kValenceOne / 10; rest != 0; place /= 10) {
    out += static_cast<char>('0' + rest / place);
    rest %= place;
  }
}

void append_labels(std::string& out, const WindowSummary& window, const WindowOptions& options) {
  out += '{';
  for (std::size_t i = 0; i < window.labels.size(); ++i) {
    if (i != 0) out += ',';
    append_string(out, kFieldNames[static_cast<std::size_t>(options.labels[i])]);
    out += ':';
    append_string(out, window.labels[i]);
  }
  out += '}';
}

void append_tally(std::string& out, const Tally& tally) {
  out.append(",\"texts\":");
  append_integer(out, tally.texts);
  out.append(",\"emotions\":{");
  for (std::size_t i = 0; i < kEmotionCount; ++i) {
    if (i != 0) out += ',';
    append_string(out, kEmotionNames[i]);
    out += ':';
    append_integer(out, tally.emotions[i]);
  }
  out.append("},\"valence\":{\"positive\":");
  append_fixed_point(out, tally.positive);
  out.append(",\"negative\":");
  append_fixed_point(out, tally.negative);
  out.append(",\"count\":");
  append_integer(out, tally.scored);
  out.append("},\"urgent\":");
  append_integer(out, tally.urgent);
}

}  // namespace

void append_window_line(std::string& out, const WindowSummary& window, const WindowOptions& options,
                        const LaneId* lane) {
  out.append("{\"window\":");
  append_string(out, options.windows[window.window].name);
  out.append(",\"start\":\"");
  append_time_text(out, window.start_ms);
  out.append("\",\"end\":\"");
  append_time_text(out, window.end_ms);
  out.append("\",\"labels\":");
  append_labels(out, window, options);
  out.append(",\"events\":");
  append_integer(out, window.tally.events);
  out.append(",\"customers\":");
  append_integer(out, window.customers.estimate());
  append_tally(out, window.tally);
  append_measures(out, window.measures);
  if (lane != nullptr) {
    out.append(",\"lane\":{\"topic\":");
    append_string(out, lane->topic);
    out.append(",\"partition\":");
    append_integer(out, lane->partition);
    out += '}';
  }
  out += '}';
}

void sum_lanes(std::vector<WindowSummary>& all, const WindowOptions& options) {
  const auto key = [&](const WindowSummary& window) {
    return std::tie(options.windows[window.window].name, window.start_ms, window.labels);
  };
  std::sort(all.begin(), all.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  std::size_t kept = 0;
  for (std::size_t i = 1; i < all.size(); ++i) {
    if (key(all[kept]) == key(all[i])) all[kept].merge(all[i]);
    else if (++kept != i) all[kept] = std::move(all[i]);
  }
  if (!all.empty()) all.erase(all.begin() + static_cast<std::ptrdiff_t>(kept) + 1, all.end());
}

}  // namespace attune
