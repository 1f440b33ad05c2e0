#include <array>
#include <cstdio>

#include "pipeline/commands/evaluation_view.h"
#include "pipeline/commands/json_text.h"

namespace attune {
namespace {

constexpr int kDecimals = 5;

/// Keys are this file's own words and the names of labels: nothing to escape.
void append_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ',';
  out.append("\"").append(key).append("\":");
}
void append_field(std::string& out, std::string_view key, double value) {
  append_key(out, key);
  append_json_number(out, value, kDecimals);
}
void append_field(std::string& out, std::string_view key, std::string_view value) {
  append_key(out, key);
  append_json_text(out, value);
}

/// An object that its caller closes.
void begin_label(std::string& out, std::string_view key, const LabelScore& label) {
  append_key(out, key);
  out += '{';
  append_field(out, "precision", label.precision());
  append_field(out, "recall", label.recall());
  append_field(out, "f1", label.f1());
  append_field(out, "support", label.support);
  append_field(out, "found", label.found);
}

void append_calibration(std::string& out, const CalibrationScore& found) {
  append_key(out, "reliability");
  out += '[';
  for (std::size_t b = 0; b < found.bins.size(); ++b) {
    const auto& bin = found.bins[b];
    const auto count = static_cast<double>(bin.decisions == 0 ? 1 : bin.decisions);
    out += b == 0 ? "{" : ",{";
    append_field(out, "from", static_cast<double>(b) / 10);
    append_field(out, "to", static_cast<double>(b + 1) / 10);
    append_field(out, "decisions", static_cast<double>(bin.decisions));
    append_field(out, "mean_probability", bin.probability / count);
    append_field(out, "share_true", static_cast<double>(bin.right) / count);
    out += '}';
  }
  out += ']';
}

void append_confusions(std::string& out, const EvaluationReport& report) {
  const auto names = names_of(report.set);
  append_key(out, "confused");
  out += '[';
  for (const Confusion& one : report.confusions) {
    out += out.back() == '[' ? "{" : ",{";
    append_field(out, "is", names[one.is]);
    append_field(out, "said", names[one.said]);
    append_field(out, "texts", one.texts);
    out += '}';
  }
  out += ']';
}

void append_bars(std::string& out, const std::vector<BarResult>& bars) {
  append_key(out, "bars");
  out += '[';
  for (const BarResult& one : bars) {
    out += out.back() == '[' ? "{" : ",{";
    append_field(out, "name", one.bar.name);
    append_field(out, one.bar.at_most ? "at_most" : "at_least", one.bar.wanted);
    append_field(out, "measured", one.measured);
    append_key(out, "held");
    out += one.held ? "true}" : "false}";
  }
  out += ']';
}

std::string checksum_of(const ModelCard& card) {
  std::array<char, 20> digits;
  const int size = std::snprintf(digits.data(), digits.size(), "%016llx",
                                 static_cast<unsigned long long>(card.checksum));
  return {digits.data(), static_cast<std::size_t>(size)};
}

/// What every report begins with.
std::string begin_report(std::size_t texts, std::string_view labels_are, const ModelCard& card) {
  std::string out = "{";
  append_field(out, "texts", static_cast<double>(texts));
  append_field(out, "labels_are", labels_are);
  append_field(out, "model_name", card.name);
  append_field(out, "model_version", card.version);
  append_field(out, "model_checksum", checksum_of(card));
  return out;
}

}  // namespace

std::string evaluation_json(const EvaluationReport& report, const ModelCard& card,
                            const std::vector<BarResult>& bars) {
  std::string out =
      begin_report(report.texts, kGoldSetNames[static_cast<std::size_t>(report.set)], card);
  for (const Metric& metric : headline_of(report)) append_field(out, metric.name, metric.value);
  for (const ScoredGroup& group : report.groups) {
    append_key(out, group.key);
    out += '{';
    for (const LabelScore& label : group.score.labels) {
      begin_label(out, label.name, label);
      out += '}';
    }
    out += '}';
  }
  append_calibration(out, report.calibration);
  append_confusions(out, report);
  append_bars(out, bars);
  out += "}\n";
  return out;
}

std::string evaluation_json(const UrgencyEvaluation& report, const ModelCard& card,
                            const std::vector<BarResult>& bars) {
  std::string out = begin_report(report.texts, "urgency", card);
  begin_label(out, "urgency", report.urgent);
  append_field(out, "correlation", report.correlation);
  out += '}';
  append_bars(out, bars);
  out += "}\n";
  return out;
}

std::string heads_json(std::size_t texts, std::string_view kind,
                       const std::vector<NamedHeadScore>& heads, const ModelCard& card,
                       const std::vector<BarResult>& bars) {
  std::string out = begin_report(texts, kind, card);
  append_key(out, kind);
  out += '{';
  for (const auto& [name, score] : heads) {
    begin_label(out, name, {name, score.support, score.found, score.right});
    append_field(out, "texts", static_cast<double>(score.texts));
    append_field(out, "accuracy", score.accuracy());
    append_field(out, "log_loss", score.log_loss);
    append_field(out, "calibration_error", score.expected_error);
    out += '}';
  }
  out += '}';
  append_bars(out, bars);
  out += "}\n";
  return out;
}

}  // namespace attune
