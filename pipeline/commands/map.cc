#include "pipeline/commands/map.h"

#include <CLI/CLI.hpp>
#include <cstdio>

#include "config/suggest.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/map_source.h"
#include "pipeline/commands/map_view.h"
#include "pipeline/map/words.h"

namespace attune {
namespace {

struct Arguments {
  MapSource source;
  std::string window, journey, segment, only;
  std::vector<std::string> labels, steps;
  std::size_t width = 0;
  bool json = false;
};

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune map: %s\n", message.c_str());
  return code;
}

Result<MapQuestion> question_of(const Arguments& arguments) {
  MapQuestion question;
  question.journeys = arguments.only != "empathy";
  question.empathy = arguments.only != "journeys";
  if (!arguments.journey.empty()) question.labels.emplace_back("journey", arguments.journey);
  if (!arguments.segment.empty()) question.labels.emplace_back("segment", arguments.segment);
  for (const std::string& label : arguments.labels) {
    const std::size_t equals = label.find('=');
    if (equals == std::string::npos || equals == 0)
      return Error{"--label " + label + ": write a label and its value: --label team=billing"};
    question.labels.emplace_back(label.substr(0, equals), label.substr(equals + 1));
  }
  return question;
}

template <class Names>
std::string listed(const Names& names) {
  std::string text;
  std::size_t n = 0;
  for (const std::string& name : names) {
    if (++n > 20) return text + ", ...";
    text += (text.empty() ? "" : ", ") + printable(value_words(name));
  }
  return text;
}

template <class Names>
std::string meant(const std::string& word, const Names& names) {
  const std::string near = nearest(word, {names.begin(), names.end()});
  if (names.empty()) return "; they have no such label";
  return near.empty() ? ". There are: " + listed(names) : ". Did you mean " + printable(near) + "?";
}

/// A step that somebody put into an order and that no window has, in a sentence; or "".
std::string unknown_step(const std::vector<std::string>& steps, const Gathered& gathered) {
  const auto known = gathered.labels.find("step");
  for (const std::string& step : steps)
    if (known == gathered.labels.end() ||
        (!known->second.contains(step) && known->second.size() < Gathered::kMostValues))
      return "--steps " + printable(step) + ": no window has this step" +
             meant(step, known == gathered.labels.end() ? std::set<std::string>() : known->second);
  return "";
}

/// Why no line was left, in a sentence that says what to do.
std::string why_nothing(const Gathered& gathered, const Arguments& arguments,
                        const MapQuestion& question) {
  if (gathered.lines.read == 0)
    return "there is no line to map. Lines come from attune replay --windows, or from a result "
           "topic (--topic)";
  if (gathered.lines.read == gathered.lines.skipped)
    return "no line is a closed window. Lines come from attune replay --windows, or from a result "
           "topic (--topic)";
  if (!arguments.window.empty() && !gathered.window_names.contains(arguments.window))
    return "--window " + arguments.window + ": no window of that name" +
           meant(arguments.window, gathered.window_names);
  for (const auto& [name, value] : question.labels) {
    const auto known = gathered.labels.find(name);
    if (known == gathered.labels.end()) {
      std::vector<std::string> names;
      for (const auto& [label, values] : gathered.labels) names.push_back(label);
      return "these windows have no label " + printable(name) + ", only: " + listed(names) +
             ". Add it to labels: in the configuration that makes them";
    }
    if (!known->second.contains(value) && known->second.size() < Gathered::kMostValues)
      return name + " " + printable(value) + ": no window has it" + meant(value, known->second);
  }
  return "no window is left by what was asked for together: labels, --from, --to";
}

/// Journeys can be drawn only where lines say which step they are of.
std::string why_no_journey(const Gathered& gathered) {
  if (!gathered.has_label("step"))
    return "No journey to draw: these windows have no label step; add journey and step to labels: "
           "in the configuration.\n";
  return "No journey to draw: no event of these windows has a journey or a step.\n";
}

std::string draw(const Gathered& gathered, const std::vector<JourneyMap>& journeys,
                 const MapQuestion& question, const Terminal& terminal) {
  std::string out = draw_map_heading(gathered, question, terminal);
  if (question.journeys) {
    if (journeys.empty()) out += "\n" + why_no_journey(gathered);
    for (const JourneyMap& map : journeys) out += "\n" + draw_journey_map(map, terminal);
    if (!journeys.empty()) out += "\n" + journey_legend(terminal);
  }
  if (question.empathy)
    out += "\n" + draw_empathy_map(empathy_map_of(gathered), gathered, question, terminal);
  return out;
}

int map(const Arguments& arguments) {
  const auto question = question_of(arguments);
  if (!question) return complain(question.error(), kExitUsage);
  const auto outcome = gather_lines(arguments.source, {arguments.window, question->labels});
  if (const auto* failure = std::get_if<MapFailure>(&outcome))
    return complain(failure->message, failure->exit_code);
  const Gathered& gathered = std::get<Gathered>(outcome);
  if (gathered.lines.used == 0)
    return complain(why_nothing(gathered, arguments, *question), kExitInput);
  if (const std::string unknown = unknown_step(arguments.steps, gathered); !unknown.empty())
    return complain(unknown, kExitInput);
  const std::vector<JourneyMap> journeys = journey_maps_of(gathered, arguments.steps);
  Terminal terminal = standard_output();
  if (arguments.width != 0) terminal.width = arguments.width;
  const std::string out = arguments.json
                              ? map_json(gathered, journeys, empathy_map_of(gathered), *question)
                              : draw(gathered, journeys, *question, terminal);
  std::fwrite(out.data(), 1, out.size(), stdout);  // main looks whether it got there
  return kExitOk;
}

void add_source_options(CLI::App& command, MapSource& source) {
  CLI::Option* input =
      command
          .add_option("--input", source.input,
                      "Closed windows, a JSON line each, as attune replay --windows writes; - = "
                      "standard input")
          ->capture_default_str();
  CLI::Option* config = command.add_option("--config", source.config, "With --topic: its brokers");
  CLI::Option* topic =
      command
          .add_option("--topic", source.topic,
                      "Read this result topic of kafka.brokers instead; joins no group")
          ->needs(config)
          ->excludes(input);
  command
      .add_option("--from", source.from,
                  "Only windows that start then or later (RFC 3339); of a topic also an offset, "
                  "3=1200 for one partition")
      ->allow_extra_args(false)
      ->delimiter(',');
  command.add_option("--to", source.to, "Only windows that end by then; of a topic as --from")
      ->allow_extra_args(false)
      ->delimiter(',');
  command.add_option("--partition", source.partitions, "Only these partitions; all by default")
      ->needs(topic)
      ->allow_extra_args(false)
      ->delimiter(',');
}

}  // namespace

