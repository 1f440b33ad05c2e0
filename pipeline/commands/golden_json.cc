#include "operators/time_text.h"
#include "pipeline/commands/golden_view.h"
#include "pipeline/commands/json_text.h"
#include "pipeline/sink/signal_line.h"

namespace attune {
namespace {

void append_tally(std::string& out, const GoldenTally& tally) {
  const auto share = [&](const char* key, double value, bool there) {
    out += key;
    if (there) append_json_number(out, value);
    else out += "null";
  };
  share("{\"precision\":", tally.precision(), tally.right + tally.unexpected != 0);
  share(",\"recall\":", tally.recall(), tally.right + tally.missing != 0);
  share(",\"f1\":", tally.f1(), tally.seen());
  out += ",\"right\":" + std::to_string(tally.right) +
         ",\"missing\":" + std::to_string(tally.missing) +
         ",\"unexpected\":" + std::to_string(tally.unexpected) + "}";
}

template <std::size_t N, class Names>
void append_tallies(std::string& out, const std::array<GoldenTally, N>& tallies, Names name) {
  bool first = true;
  for (std::size_t i = 0; i < N; ++i) {
    if (!tallies[i].seen()) continue;
    out.append(first ? "\"" : ",\"").append(name(i)).append("\":");
    append_tally(out, tallies[i]);
    first = false;
  }
}

void append_reason(std::string& out, const GoldenDifference& one) {
  if (one.missing || one.is_prompt || info(one.found.signal).first.empty()) return;
  out += ",\"evidence\":{";
  append_evidence(out, one.found);
  out += '}';
}

void append_difference(std::string& out, const GoldenFile& file, const GoldenDifference& one) {
  const GoldenLine& line = file.lines[one.line];
  out += one.of_deadline ? "{\"behind_line\":" : "{\"line\":";
  out += std::to_string(line.number);
  if (line.kind != GoldenLine::Kind::closed || one.of_deadline) {
    out += ",\"time\":\"";
    append_time_text(out, one.time_ms);
    out += '"';
  }
  out += one.missing ? ",\"missing\":\"" : ",\"unexpected\":\"";
  if (one.is_prompt)
    out.append("prompt.").append(measures::kPromptKinds[static_cast<std::size_t>(one.prompt)]);
  else out += info(one.found.signal).name;
  out += '"';
  append_reason(out, one);
  out += '}';
}

void append_file(std::string& out, const GoldenFile& file, const GoldenComparison& found) {
  out += "{\"path\":";
  append_json_text(out, file.path);
  out += ",\"golden\":";
  append_json_text(out, file.name);
  out.append(",\"ok\":")
      .append(found.differences.empty() ? "true" : "false")
      .append(",\"differences\":[");
  for (const GoldenDifference& one : found.differences) {
    if (&one != found.differences.data()) out += ',';
    append_difference(out, file, one);
  }
  out += "]}";
}

void append_bars(std::string& out, const std::vector<BarResult>& bars) {
  for (const BarResult& bar : bars) {
    out += &bar == bars.data() ? "{\"name\":" : ",{\"name\":";
    append_json_text(out, bar.bar.name);
    out += ",\"wanted\":";
    append_json_number(out, bar.bar.wanted);
    out += ",\"measured\":";
    append_json_number(out, bar.measured);
    out += bar.held ? ",\"held\":true}" : ",\"held\":false}";
  }
}

}  // namespace

std::string golden_json(const GoldenReport& report, const std::vector<BarResult>& bars) {
  const GoldenScore score = report.score();
  std::string out = "{\"files\":[";
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    if (i != 0) out += ",\n";
    append_file(out, report.files[i], report.comparisons[i]);
  }
  out += "],\n\"all\":";
  append_tally(out, score.all());
  out += ",\"signals\":{";
  append_tallies(out, score.signals, [](std::size_t i) { return signals::kTable[i].name; });
  out += "},\"prompts\":{";
  append_tallies(out, score.prompts, [](std::size_t i) { return measures::kPromptKinds[i]; });
  out += "},\"bars\":[";
  append_bars(out, bars);
  return out + "]}\n";
}

}  // namespace attune
