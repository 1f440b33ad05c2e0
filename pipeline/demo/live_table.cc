#include "pipeline/demo/live_table.h"

#include <algorithm>
#include <array>
#include <vector>

#include "pipeline/demo/number_words.h"

namespace attune {
namespace {

constexpr double kMoved = 0.1, kMovedFar = 0.25;
constexpr std::uint64_t kWindowsToCompare = 3;

/// The emotions of most texts, neutral apart, with their shares.
std::string top_emotions(const Tally& tally, std::size_t most) {
  std::array<std::size_t, kEmotionCount - 1> order{};
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return tally.emotions[a] > tally.emotions[b]; });
  std::string text;
  for (std::size_t i = 0; i < most && tally.scored > 0 && tally.emotions[order[i]] > 0; ++i)
    text += text_of(
        "%s%s %.0f%%", i == 0 ? "" : ", ", kEmotionNames[order[i]].data(),
        100.0 * static_cast<double>(tally.emotions[order[i]]) / static_cast<double>(tally.scored));
  return text;
}

double movement(const StepView& view) {
  return view.windows < kWindowsToCompare || view.last.scored == 0
             ? 0
             : mean_valence(view.last) - view.usual_valence;
}

const char* movement_sign(const StepView& view) {
  if (view.windows < kWindowsToCompare || view.last.scored == 0) return "";
  const double moved = movement(view);
  return moved > kMovedFar    ? "++"
         : moved > kMoved     ? "+"
         : moved < -kMovedFar ? "--"
         : moved < -kMoved    ? "-"
                              : "=";
}

enum Column : std::size_t {
  kJourney,
  kStep,
  kEvents,
  kTexts,
  kValence,
  kMovement,
  kCustomers,
  kTop,
  kColumns
};
using Cells = std::array<std::string, kColumns>;
constexpr std::array<const char*, kColumns> kTitles = {
    "journey", "step", "events/s", "texts", "valence", "moved", "customers", "top emotions"};
/// What a narrow terminal goes without, first to last; how people feel and where stays.
constexpr std::array kDroppable = {kTexts, kEvents, kCustomers, kJourney, kMovement};
constexpr std::size_t kTopWidth = 34,
                      kTopWidthOfOne = 19;  ///< "disappointment 100%" and mostly another

Cells cells_of(const std::pair<std::string, std::string>& place, const StepView& view,
               std::size_t emotions) {
  return {place.first,
          place.second,
          text_of("%.0f", static_cast<double>(view.last.events) / view.window_seconds),
          std::to_string(view.last.texts),
          text_of("%+.2f", mean_valence(view.last)),
          movement_sign(view),
          std::to_string(view.customers),
          top_emotions(view.last, emotions)};
}

/// Which columns a line of this width has, and how wide they are.
struct Layout {
  std::array<std::size_t, kColumns> widths{};  ///< 0 = left out
  std::size_t emotions = 2;

  Layout(std::size_t width, const std::vector<Cells>& rows) {
    for (const Cells& row : rows)
      for (std::size_t c = 0; c < kColumns; ++c) widths[c] = std::max(widths[c], row[c].size());
    widths[kTop] = kTopWidth;
    if (total() <= width) return;
    emotions = 1;
    widths[kTop] = kTopWidthOfOne;
    for (std::size_t i = 0; i < kDroppable.size() && total() > width; ++i)
      widths[kDroppable[i]] = 0;
  }

  std::size_t total() const {
    std::size_t sum = 0;
    for (const std::size_t width : widths) sum += width == 0 ? 0 : width + 2;
    return sum - 2;
  }

  std::string line(const Cells& cells) const {
    std::string out;
    for (std::size_t c = 0; c < kColumns; ++c) {
      if (widths[c] == 0) continue;
      if (!out.empty()) out += "  ";
      const std::string pad(widths[c] - std::min(widths[c], cells[c].size()), ' ');
      const bool left = c == kJourney || c == kStep || c == kTop;
      out += left ? cells[c] + pad : pad + cells[c];
    }
    return out;
  }
};

}  // namespace

double mean_valence(const Tally& tally) {
  if (tally.scored == 0) return 0;
  return (static_cast<double>(tally.positive) - static_cast<double>(tally.negative)) / kValenceOne /
         static_cast<double>(tally.scored);
}

void LiveTable::add(const std::string& journey, const std::string& step, std::int64_t start_ms,
                    std::int64_t end_ms, const Tally& tally, std::uint64_t customers) {
  StepView& view = steps_[{journey, step}];
  if (end_ms < view.end_ms) return;
  if (end_ms > view.end_ms) {
    if (view.windows > 0) {
      const double weight = 1.0 / static_cast<double>(std::min<std::uint64_t>(view.windows, 10));
      view.usual_valence += (mean_valence(view.last) - view.usual_valence) * weight;
    }
    ++view.windows;
    view.last = Tally{};
    view.customers = 0;
    view.end_ms = end_ms;
    view.window_seconds = static_cast<double>(end_ms - start_ms) / 1000;
  }
  view.last.merge(tally);
  view.customers += customers;
}

std::string LiveTable::render(std::size_t width, bool colour) const {
  const auto rows_with = [&](std::size_t emotions) {
    std::vector<Cells> rows(1);
    for (std::size_t c = 0; c < kColumns; ++c) rows[0][c] = kTitles[c];
    for (const auto& [place, view] : steps_) rows.push_back(cells_of(place, view, emotions));
    return rows;
  };
  const Layout layout(width, rows_with(2));
  std::string out;
  auto step = steps_.begin();
  for (const Cells& cells : rows_with(layout.emotions)) {
    std::string line = layout.line(cells);
    if (line.size() > width) line.resize(width);
    line.resize(line.find_last_not_of(' ') + 1);
    const bool fell = !out.empty() && movement((step++)->second) < -kMovedFar;
    out += fell && colour ? "\033[31m" + line + "\033[0m\n" : line + "\n";
  }
  return out;
}

}  // namespace attune
