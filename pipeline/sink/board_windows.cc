#include "pipeline/sink/board_windows.h"

#include <algorithm>
#include <string_view>

#include "operators/hash.h"

namespace attune {

std::size_t WindowGauges::LaneHash::operator()(const LaneId& lane) const noexcept {
  return hash64(lane.topic, static_cast<std::uint64_t>(lane.partition));
}

void WindowGauges::closed(const LaneId& lane, const WindowSummary& summary, SeriesLabelsPtr labels,
                          std::int64_t now_ms) {
  if (summary.window >= windows_) return;
  const std::uint64_t customers = summary.customers.estimate();
  std::shared_ptr<Pane> replaced;  // freed after the lock
  std::lock_guard lock(mutex_);
  Panes& panes = lanes_[lane];
  if (panes.empty()) panes.resize(windows_);
  std::shared_ptr<Pane>& pane = panes[summary.window];
  if (pane && pane->end_ms > summary.end_ms) return;
  if (!pane || pane->end_ms < summary.end_ms) {
    replaced = std::move(pane);
    pane = std::make_shared<Pane>();
    pane->end_ms = summary.end_ms;
  }
  pane->updated_ms = now_ms;
  pane->rows.append() = {std::move(labels), summary.tally, customers};
  pane->rows.publish();
}

void WindowGauges::drop(const LaneId& lane) {
  Panes dropped;  // freed after the lock
  std::lock_guard lock(mutex_);
  const auto found = lanes_.find(lane);
  if (found == lanes_.end()) return;
  dropped = std::move(found->second);
  lanes_.erase(found);
}

void WindowGauges::expire(std::int64_t before_ms) {
  Panes dropped;  // freed after the lock
  std::lock_guard lock(mutex_);
  for (auto& [lane, panes] : lanes_)
    for (std::shared_ptr<Pane>& pane : panes)
      if (pane && pane->updated_ms < before_ms) dropped.push_back(std::move(pane));
}

/// The panes with the newest end of one window name.
std::vector<std::shared_ptr<WindowGauges::Pane>> WindowGauges::newest_of(std::size_t window) const {
  std::vector<std::shared_ptr<Pane>> newest;
  std::lock_guard lock(mutex_);
  for (const auto& [lane, panes] : lanes_) {
    const std::shared_ptr<Pane>& pane = panes[window];
    if (!pane || (!newest.empty() && pane->end_ms < newest.front()->end_ms)) continue;
    if (!newest.empty() && pane->end_ms > newest.front()->end_ms) newest.clear();
    newest.push_back(pane);
  }
  return newest;
}

std::vector<std::optional<ClosedWindow>> WindowGauges::snapshot() const {
  std::vector<std::optional<ClosedWindow>> windows(windows_);
  for (std::size_t i = 0; i < windows_; ++i) {
    const std::vector<std::shared_ptr<Pane>> panes = newest_of(i);
    if (panes.empty()) continue;
    ClosedWindow& window = windows[i].emplace();
    window.end_ms = panes.front()->end_ms;
    // By text, not by pointer: a series that expired and came back has a new identity.
    std::unordered_map<std::string_view, std::size_t> row_of;
    for (const std::shared_ptr<Pane>& pane : panes)
      pane->rows.for_each([&](const WindowRow& row) {
        const auto [at, fresh] = row_of.emplace(row.labels->text, window.rows.size());
        if (fresh) return window.rows.push_back(row);
        window.rows[at->second].tally.merge(row.tally);
        window.rows[at->second].customers += row.customers;
      });
  }
  return windows;
}

}  // namespace attune
