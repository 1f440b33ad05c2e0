// Is the process alive, and is it ready? Read by /healthz and /readyz.
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <deque>
#include <mutex>
#include <string>
#include <string_view>
#include <vector>

namespace attune {

/// Why the process is not ready. A closed list: each is a line of /readyz.
enum class NotReady : std::uint8_t {
  starting,                    ///< not everything is set up yet
  joining,                     ///< no assignment of partitions yet (an empty one is ready)
  draining,                    ///< asked to stop
  dead_share,                  ///< too many of the last minute's records are dead letters
  dead_letters_undeliverable,  ///< a dead letter cannot be delivered, and its partition waits
  output,                      ///< results cannot be delivered
  prompts_undeliverable,       ///< likewise prompts
  signals_undeliverable,       ///< likewise signals
};
inline constexpr std::array<std::string_view, 8> kNotReadyNames = {
    "starting", "joining", "draining", "dead-letter share", "dead letters undeliverable", "output",
    "prompts undeliverable", "signals undeliverable"};

/// One loop's sign of life. `beat` is one relaxed store: cheap enough for every turn of a hot loop.
/// Lifetime: as long as its Health. Thread rule: any thread.
class Heartbeat {
 public:
  Heartbeat(std::string name, std::int64_t most_silent_ms, std::int64_t now_ms)
      : name_(std::move(name)), most_silent_ms_(most_silent_ms), last_ms_(now_ms) {}

  void beat(std::int64_t now_ms) noexcept { last_ms_.store(now_ms, std::memory_order_relaxed); }
  /// A loop that waits on purpose (paused, ended) is not stuck: it must not be judged.
  void rest() noexcept { last_ms_.store(kResting, std::memory_order_relaxed); }

  const std::string& name() const noexcept { return name_; }
  bool stale(std::int64_t now_ms) const noexcept;
  std::int64_t silent_ms(std::int64_t now_ms) const noexcept;  ///< 0 while it rests

 private:
  static constexpr std::int64_t kResting = INT64_MAX;
  const std::string name_;
  const std::int64_t most_silent_ms_;
  std::atomic<std::int64_t> last_ms_;
};

/// Liveness is that the loops turn, never that Kafka is up: restarting does not mend a broker.
/// Readiness is that no reason speaks against it. Times are of a steady clock, given by the caller.
/// Thread rule: everything may be called from any thread.
class Health {
 public:
  Health();

  /// Registers a loop that promises to beat at least every `most_silent_ms`. The reference stays valid.
  Heartbeat& add_loop(std::string name, std::int64_t most_silent_ms, std::int64_t now_ms);

  bool alive(std::int64_t now_ms) const;
  std::vector<std::string> stale_loops(std::int64_t now_ms) const;  ///< "poll: silent for 31000 ms"

  /// Starts with `starting` and `joining` set.
  void set(NotReady reason, bool holds) noexcept;
  bool ready() const noexcept { return reasons_.load(std::memory_order_acquire) == 0; }
  bool has(NotReady reason) const noexcept;
  std::vector<std::string_view> reasons() const;

 private:
  mutable std::mutex mutex_;
  std::deque<Heartbeat> loops_;  ///< guarded by mutex_; elements never move
  std::atomic<std::uint32_t> reasons_;
};

}  // namespace attune
