#include "operators/emotion/drift_window.h"

#include <algorithm>

namespace attune {
namespace {

std::int64_t hour_of(std::int64_t ms) {
  const std::int64_t hour = ms / DriftWindow::kHourMs;
  return ms % DriftWindow::kHourMs < 0 ? hour - 1 : hour;
}

}  // namespace

DriftWindow::DriftWindow(std::int64_t window_ms)
    : hours_(std::max<std::int64_t>(1, (window_ms + kHourMs - 1) / kHourMs)) {}

ModelCounts DriftWindow::look(const ModelCounts& total, std::int64_t now_ms) {
  const std::int64_t hour = hour_of(now_ms);
  if (starts_.empty()) starts_.push_back({hour, ModelCounts{}});  // all counts are this process's
  if (hour > starts_.back().hour) starts_.push_back({hour, total});
  // The newest start that lies at or before the window's begin is where it begins.
  while (starts_.size() > 1 && starts_[1].hour <= starts_.back().hour - hours_) starts_.pop_front();
  return total.since(starts_.front().total);
}

}  // namespace attune
