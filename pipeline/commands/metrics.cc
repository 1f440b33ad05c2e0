#include "pipeline/commands/metrics.h"

#include <CLI/CLI.hpp>
#include <cstdio>
#include <string_view>

#include "operators/drop_reason.h"
#include "operators/metric_catalog.h"
#include "operators/reading.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/counters.h"

namespace attune {
namespace {

struct Section {
  MetricGroup group;
  std::string_view title, about;
};

constexpr Section kSections[] = {
    {MetricGroup::business, "What customers feel",
     "Counters by the configured labels. Ask for rates over time: they add up over pods and "
     "survive any window.\n"
     "Positive and negative valence are two counters, as a signed sum would fall and break "
     "`rate()`. Emotions and\n"
     "valence appear for a label set with its first scored text."},
    {MetricGroup::friction, "Friction: what it costs the customer",
     "Counters by the configured labels, each label with its last known value within the "
     "conversation or visit. Friction index =\n"
     "points / conversations; every value of a family appears with its first."},
    {MetricGroup::empathy, "Empathy: what was needed and what replies gave", ""},
    {MetricGroup::experience, "Conversations, journeys, surveys and prompts", ""},
    {MetricGroup::window, "The last closed window",
     "Gauges of event time, by window name and the configured labels: what each lane closed last, "
     "summed over the\n"
     "lanes whose last window ends newest. They vanish when the lane's partition is revoked. "
     "Numerators and\n"
     "denominators, never averages: divide after summing."},
    {MetricGroup::model, "The model",
     "For each model, of the texts that it scored; replay counts them, a silent restart does not. "
     "`model` is name@version.\n"
     "The sum of `attune_emotion_confidence_count` is the sum of `attune_texts_scored_total`, until "
     "a series expires.\n"
     "Drift compares with the texts that the model was tuned on: watch its change after a model or "
     "a channel is new,\n"
     "and train on your own texts where its level stays high."},
    {MetricGroup::records,
     "Records: received = windowed + late + dead + filtered + revoked + in flight", ""},
    {MetricGroup::output, "Results", ""},
    {MetricGroup::kafka, "Kafka", ""},
    {MetricGroup::lane, "Lanes",
     "For partitions that this process owns. What is not known is absent, never 0; nothing is "
     "negative."},
    {MetricGroup::series, "Series and scrapes",
     "A label takes at most `metrics.max_label_values` values and a family `metrics.max_series` "
     "label sets; the\n"
     "excess is counted under `__other__`, so that sums stay true. A series idle for "
     "`metrics.expire_after` is\n"
     "forgotten; one that comes back starts at 0, as after a restart."},
    {MetricGroup::process, "The process", ""},
};

std::string_view name_of(MetricType type) {
  return type == MetricType::counter ? "counter"
         : type == MetricType::gauge ? "gauge"
                                     : "histogram";
}

/// "window * emotion" -> "`window`, *configured*, `emotion`".
std::string labels_cell(std::string_view labels) {
  std::string cell;
  while (!labels.empty()) {
    const std::string_view label = labels.substr(0, labels.find(' '));
    labels.remove_prefix(std::min(labels.size(), label.size() + 1));
    if (!cell.empty()) cell += ", ";
    if (label == "*") cell += "*configured*";
    else cell.append("`").append(label).append("`");
  }
  return cell;
}

template <class Names>
void append_values(std::string& page, std::string_view label, const Names& names,
                   std::size_t from = 0) {
  page.append("| `").append(label).append("` |");
  for (std::size_t i = from; i < names.size(); ++i)
    page.append(i == from ? " " : ", ").append("`").append(names[i]).append("`");
  page += " |\n";
}

void append_section(std::string& page, const Section& section) {
  page.append("\n## ").append(section.title).append("\n\n");
  if (!section.about.empty()) page.append(section.about).append("\n\n");
  page += "| metric | type | unit | labels | meaning |\n|---|---|---|---|---|\n";
  for (const MetricInfo& metric : kMetricCatalog) {
    if (metric.group != section.group) continue;
    page.append("| `")
        .append(metric.name)
        .append("` | ")
        .append(name_of(metric.type))
        .append(" | ");
    page.append(metric.unit)
        .append(" | ")
        .append(labels_cell(metric.labels))
        .append(" | ")
        .append(metric.help)
        .append(" |\n");
  }
}

struct Arguments {
  bool reference = false, names = false;
};

int print(const Arguments& arguments) {
  const std::string text = arguments.names ? metric_names() : metric_reference();
  std::fwrite(text.data(), 1, text.size(), stdout);
  return kExitOk;
}

}  // namespace

std::string metric_reference() {
  std::string page =
      "# Metrics\n\n"
      "Made by `attune metrics --reference` from `operators/metric_catalog.h`; a test compares "
      "them. Names are a contract.\n"
      "`/metrics` answers in Prometheus text 0.0.4 or OpenMetrics 1.0, as the scraper prefers, and "
      "in gzip. Samples\n"
      "carry no timestamps. *configured* stands for the fields listed under `labels:`, with `.` as "
      "`_`.\n";
  for (const Section& section : kSections) append_section(page, section);
  page += "\n## Values of closed labels\n\n| label | values |\n|---|---|\n";
  append_values(page, "emotion", kEmotionNames);
  append_values(page, "of", kDriftNames);
  append_values(page, "outcome", kRecordOutcomes);
  append_values(page, "reason", kDropReasonNames, 1);
  append_values(page, "reason` of `attune_texts_unscored_total", kAbstentionNames, 1);
  append_values(page, "language", kLanguageNames);
  append_values(page, "by", kLateNames);
  append_values(page, "type", kEventTypes);
  append_values(page, "stage", kStageNames);
  return page;
}

std::string metric_names() {
  std::string lines;
  for (const MetricInfo& metric : kMetricCatalog) {
    lines.append(metric.name).append(" ").append(name_of(metric.type));
    if (!metric.labels.empty()) lines.append(" ").append(metric.labels);
    lines += '\n';
  }
  return lines;
}

void add_metrics_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("metrics", "Print the reference of every metric");
  CLI::Option* reference = command->add_flag("--reference", arguments->reference,
                                             "The reference page, in Markdown (the default)");
  command->add_flag("--names", arguments->names, "Only name, type and labels, a line each")
      ->excludes(reference);
  command->footer("Example:\n  attune metrics --names | grep emotions");
  command->callback([arguments, &exit_code] { exit_code = print(*arguments); });
}

}  // namespace attune
