#include "operators/parse/result_line.h"

#define SIMDJSON_EXCEPTIONS 0
#include <simdjson.h>

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>

#include "operators/parse/json_object.h"
#include "operators/parse/time_value.h"

namespace attune {
namespace {

namespace od = simdjson::ondemand;
constexpr auto kGood = simdjson::SUCCESS;
constexpr double kMostExact = 9'007'199'254'740'992;  // 2^53
constexpr std::size_t kMostUnknown = 8;
constexpr std::string_view kGroups[] = {"friction", "empathy", "journey"};

/// Calls `take(name, value)` of each member, until one of them says what is wrong. "" or what is.
template <class Take>
std::string each_member(od::value value, std::string_view name, const Take& take) {
  od::object object;
  if (value.get_object().get(object) != kGood)
    return "\"" + std::string(name) + "\" is not an object";
  for (auto field : object) {
    std::string_view key;
    od::value member;
    if (field.unescaped_key().get(key) != kGood || field.value().get(member) != kGood)
      return "is not JSON to its end";
    // The key's place is reused when its value is unescaped.
    const std::string kept(key);
    if (std::string error = take(kept, member); !error.empty()) return error;
  }
  return "";
}

std::string no_count(std::string_view name) {
  return "\"" + std::string(name) + "\" is not a count";
}

std::string read_count(od::value value, std::string_view name, std::uint64_t& into) {
  return value.get_uint64().get(into) == kGood ? "" : no_count(name);
}

/// A decimal as fixed point: exact, as what was written was fixed point too.
std::string read_scaled(od::value value, std::string_view name, double one, std::uint64_t& into) {
  double number = 0;
  if (value.get_double().get(number) != kGood || !(number >= 0) || number * one > kMostExact)
    return "\"" + std::string(name) + "\" is not a sum";
  into = static_cast<std::uint64_t>(std::llround(number * one));
  return "";
}

std::string read_text(od::value value, std::string_view name, std::string& into) {
  std::string_view text;
  if (value.get_string().get(text) != kGood) return "\"" + std::string(name) + "\" is not a text";
  into = text;
  return "";
}

std::string read_moment(od::value value, std::string_view name, std::int64_t& into) {
  std::string text;
  if (std::string error = read_text(value, name, text); !error.empty()) return error;
  if (!text.empty() && text.back() == 'Z' &&
      read_time(text, TimeUnit::detect, into) == TimeReading::ok)
    return "";
  return "\"" + std::string(name) + "\" is not a time like 2026-11-20T10:00:00Z";
}

std::optional<std::size_t> place_in(std::span<const std::string_view> names,
                                    std::string_view name) noexcept {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<std::size_t>(found - names.begin());
}

const MeasureFamily* family_named(std::size_t group, std::string_view key) noexcept {
  for (const MeasureFamily& family : measures::kFamilies)
    if (static_cast<std::size_t>(family.group) == group && family.key == key) return &family;
  return nullptr;
}

/// Puts the measures of one line into it.
class MeasureReader {
 public:
  explicit MeasureReader(ResultLine& line) : line_(line) {}

  std::string read_group(std::size_t group, od::value value) {
    return each_member(value, kGroups[group], [&](const std::string& key, od::value member) {
      const MeasureFamily* family = family_named(group, key);
      const std::string name = std::string(kGroups[group]) + "." + key;
      if (name == "empathy.staff_agents") return read_count(member, name, line_.staff);
      if (family == nullptr) return unknown(name);
      if (family->kind == FamilyKind::histogram) return histogram(*family, name, member);
      if (family->label.empty()) return count(*family, 0, 0, name, member);
      return values(*family, name, member);
    });
  }

 private:
  std::string unknown(const std::string& name) {
    if (line_.unknown.size() < kMostUnknown) line_.unknown.push_back(name);
    return "";
  }

