#include "operators/journey/policy_hot_spot.h"

#include <algorithm>

namespace attune {

void PolicyHotSpots::close(std::span<const WindowSummary> rows, std::vector<HotSpot>& found) {
  if (!on() || rows.empty()) return;
  const std::int64_t start_ms = rows.front().start_ms, end_ms = rows.front().end_ms;
  for (const WindowSummary& row : rows) {
    const std::string& name = row.labels[static_cast<std::size_t>(topic_)];
    if (names_none(name)) continue;
    Topic& topic = topics_.at(name, end_ms);
    topic.customers.merge(row.customers);
    topic.distressed.merge(row.distressed);
  }
  topics_.judge(start_ms, end_ms, measure_of,
                [&](const std::string& name, const StandingOut& track, std::size_t, bool began) {
                  if (began) found.push_back({name, end_ms, track.highest(), track.robust_z()});
                });
}

/// An event without the topic may be of a conversation that has it: such customers count too.
PolicyHotSpots::Topics::Measures PolicyHotSpots::measure_of(const Topic& topic) noexcept {
  const std::uint64_t distressed = topic.distressed.estimate();
  const std::uint64_t customers = std::max(topic.customers.estimate(), distressed);
  if (customers == 0) return {};
  return {Measured{static_cast<std::uint32_t>(std::min<std::uint64_t>(distressed, UINT32_MAX)), 0,
                   share_of(distressed, customers), customers}};
}

}  // namespace attune
