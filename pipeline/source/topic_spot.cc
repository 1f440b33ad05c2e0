#include "pipeline/source/topic_spot.h"

#include <charconv>
#include <optional>
#include <string_view>

#include "operators/parse/time_value.h"

namespace attune {
namespace {

template <class Number>
std::optional<Number> whole(std::string_view text) {
  Number number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc() || end != text.data() + text.size() || number < 0) return std::nullopt;
  return number;
}

std::optional<Spot> spot_of(std::string_view text) {
  if (text == "beginning") return Spot{Spot::Kind::beginning, 0};
  if (text == "end") return Spot{Spot::Kind::end, 0};
  if (const auto offset = whole<std::int64_t>(text)) return Spot{Spot::Kind::offset, *offset};
  std::int64_t ms = 0;
  const bool date =
      text.find('-') != std::string_view::npos && text.find(':') != std::string_view::npos;
  if (!date || read_time(text, TimeUnit::detect, ms) != TimeReading::ok) return std::nullopt;
  return Spot{Spot::Kind::time, ms};
}

}  // namespace

Result<Spots> parse_spots(const std::string& option, const std::vector<std::string>& texts,
                          Spot all) {
  Spots spots{all, {}};
  for (const std::string& text : texts) {
    const std::size_t equals = text.find('=');
    const bool one = equals != std::string::npos;
    const auto partition = one ? whole<std::int32_t>(std::string_view(text).substr(0, equals))
                               : std::optional<std::int32_t>(0);
    const auto spot = spot_of(std::string_view(text).substr(one ? equals + 1 : 0));
    if (!partition || !spot)
      return Error{option + " " + text +
                   ": is no place in a topic. Write beginning, end, an offset (1200) or a time "
                   "(2026-11-20T10:00:00Z), for one partition as 3=1200"};
    if (one) spots.of[*partition] = *spot;
    else spots.all = *spot;
  }
  return spots;
}

}  // namespace attune
