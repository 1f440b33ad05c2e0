#include "pipeline/sink/board_windows.h"

#include <algorithm>
#include <string_view>

#include "operators/hash.h"

namespace attune {

std::size_t WindowGauges::LaneHash::operator()(const LaneId& lane) const noexcept {
  return hash64(lane.topic, static_cast<std::uint64_t>(lane.partition));
}

void WindowGauges::closed(const LaneId& lane, std::span<const WindowSummary> closed,
                          std::span<SeriesLabelsPtr> labels, std::int64_t now_ms) {
  const Panes before = panes_of(lane);  // keeps what is replaced, which is freed after the lock
  std::vector<std::shared_ptr<Pane>> made(windows_);
  for (std::size_t i = 0; i < closed.size(); ++i) {
    const WindowSummary& summary = closed[i];
    if (summary.window >= windows_) continue;
    std::shared_ptr<Pane>& pane = made[summary.window];
    const Pane* newest = pane ? pane.get() : before[summary.window].get();
    if (newest != nullptr && newest->end_ms > summary.end_ms) continue;
    if (!pane || pane->end_ms < summary.end_ms) {
      const bool adds = newest != nullptr && newest->end_ms == summary.end_ms;
      pane = std::make_shared<Pane>(Pane{summary.end_ms, now_ms, adds ? newest->rows : std::vector<WindowRow>()});
    }
    pane->rows.push_back({std::move(labels[i]), summary.tally, summary.customers.estimate(),
                          summary.staff, summary.measures});
  }
  std::lock_guard lock(mutex_);
  Panes& panes = lanes_[lane];
  panes.resize(windows_);
  for (std::size_t i = 0; i < windows_; ++i)
    if (made[i]) panes[i] = std::move(made[i]);
}

WindowGauges::Panes WindowGauges::panes_of(const LaneId& lane) const {
  std::lock_guard lock(mutex_);
  const auto found = lanes_.find(lane);
  return found == lanes_.end() ? Panes(windows_) : found->second;
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
    for (PanePtr& pane : panes)
      if (pane && pane->updated_ms < before_ms) dropped.push_back(std::move(pane));
}

/// The panes with the newest end of one window name.
std::vector<WindowGauges::PanePtr> WindowGauges::newest_of(std::size_t window) const {
  std::vector<PanePtr> newest;
  std::lock_guard lock(mutex_);
  for (const auto& [lane, panes] : lanes_) {
    const PanePtr& pane = panes[window];
    if (!pane || (!newest.empty() && pane->end_ms < newest.front()->end_ms)) continue;
    if (!newest.empty() && pane->end_ms > newest.front()->end_ms) newest.clear();
    newest.push_back(pane);
  }
  return newest;
}

std::vector<std::optional<ClosedWindow>> WindowGauges::snapshot() const {
  std::vector<std::optional<ClosedWindow>> windows(windows_);
  for (std::size_t i = 0; i < windows_; ++i) {
    const std::vector<PanePtr> panes = newest_of(i);
    if (panes.empty()) continue;
    ClosedWindow& window = windows[i].emplace();
    window.end_ms = panes.front()->end_ms;
    // By text, not by pointer: a series that expired and came back has a new identity.
    std::unordered_map<std::string_view, std::size_t> row_of;
    for (const PanePtr& pane : panes)
      for (const WindowRow& row : pane->rows) {
        const auto [at, fresh] = row_of.emplace(row.labels->text, window.rows.size());
        if (fresh) {
          window.rows.push_back(row);
          continue;
        }
        window.rows[at->second].tally.merge(row.tally);
        window.rows[at->second].customers += row.customers;
        window.rows[at->second].staff.merge(row.staff);
        window.rows[at->second].measures.merge(row.measures);
      }
  }
  return windows;
}

}  // namespace attune
