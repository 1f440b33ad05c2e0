#include <utility>

#include "operators/time_text.h"
#include "pipeline/commands/json_text.h"
#include "pipeline/commands/map_view.h"
#include "pipeline/sink/measure_json.h"

namespace attune {
namespace {

/// Appends a member's name, with a comma where one is needed.
void key(std::string& out, std::string_view name) {
  if (out.back() != '{' && out.back() != '[') out += ',';
  append_json_text(out, name);
  out += ':';
}

void text(std::string& out, std::string_view name, std::string_view value) {
  key(out, name);
  append_json_text(out, value);
}

void count(std::string& out, std::string_view name, std::uint64_t n) {
  key(out, name);
  out += std::to_string(n);
}

void time(std::string& out, std::string_view name, std::int64_t time_ms) {
  std::string value;
  append_time_text(value, time_ms);
  text(out, name, value);
}

void number(std::string& out, std::string_view name, double value, int decimals = 4) {
  key(out, name);
  append_json_number(out, value, decimals);
}

/// The members that a window's line has, too.
void part(std::string& out, const Part& part) {
  const Tally& tally = part.tally;
  count(out, "events", tally.events);
  count(out, "customers_at_least", part.most_customers);
  count(out, "texts", tally.texts);
  key(out, "emotions");
  out += '{';
  for (std::size_t i = 0; i < kEmotionCount; ++i) count(out, kEmotionNames[i], tally.emotions[i]);
  out += '}';
  key(out, "valence");
  out += '{';
  number(out, "positive", static_cast<double>(tally.positive) / kValenceOne);
  number(out, "negative", static_cast<double>(tally.negative) / kValenceOne);
  count(out, "count", tally.scored);
  out += '}';
  count(out, "urgent", tally.urgent);
  append_measures(out, part.measures, 0);
}

void lines(std::string& out, const LineCounts& counts) {
  key(out, "lines");
  out += '{';
  const std::pair<std::string_view, std::uint64_t> all[] = {{"read", counts.read},
                                                            {"used", counts.used},
                                                            {"skipped", counts.skipped},
                                                            {"resized", counts.resized},
                                                            {"other_windows", counts.other_windows},
                                                            {"overlapping", counts.overlapping},
                                                            {"repeated", counts.repeated},
                                                            {"filtered", counts.filtered}};
  for (const auto& [name, n] : all) count(out, name, n);
  out += '}';
}

void journey(std::string& out, const JourneyMap& map) {
  if (out.back() != '[') out += ',';
  out += '{';
  text(out, "journey", map.name);
  text(out, "order", kOrderNames[static_cast<std::size_t>(map.order_from)]);
  const std::pair<std::string_view, std::optional<std::size_t>> found[] = {
      {"lowest_mood", map.lowest}, {"most_friction", map.dearest}};
  for (const auto& [name, place] : found)
    if (place) text(out, name, map.steps[*place].name);
  key(out, "steps");
  out += '[';
  for (const JourneyMap::Step& step : map.steps) {
    if (out.back() != '[') out += ',';
    out += '{';
    text(out, "step", step.name);
    part(out, *step.part);
    out += '}';
  }
  out += "]}";
}

void facts(std::string& out, const Facts& facts) {
  key(out, facts.key);
  out += '{';
  if (!facts.missing_label.empty()) text(out, "missing_label", facts.missing_label);
  key(out, "counts");
  out += '[';
  for (const Share& share : facts.shares) {
    if (out.back() != '[') out += ',';
    out += '{';
    text(out, "name", share.name);
    count(out, "count", share.n);
    if (share.of != 0) count(out, "of", share.of);
    out += '}';
  }
  out += "]}";
}

void empathy_map(std::string& out, const EmpathyMap& map) {
  key(out, "empathy_map");
  out += '{';
  for (std::size_t i = 0; i < map.size(); ++i) {
    key(out, kQuadrantNames[i]);
    out += '{';
    for (const Facts& one : map[i]) facts(out, one);
    out += '}';
  }
  out += '}';
}

}  // namespace

std::string map_json(const Gathered& gathered, const std::vector<JourneyMap>& journeys,
                     const EmpathyMap& empathy, const MapQuestion& question) {
  std::string out = "{";
  text(out, "window", gathered.window);
  number(out, "window_seconds", static_cast<double>(gathered.size_ms) / 1'000, 3);
  count(out, "windows", gathered.windows);
  time(out, "from", gathered.from_ms);
  time(out, "to", gathered.to_ms);
  key(out, "labels");
  out += '{';
  for (const auto& [name, value] : question.labels) text(out, name, value);
  out += '}';
  lines(out, gathered.lines);
  if (question.journeys) {
    key(out, "journeys");
    out += '[';
    for (const JourneyMap& map : journeys) journey(out, map);
    out += ']';
  }
  if (question.empathy) empathy_map(out, empathy);
  return out + "}\n";
}

}  // namespace attune
