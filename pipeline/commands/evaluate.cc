#include "pipeline/commands/evaluate.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

#include "operators/empathy/heads_reader.h"
#include "pipeline/commands/evaluation_gate.h"
#include "pipeline/commands/evaluation_report.h"
#include "pipeline/commands/evaluation_view.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/heads_report.h"
#include "pipeline/commands/heads_texts.h"
#include "pipeline/commands/labelled_texts.h"

namespace attune {
namespace {

struct Arguments {
  std::string input, model, labels = "auto";
  std::vector<std::string> floors, ceilings;
  bool json = false, polarity = false, urgency = false, empathy = false, cues = false;
};

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune evaluate: %s\n", message.c_str());
  return code;
}

Result<std::vector<Bar>> bars_of(const Arguments& arguments) {
  std::vector<Bar> bars;
  for (const auto* texts : {&arguments.floors, &arguments.ceilings})
    for (const std::string& text : *texts) {
      auto bar = parse_bar(text, texts == &arguments.ceilings);
      if (!bar) return Error{bar.error()};
      bars.push_back(std::move(*bar));
    }
  return bars;
}

std::optional<GoldSet> wanted_set(const Arguments& arguments) {
  if (arguments.polarity) return GoldSet::polarity;
  const auto at = std::find(kGoldSetNames.begin(), kGoldSetNames.end(), arguments.labels);
  if (at == kGoldSetNames.end()) return std::nullopt;
  return static_cast<GoldSet>(at - kGoldSetNames.begin());
}

/// Said when a file could as well be read in another way.
void tell_other_sets(const GoldFile& file) {
  for (const GoldSet set : file.also)
    complain("every label is also of " + std::string(words_for(set)) + "; --labels " +
                 std::string(kGoldSetNames[static_cast<std::size_t>(set)]) + " takes them so",
             kExitOk);
}

int judge_bars(const std::vector<BarResult>& results) {
  int code = kExitOk;
  for (const BarResult& result : results) {
    complain(result.words, kExitOk);
    if (!result.held) code = kExitFailed;
  }
  return code;
}

/// Prints a report and says which of its bars are held.
template <class Report>
int tell(const Arguments& arguments, const Report& report, std::string_view labels_are,
         const ModelCard& card, const std::vector<Bar>& bars) {
  const auto results = check_bars(bars, metrics_of(report), labels_are);
  if (!results) return complain(results.error(), kExitUsage);
  const std::string name = std::filesystem::path(arguments.input).filename().string();
  const std::string out = arguments.json ? evaluation_json(report, card, *results)
                                         : draw_evaluation(report, name, card, standard_output());
  if (std::fwrite(out.data(), 1, out.size(), stdout) != out.size() || std::fflush(stdout) != 0)
    return complain(std::string("standard output cannot be written: ") + std::strerror(errno),
                    kExitOutput);
  return judge_bars(*results);
}

/// Levels of urgency instead of labels.
int evaluate_levels(const Arguments& arguments, const std::shared_ptr<const EmotionModel>& model,
                    const std::vector<Bar>& bars) {
  const auto texts = read_urgency_texts(arguments.input);
  if (!texts) return complain(texts.error(), kExitInput);
  EmotionReader reader(model);
  std::vector<float> levels;
  std::vector<Reading> found;
  for (const SupportText& text : *texts) {
    levels.push_back(text.urgency);
    found.push_back(reader.read(text.text));
  }
  return tell(arguments, evaluate_urgency(levels, found), kUrgencyWords, model->card(), bars);
}

/// What texts say, by trained heads alone.
template <class Kind>
int evaluate_by_heads(const Arguments& arguments, const Result<std::vector<HeadsText>>& texts,
                      const std::vector<Bar>& bars) {
  if (!texts) return complain(texts.error(), kExitInput);
  const auto model = load_heads<Kind>(arguments.model);
  if (!model) return complain(model.error(), kExitInput);
  HeadsReader<Kind> heads(*model);
  std::vector<HeadScores<Kind>> found;
  for (const HeadsText& text : *texts) found.push_back(heads.read(text.text));
  const HeadsReport<Kind> report{evaluate_heads<Kind>(*texts, found, (*model)->parts().heads),
                                 texts->size()};
  return tell(arguments, report, kHeadsWords<Kind>.labels_are, card_of(**model), bars);
}

int evaluate_input(const Arguments& arguments) {
  const auto bars = bars_of(arguments);  // a typo is told before the work
  if (!bars) return complain(bars.error(), kExitUsage);
  if (arguments.empathy)
    return evaluate_by_heads<ReplyHeads>(arguments, read_reply_texts(arguments.input), *bars);
  if (arguments.cues)
    return evaluate_by_heads<CueHeads>(arguments, read_cue_texts(arguments.input), *bars);
  std::shared_ptr<const EmotionModel> model = EmotionModel::embedded();
  if (!arguments.model.empty()) {
    auto file = EmotionModel::from_file(arguments.model);
    if (!file) return complain(file.error(), kExitInput);
    model = *file;
  }
  if (arguments.urgency) return evaluate_levels(arguments, model, *bars);
  const auto wanted = wanted_set(arguments);
  const auto file = read_gold_file(arguments.input, wanted);
  if (!file) return complain(file.error(), kExitInput);
  if (!wanted) tell_other_sets(*file);
  const EvaluationReport report = evaluate_file(*file, model);
  return tell(arguments, report, words_for(file->set), model->card(), *bars);
}

}  // namespace

