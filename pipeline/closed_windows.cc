#include "pipeline/closed_windows.h"

#include <algorithm>

namespace attune {
namespace {

bool same_window(const WindowSummary& a, const WindowSummary& b) noexcept {
  return a.window == b.window && a.end_ms == b.end_ms;
}

/// The row of these labels among closed[first, last), made when it is missing.
WindowSummary& row_of(std::vector<WindowSummary>& closed, std::size_t first, std::size_t last,
                      const std::vector<std::string>& labels) {
  const auto begin = closed.begin() + static_cast<std::ptrdiff_t>(first),
             end = closed.begin() + static_cast<std::ptrdiff_t>(last);
  const auto place = std::lower_bound(
      begin, end, labels, [](const WindowSummary& row, const auto& at) { return row.labels < at; });
  if (place != end && place->labels == labels) return *place;
  WindowSummary made;
  made.window = begin->window;
  made.start_ms = begin->start_ms;
  made.end_ms = begin->end_ms;
  made.labels = labels;
  return *closed.insert(place, std::move(made));
}

}  // namespace

std::span<const WindowSummary> rows_of_one(const std::vector<WindowSummary>& closed,
                                           std::size_t first) {
  std::size_t last = first + 1;
  while (last < closed.size() && same_window(closed[first], closed[last])) ++last;
  return {closed.data() + first, last - first};
}

void add_to_closed(std::vector<WindowSummary>& closed, std::size_t first, std::int64_t time_ms,
                   const std::vector<std::string>& labels,
                   std::span<const Measures::Count> counts) {
  while (first < closed.size()) {
    if (time_ms >= closed[first].start_ms && time_ms < closed[first].end_ms) {
      WindowSummary& row = row_of(closed, first, first + rows_of_one(closed, first).size(), labels);
      for (const Measures::Count& count : counts) row.measures.add(count.id, count.n);
    }
    first += rows_of_one(closed, first).size();
  }
}

}  // namespace attune