void add_map_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand(
      "map", "Draw journeys with their moods and peaks, and the empathy map of a segment");
  add_source_options(*command, arguments->source);
  command->add_option("--window", arguments->window,
                      "Name of the windows to add up; without it that of the first line");
  command->add_option("--journey", arguments->journey, "Only this journey; all by default");
  command->add_option("--steps", arguments->steps, "Order of steps: browse,basket,payment")
      ->allow_extra_args(false)
      ->delimiter(',');
  command->add_option("--segment", arguments->segment, "Only this segment: --label segment=NAME");
  command
      ->add_option("--label", arguments->labels,
                   "Only windows with this value: team=billing; may be repeated, and all must hold")
      ->allow_extra_args(false);
  command->add_option("--only", arguments->only, "Draw only these")
      ->check(CLI::IsMember({"journeys", "empathy"}));
  command->add_option("--width", arguments->width, "Columns; without it the terminal's, or 80")
      ->check(CLI::Range(40, 200));
  command->add_flag("--json", arguments->json, "A JSON object instead (config/map.schema.json)");
  command->footer(
      "Everything is a sum over windows, and every share has its own denominator; customers are "
      "never added.\n"
      "Of windows that overlap only those count that cover all time once. Lines that are no "
      "windows are told\n"
      "with their place and left out.\n\n"
      "Example:\n"
      "  attune replay --config attune.yaml --input events.jsonl --windows - | attune map "
      "--steps browse,basket,payment,confirmation\n"
      "Yesterday morning of a result topic:\n"
      "  attune map --config attune.yaml --topic attune.windows --from 2026-11-20T06:00:00Z --to "
      "2026-11-20T12:00:00Z --segment new");
  command->callback([arguments, &exit_code] {
    if (!arguments->source.config.empty() && arguments->source.topic.empty())
      throw CLI::ValidationError("--config is of use with --topic only");
    exit_code = map(*arguments);
  });
}

}  // namespace attune
