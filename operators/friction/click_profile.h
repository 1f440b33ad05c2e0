// What counts as rage, and when a click is dead: by the rules of one vendor, so that figures can be
// laid beside that vendor's own. Sources and disagreements: README.md. std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

namespace attune {

enum class ClickProfile : std::uint8_t {
  posthog,
  sentry,
  datadog,
  openreplay,
  mixpanel,
  amplitude,
  attune
};
inline constexpr std::size_t kClickProfileCount = 7;

/// One profile in numbers. A burst is a run of clicks in which each goes on with the one before.
struct ClickRules {
  /// What `time_ms` is the limit of.
  enum class Span : std::uint8_t {
    gap,         ///< from the click before; rage when the burst has enough clicks
    sliding,     ///< from the click before; rage when the last `clicks` of the burst fit into it
    restarting,  ///< the last `clicks` fit into it, or the click begins a new burst
    unanswered,  ///< from the first click; rage when it has passed and nothing answered
  };
  enum class Distance : std::uint8_t {
    none,
    manhattan,  ///< from the click before
    euclidean,  ///< from the click before
    box,        ///< longer side of the box around the burst
  };

  ClickProfile profile{};
  std::string_view name;
  std::uint8_t clicks = 3;  ///< that make rage; 2 to 5
  Span span = Span::gap;
  std::int64_t time_ms = 1'000;  ///< at most a minute
  bool time_included = false;    ///< exactly `time_ms` still counts
  Distance distance = Distance::none;
  std::int32_t distance_px = 0;
  bool distance_included = false;  ///< exactly `distance_px` still counts
  bool same_target = false;        ///< on one element only
  bool begins_anew =
      false;  ///< the burst is over once it was told: enough further clicks are told again
  bool change_ends = false;      ///< a change of the page ends the burst: clicking on is no rage
  std::int64_t dead_ms = 2'500;  ///< without an answer, a click is dead

  bool in_time(std::int64_t ms) const noexcept {
    return time_included ? ms <= time_ms : ms < time_ms;
  }
};

const ClickRules& rules_of(ClickProfile profile) noexcept;
/// Of "posthog", "sentry", ...; nothing for any other name.
std::optional<ClickProfile> click_profile_named(std::string_view name) noexcept;

}  // namespace attune
