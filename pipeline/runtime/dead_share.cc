#include "pipeline/runtime/dead_share.h"

#include <algorithm>

namespace attune {

void DeadShare::move_to(std::int64_t second) noexcept {
  if (newest_ == INT64_MIN || second - newest_ >= kSeconds) {
    seconds_.fill({});
    total_ = dead_ = 0;
    newest_ = second;
    return;
  }
  while (newest_ < second) {
    Second& oldest = seconds_[static_cast<std::size_t>(++newest_ % kSeconds)];
    total_ -= oldest.total;
    dead_ -= oldest.dead;
    oldest = {};
  }
}

bool DeadShare::add(std::uint64_t total, std::uint64_t dead, std::int64_t now_ms) noexcept {
  move_to(std::max<std::int64_t>(0, now_ms / 1000));
  Second& now = seconds_[static_cast<std::size_t>(newest_ % kSeconds)];
  now.total += total;
  now.dead += dead;
  total_ += total;
  dead_ += dead;
  const auto all = static_cast<double>(total_), bad = static_cast<double>(dead_);
  if (alarmed_) alarmed_ = total_ * 2 >= minimum_ && bad > all * share_ / 2;
  else alarmed_ = total_ >= minimum_ && bad > all * share_;
  return alarmed_;
}

}  // namespace attune
