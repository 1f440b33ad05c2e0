#include "pipeline/runtime/health.h"

#include <algorithm>

namespace attune {
namespace {

constexpr std::uint32_t bit(NotReady reason) { return 1u << static_cast<unsigned>(reason); }

}  // namespace

std::int64_t Heartbeat::silent_ms(std::int64_t now_ms) const noexcept {
  const std::int64_t last = last_ms_.load(std::memory_order_relaxed);
  return last == kResting ? 0 : std::max<std::int64_t>(0, now_ms - last);
}

bool Heartbeat::stale(std::int64_t now_ms) const noexcept { return silent_ms(now_ms) > most_silent_ms_; }

Health::Health() : reasons_(bit(NotReady::starting) | bit(NotReady::joining)) {}

Heartbeat& Health::add_loop(std::string name, std::int64_t most_silent_ms, std::int64_t now_ms) {
  const std::lock_guard lock(mutex_);
  return loops_.emplace_back(std::move(name), most_silent_ms, now_ms);
}

bool Health::alive(std::int64_t now_ms) const {
  const std::lock_guard lock(mutex_);
  return std::none_of(loops_.begin(), loops_.end(), [&](const Heartbeat& loop) { return loop.stale(now_ms); });
}

std::vector<std::string> Health::stale_loops(std::int64_t now_ms) const {
  const std::lock_guard lock(mutex_);
  std::vector<std::string> stale;
  for (const Heartbeat& loop : loops_)
    if (loop.stale(now_ms)) stale.push_back(loop.name() + ": silent for " + std::to_string(loop.silent_ms(now_ms)) + " ms");
  return stale;
}

void Health::set(NotReady reason, bool holds) noexcept {
  if (holds) reasons_.fetch_or(bit(reason), std::memory_order_acq_rel);
  else reasons_.fetch_and(~bit(reason), std::memory_order_acq_rel);
}

bool Health::has(NotReady reason) const noexcept { return (reasons_.load(std::memory_order_acquire) & bit(reason)) != 0; }

std::vector<std::string_view> Health::reasons() const {
  const std::uint32_t held = reasons_.load(std::memory_order_acquire);
  std::vector<std::string_view> names;
  for (std::size_t i = 0; i < kNotReadyNames.size(); ++i)
    if (((held >> i) & 1u) != 0) names.push_back(kNotReadyNames[i]);
  return names;
}

}  // namespace attune
