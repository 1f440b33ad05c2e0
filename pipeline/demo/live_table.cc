#include "pipeline/demo/live_table.h"

#include <algorithm>
#include <array>
#include <cstdio>

namespace attune {
namespace {

/// The emotions of most texts, neutral apart, with their shares.
std::string top_emotions(const Tally& tally) {
  std::array<std::size_t, kEmotionCount - 1> order{};
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](auto a, auto b) { return tally.emotions[a] > tally.emotions[b]; });
  std::string text;
  for (std::size_t i = 0; i < 2 && tally.scored > 0 && tally.emotions[order[i]] > 0; ++i) {
    char part[48];
    std::snprintf(part, sizeof part, "%s%s %.0f%%", i == 0 ? "" : ", ", kEmotionNames[order[i]].data(),
                  100.0 * static_cast<double>(tally.emotions[order[i]]) / static_cast<double>(tally.scored));
    text += part;
  }
  return text;
}

const char* movement(const StepView& view) {
  const double moved = mean_valence(view.last) - view.usual_valence;
  if (view.windows < 3 || view.last.scored == 0) return " ";
  return moved > 0.25 ? "++" : moved > 0.1 ? "+" : moved < -0.25 ? "--" : moved < -0.1 ? "-" : "=";
}

}  // namespace

double mean_valence(const Tally& tally) {
  if (tally.scored == 0) return 0;
  return (static_cast<double>(tally.positive) - static_cast<double>(tally.negative)) / kValenceOne / static_cast<double>(tally.scored);
}

void LiveTable::add(const std::string& journey, const std::string& step, std::int64_t start_ms, std::int64_t end_ms,
                    const Tally& tally, std::uint64_t customers) {
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
  std::string out;
  const auto line = [&](const char* text, bool bad) {
    std::string row(text);
    if (row.size() > width) row.resize(width);
    while (!row.empty() && row.back() == ' ') row.pop_back();
    out += bad && colour ? "\033[31m" + row + "\033[0m\n" : row + "\n";
  };
  char text[256];
  std::snprintf(text, sizeof text, "%-9s %-13s %9s %7s %8s %5s %9s  %s", "journey", "step", "events/s", "texts", "valence", "moved", "customers", "top emotions");
  line(text, false);
  for (const auto& [place, view] : steps_) {
    const double valence = mean_valence(view.last);
    std::snprintf(text, sizeof text, "%-9s %-13s %9.0f %7llu %+8.2f %5s %9llu  %s", place.first.c_str(), place.second.c_str(),
                  static_cast<double>(view.last.events) / view.window_seconds, static_cast<unsigned long long>(view.last.texts), valence,
                  movement(view), static_cast<unsigned long long>(view.customers), top_emotions(view.last).c_str());
    line(text, view.windows >= 3 && valence - view.usual_valence < -0.25);
  }
  return out;
}

}  // namespace attune