void add_evaluate_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("evaluate", "Measure a model against people's labels");
  command
      ->add_option("--input", arguments->input,
                   "Texts with labels, a line each: text<TAB>label,label (may be .gz)")
      ->required();
  command->add_option("--model", arguments->model, "Model file; without it the one in the binary");
  CLI::Option* labels =
      command
          ->add_option(
              "--labels", arguments->labels,
              "What the labels are: 28, twelve, polarity (negative, neutral, positive), or "
              "auto")
          ->check(CLI::IsMember({"auto", "28", "twelve", "polarity"}))
          ->capture_default_str();
  CLI::Option* polarity =
      command->add_flag("--polarity", arguments->polarity, "The same as --labels polarity")
          ->excludes(labels);
  command->add_flag("--json", arguments->json,
                    "Print one JSON object instead of tables (config/evaluation.schema.json)");
  CLI::Option* urgency = command
                             ->add_flag("--urgency", arguments->urgency,
                                        "text<TAB>urgency, 0 to 1, in place of labels")
                             ->excludes(labels)
                             ->excludes(polarity);

  command->add_option("--min", arguments->floors,
                      "Exit 1 when a score is lower: macro_f1=0.45, label.anger.f1=0.5, "
                      "emotion.confusion.recall=0.4, urgency.f1=0.6, empathy.exploration.f1=0.7, "
                      "cues.travel.recall=0.7; may be repeated");
  CLI::Option* empathy =
      command
          ->add_flag("--empathy", arguments->empathy,
                     "Replies labelled er, ip, ex (EPITOME), by the heads that read agents' "
                     "replies; --model: of train --empathy")
          ->excludes(labels)
          ->excludes(polarity)
          ->excludes(urgency);
  command
      ->add_flag("--cues", arguments->cues,
                 "Customers' texts labelled with their cues (deadline, travel, churn_threat ...), "
                 "by the heads that read them, without phrases; --model: of train --cues")
      ->excludes(labels)
      ->excludes(polarity)
      ->excludes(urgency)
      ->excludes(empathy);
  command->add_option("--max", arguments->ceilings,
                      "Exit 1 when an error is larger: brier=0.03, calibration_error=0.01, "
                      "log_loss=0.1; may be repeated");
  command->footer(
      "Precision, recall and F1 of each label, at the thresholds in the model; what is confused "
      "with what;\n"
      "whether probabilities are true. For a file with the 28 labels also of the twelve emotions, "
      "of Ekman's\n"
      "groups and of sentiment: for people such a group holds when one of its labels does. A "
      "deploy "
      "gate is in\n"
      "config/models/model-gate.yml.\n\n"
      "Example:\n"
      "  attune evaluate --input tests/golden/goemotions/test.tsv --min macro_f1=0.47\n"
      "  attune evaluate --empathy --input replies.tsv\n"
      "Example, what customers tell; the header names the cues that were looked for\n"
      "(text<TAB>travel,churn_threat), or says labels for all nine:\n"
      "  attune evaluate --cues --input cues.tsv --min cues.travel.recall=0.7");
  command->callback([arguments, &exit_code] { exit_code = evaluate_input(*arguments); });
}

}  // namespace attune
