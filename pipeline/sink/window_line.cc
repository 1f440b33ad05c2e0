#include "pipeline/sink/window_line.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "operators/time_text.h"
#include "pipeline/sink/json_write.h"
#include "pipeline/sink/measure_json.h"

namespace attune {
namespace {

void append_tally(std::string& out, const Tally& tally) {
  out.append(",\"texts\":");
  append_json_integer(out, tally.texts);
  out.append(",\"emotions\":{");
  for (std::size_t i = 0; i < kEmotionCount; ++i) {
    if (i != 0) out += ',';
    append_json_string(out, kEmotionNames[i]);
    out += ':';
    append_json_integer(out, tally.emotions[i]);
  }
  out.append("},\"valence\":{\"positive\":");
  append_json_fixed_point(out, std::uint64_t{tally.positive});
  out.append(",\"negative\":");
  append_json_fixed_point(out, std::uint64_t{tally.negative});
  out.append(",\"count\":");
  append_json_integer(out, tally.scored);
  out.append("},\"urgent\":");
  append_json_integer(out, tally.urgent);
}

}  // namespace

void append_window_line(std::string& out, const WindowSummary& window, const WindowOptions& options,
                        const LaneId* lane) {
  out.append("{\"window\":");
  append_json_string(out, options.windows[window.window].name);
  out.append(",\"start\":\"");
  append_time_text(out, window.start_ms);
  out.append("\",\"end\":\"");
  append_time_text(out, window.end_ms);
  out.append("\",\"labels\":");
  append_json_labels(out, window.labels, options);
  out.append(",\"events\":");
  append_json_integer(out, window.tally.events);
  out.append(",\"customers\":");
  append_json_integer(out, window.customers.estimate());
  append_tally(out, window.tally);
  append_measures(out, window.measures, window.staff.estimate());
  if (lane != nullptr) {
    out.append(",\"lane\":{\"topic\":");
    append_json_string(out, lane->topic);
    out.append(",\"partition\":");
    append_json_integer(out, lane->partition);
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