  std::string count(const MeasureFamily& family, std::size_t i, std::size_t j,
                    const std::string& name, od::value value) {
    std::uint64_t n = 0;
    std::string error = family.scale == Scale::thousandth ? read_scaled(value, name, 1'000, n)
                                                          : read_count(value, name, n);
    if (error.empty() && n != 0) line_.measures.add(measure(family.id, i, j), n);
    return error;
  }

  std::string values(const MeasureFamily& family, const std::string& name, od::value value) {
    return each_member(value, name, [&](const std::string& key, od::value member) {
      const auto i = place_in(family.values, key);
      const std::string here = name + "." + key;
      if (!i) return unknown(here);
      if (family.second_values.empty()) return count(family, *i, 0, here, member);
      return each_member(member, here, [&](const std::string& second, od::value inner) {
        const auto j = place_in(family.second_values, second);
        return j ? count(family, *i, *j, here + "." + second, inner) : unknown(here + "." + second);
      });
    });
  }

  std::string histogram(const MeasureFamily& family, const std::string& name, od::value value) {
    std::uint64_t all = 0, sum = 0;
    std::vector<std::uint64_t> up_to(family.values.size());
    const auto bucket = [&](const std::string& bound, od::value member) {
      const auto i = place_in(family.values, bound);
      return i ? read_count(member, name + ".le", up_to[*i]) : unknown(name + ".le." + bound);
    };
    std::string error = each_member(value, name, [&](const std::string& key, od::value member) {
      if (key == "count") return read_count(member, name + ".count", all);
      if (key == "sum") return read_scaled(member, name + ".sum", 1'000, sum);
      if (key == "le") return each_member(member, name + ".le", bucket);
      return unknown(name + "." + key);
    });
    if (!error.empty()) return error;
    up_to.push_back(all);
    if (!std::is_sorted(up_to.begin(), up_to.end())) return no_count(name + ".le");
    std::uint64_t before = 0;
    for (std::size_t i = 0; i < up_to.size(); ++i) {
      if (up_to[i] != before) line_.measures.add(measure(family.id, i), up_to[i] - before);
      before = up_to[i];
    }
    if (sum != 0) line_.measures.add(measure(family.id, up_to.size()), sum);
    return "";
  }

  ResultLine& line_;
};

std::string read_valence(od::value value, Tally& tally) {
  return each_member(value, "valence", [&](const std::string& key, od::value member) {
    if (key == "positive") return read_scaled(member, key, kValenceOne, tally.positive);
    if (key == "negative") return read_scaled(member, key, kValenceOne, tally.negative);
    return key == "count" ? read_count(member, "valence.count", tally.scored) : std::string();
  });
}

std::string read_lane(od::value value, std::string& lane) {
  std::string topic;
  std::uint64_t partition = 0;
  std::string error = each_member(value, "lane", [&](const std::string& key, od::value member) {
    if (key == "topic") return read_text(member, key, topic);
    return key == "partition" ? read_count(member, key, partition) : std::string();
  });
  lane = topic + "/" + std::to_string(partition);
  return error;
}

/// What a line must have; bit i of `seen` = the i-th was there.
constexpr std::string_view kRequired[] = {"window", "start",    "end",     "labels",   "events",
                                          "texts",  "emotions", "valence", "customers"};

std::string read_plain(const std::string& key, od::value value, ResultLine& line) {
  if (key == "window") return read_text(value, key, line.window);
  if (key == "start") return read_moment(value, key, line.start_ms);
  if (key == "end") return read_moment(value, key, line.end_ms);
  if (key == "events") return read_count(value, key, line.tally.events);
  if (key == "texts") return read_count(value, key, line.tally.texts);
  if (key == "customers") return read_count(value, key, line.customers);
  if (key == "urgent") return read_count(value, key, line.tally.urgent);
  if (key == "valence") return read_valence(value, line.tally);
  if (key == "lane") return read_lane(value, line.lane);
  if (key == "labels")
    return each_member(value, key, [&](const std::string& name, od::value label) {
      line.labels.emplace_back(name, "");
      return read_text(label, name, line.labels.back().second);
    });
  if (key == "emotions")
    return each_member(value, key, [&](const std::string& name, od::value count) {
      const auto i = place_in(kEmotionNames, name);
      return i ? read_count(count, name, line.tally.emotions[*i]) : std::string();
    });
  return "";
}

std::string read_member(const std::string& key, od::value value, ResultLine& line) {
  const auto group = place_in(kGroups, key);
  return group ? MeasureReader(line).read_group(*group, value) : read_plain(key, value, line);
}

/// No text is felt in more than once, or more than wholly.
bool adds_up(const Tally& tally) noexcept {
  const std::uint64_t most =
      tally.scored <= UINT64_MAX / kValenceOne ? tally.scored * kValenceOne : UINT64_MAX;
  return tally.positive <= most && tally.negative <= most - tally.positive &&
         std::all_of(tally.emotions.begin(), tally.emotions.end(),
                     [&](std::uint64_t n) { return n <= tally.scored; });
}

std::string missing(unsigned seen) {
  for (std::size_t i = 0; i < std::size(kRequired); ++i)
    if ((seen >> i & 1u) == 0)
      return "is not a closed window: it has no \"" + std::string(kRequired[i]) + "\"";
  return "";
}

}  // namespace

struct ResultLineReader::State {
  od::parser parser;
};

ResultLineReader::ResultLineReader() : state_(std::make_unique<State>()) {}
ResultLineReader::~ResultLineReader() = default;

Result<ResultLine> ResultLineReader::read(std::string_view bytes) {
  if (!simdjson::validate_utf8(bytes.data(), bytes.size())) return Error{"is not UTF-8"};
  ResultLine line;
  unsigned seen = 0;
  std::string wrong =
      each_member_of(state_->parser, bytes, [&](const std::string& key, od::value value) {
        if (const auto required = place_in(kRequired, key)) seen |= 1u << *required;
        return read_member(key, value, line);
      });
  if (!wrong.empty()) return Error{std::move(wrong)};
  if (std::string error = missing(seen); !error.empty()) return Error{std::move(error)};
  if (line.start_ms >= line.end_ms) return Error{"ends before it starts"};
  if (!adds_up(line.tally)) return Error{"has more feeling than texts"};
  return line;
}

}  // namespace attune
