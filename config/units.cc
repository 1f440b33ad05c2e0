#include "config/units.h"

#include <array>
#include <charconv>
#include <limits>
#include <utility>

namespace attune {
namespace {

struct Unit {
  std::string_view name;
  std::uint64_t factor;
};

/// Longer names first where one starts another ("ms" before "m").
constexpr std::array<Unit, 5> kDurations = {
    {{"ms", 1}, {"s", 1'000}, {"m", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}}};
constexpr std::array<Unit, 8> kSizes = {{{"KiB", 1ull << 10}, {"MiB", 1ull << 20}, {"GiB", 1ull << 30},
                                         {"kB", 1'000}, {"KB", 1'000}, {"MB", 1'000'000},
                                         {"GB", 1'000'000'000}, {"B", 1}}};
constexpr std::uint64_t kMost = std::numeric_limits<std::int64_t>::max();

/// Takes a whole number off the front.
std::optional<std::uint64_t> take_number(std::string_view& text) noexcept {
  std::uint64_t number = 0;
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (problem != std::errc{}) return std::nullopt;
  text.remove_prefix(static_cast<std::size_t>(end - text.data()));
  return number;
}

template <std::size_t N>
const Unit* take_unit(std::string_view& text, const std::array<Unit, N>& units) noexcept {
  for (const Unit& unit : units) {
    if (!text.starts_with(unit.name)) continue;
    text.remove_prefix(unit.name.size());
    return &unit;
  }
  return nullptr;
}

std::optional<std::uint64_t> multiply(std::uint64_t number, std::uint64_t factor) noexcept {
  if (number > kMost / factor) return std::nullopt;
  return number * factor;
}

}  // namespace

std::optional<std::int64_t> parse_duration_ms(std::string_view text) noexcept {
  if (text == "0") return 0;
  if (text.empty()) return std::nullopt;
  std::uint64_t total = 0, previous_factor = std::numeric_limits<std::uint64_t>::max();
  while (!text.empty()) {
    const auto number = take_number(text);
    const Unit* unit = number ? take_unit(text, kDurations) : nullptr;
    // Falling units only: "30s1m" and "1s2s" are slips of the pen.
    if (unit == nullptr || unit->factor >= previous_factor) return std::nullopt;
    previous_factor = unit->factor;
    const auto part = multiply(*number, unit->factor);
    if (!part || *part > kMost - total) return std::nullopt;
    total += *part;
  }
  return static_cast<std::int64_t>(total);
}

std::optional<std::uint64_t> parse_size_bytes(std::string_view text) noexcept {
  const auto number = take_number(text);
  if (!number || *number > kMost) return std::nullopt;
  if (text.empty()) return number;
  const Unit* unit = take_unit(text, kSizes);
  if (unit == nullptr || !text.empty()) return std::nullopt;
  return multiply(*number, unit->factor);
}

std::string format_duration_ms(std::int64_t ms) {
  if (ms <= 0) return "0s";
  std::string text;
  auto rest = static_cast<std::uint64_t>(ms);
  for (std::size_t i = kDurations.size(); i-- > 0;) {
    const std::uint64_t whole = rest / kDurations[i].factor;
    rest %= kDurations[i].factor;
    if (whole != 0) text.append(std::to_string(whole)).append(kDurations[i].name);
  }
  return text;
}

std::string format_size_bytes(std::uint64_t bytes) {
  for (const std::size_t i : {2u, 1u, 0u})
    if (bytes != 0 && bytes % kSizes[i].factor == 0)
      return std::to_string(bytes / kSizes[i].factor).append(kSizes[i].name);
  return std::to_string(bytes) + "B";
}

}  // namespace attune
