#include "pipeline/commands/evaluate.h"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <cmath>
#include <cstdio>

#include "operators/emotion/emotion.h"
#include "operators/emotion/evaluation.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/labelled_texts.h"

namespace attune {
namespace {

struct Arguments {
  std::string input, model;
  std::vector<std::string> floors;
  bool json = false, polarity = false;
};

int complain(const std::string& message, int code) {
  std::fprintf(stderr, "attune evaluate: %s\n", message.c_str());
  return code;
}

struct Score {
  const char* name;
  double value;
};

std::vector<Score> headline(const Evaluation& found) {
  return {{"macro_f1", found.fine.macro_f1()},
          {"micro_f1", found.fine.micro_f1()},
          {"frequent_macro_f1", found.frequent.macro_f1()},
          {"emotions_macro_f1", found.emotions.macro_f1()},
          {"ekman_macro_f1", found.ekman.macro_f1()},
          {"sentiment_macro_f1", found.sentiment.macro_f1()}};
}

/// Where less is better.
std::vector<Score> errors(const Evaluation& found) {
  return {{"brier", found.calibration.brier},
          {"calibration_error", found.calibration.expected_error()},
          {"log_loss", found.calibration.log_loss}};
}

void print_group(const char* title, const GroupScore& group) {
  std::printf("\n%-16s precision  recall      F1  texts\n", title);
  for (const LabelScore& label : group.labels)
    std::printf("  %-14.*s %9.1f %7.1f %7.1f %6u\n", static_cast<int>(label.name.size()),
                label.name.data(), 100 * label.precision(), 100 * label.recall(), 100 * label.f1(),
                label.support);
  std::printf("  %-14s %9s %7s %7.1f\n", "macro", "", "", 100 * group.macro_f1());
}

void print_calibration(const CalibrationScore& found) {
  std::printf("\nprobabilities     decisions  mean said  mean true\n");
  for (std::size_t b = 0; b < found.bins.size(); ++b) {
    const auto& bin = found.bins[b];
    const auto count = static_cast<double>(bin.decisions);
    if (bin.decisions != 0)
      std::printf("  %.1f to %.1f %16llu %10.3f %10.3f\n", static_cast<double>(b) / 10,
                  static_cast<double>(b + 1) / 10, static_cast<unsigned long long>(bin.decisions),
                  bin.probability / count, static_cast<double>(bin.right) / count);
  }
  std::printf("  Brier %.4f, expected calibration error %.4f, log-loss %.4f\n", found.brier,
              found.expected_error(), found.log_loss);
}

void print_table(const Evaluation& found) {
  std::printf("%zu texts\n", found.texts);
  print_group("28 labels", found.fine);
  std::printf("  %-14s %9s %7s %7.1f\n", "micro", "", "", 100 * found.fine.micro_f1());
  std::printf("  %-14s %9s %7s %7.1f  (%zu labels with 50 texts or more)\n", "macro, frequent", "",
              "", 100 * found.frequent.macro_f1(), found.frequent.labels.size());
  print_group("twelve", found.emotions);
  print_group("Ekman", found.ekman);
  print_group("sentiment", found.sentiment);
  print_calibration(found.calibration);
}

void print_json_group(const char* name, const GroupScore& group) {
  std::printf(",\"%s\":{", name);
  bool first = true;
  for (const LabelScore& label : group.labels) {
    std::printf("%s\"%.*s\":{\"precision\":%.4f,\"recall\":%.4f,\"f1\":%.4f,\"support\":%u}",
                first ? "" : ",", static_cast<int>(label.name.size()), label.name.data(),
                label.precision(), label.recall(), label.f1(), label.support);
    first = false;
  }
  std::printf("}");
}

void print_json(const Evaluation& found, const ModelCard& card) {
  std::printf("{\"texts\":%zu,\"model_checksum\":\"%016llx\"", found.texts,
              static_cast<unsigned long long>(card.checksum));
  for (const Score& score : headline(found)) std::printf(",\"%s\":%.4f", score.name, score.value);
  for (const Score& score : errors(found)) std::printf(",\"%s\":%.5f", score.name, score.value);
  print_json_group("labels", found.fine);
  print_json_group("emotions", found.emotions);
  print_json_group("ekman", found.ekman);
  print_json_group("sentiment", found.sentiment);
  std::printf("}\n");
}

/// `--min name=value`: 0 held, kExitFailed below, kExitUsage when it is no such thing.
int check_floor(const std::string& floor, const std::vector<Score>& scores) {
  const std::size_t equals = floor.find('=');
  const std::string name = floor.substr(0, equals);
  char* end = nullptr;
  const double least =
      equals == std::string::npos ? 0 : std::strtod(floor.c_str() + equals + 1, &end);
  std::string known;
  for (const Score& score : scores) {
    known += known.empty() ? score.name : std::string(", ") + score.name;
    if (name != score.name || end == nullptr || end == floor.c_str() + equals + 1 || *end != '\0')
      continue;
    if (score.value >= least) return kExitOk;
    std::fprintf(stderr, "attune evaluate: %s is %.4f, below %g\n", score.name, score.value, least);
    return kExitFailed;
  }
  return complain("--min " + floor + ": expected NAME=NUMBER with one of " + known, kExitUsage);
}

Judgement judge(EmotionReader& reader, const std::string& text) {
  const Reading reading = reader.read(text);
  const EmotionScores scores = reader.scores(text);
  return {reading.fine, reading.emotions, scores.ekman, scores.sentiment, scores.probability};
}

int evaluate_labels(const Arguments& arguments, const std::shared_ptr<const EmotionModel>& model) {
  for (const std::string& floor : arguments.floors)  // a typo is told before the work
    if (check_floor(floor, headline({})) == kExitUsage) return kExitUsage;
  const auto texts = read_gold_texts(arguments.input);
  if (!texts) return complain(texts.error(), kExitInput);
  EmotionReader reader(model);
  std::vector<std::uint32_t> gold;
  std::vector<Judgement> judged;
  for (const GoldText& text : *texts) {
    gold.push_back(text.labels);
    judged.push_back(judge(reader, text.text));
  }
  const Evaluation found = evaluate(gold, judged);
  if (arguments.json) print_json(found, model->card());
  else print_table(found);
  int code = kExitOk;
  for (const std::string& floor : arguments.floors)
    code = std::max(code, check_floor(floor, headline(found)));
  return code;
}

/// Three-way sentiment: the likeliest polarity against people's.
int evaluate_polarity(const Arguments& arguments,
                      const std::shared_ptr<const EmotionModel>& model) {
  const auto texts = read_polarity_texts(arguments.input);
  if (!texts) return complain(texts.error(), kExitInput);
  EmotionReader reader(model);
  GroupScore group;
  for (const std::string_view name : kPolarityNames) group.labels.push_back({name});
  std::size_t right = 0;
  for (const PolarityText& text : *texts) {
    const auto polarity = reader.scores(text.text).polarity;
    const auto said = static_cast<std::size_t>(std::max_element(polarity.begin(), polarity.end()) -
                                               polarity.begin());
    ++group.labels[text.polarity].support;
    ++group.labels[said].found;
    group.labels[said].right += said == text.polarity;
    right += said == text.polarity;
  }
  const std::vector<Score> scores = {
      {"accuracy", static_cast<double>(right) / static_cast<double>(texts->size())},
      {"polarity_macro_f1", group.macro_f1()}};
  if (arguments.json)
    std::printf("{\"texts\":%zu,\"accuracy\":%.4f,\"polarity_macro_f1\":%.4f}\n", texts->size(),
                scores[0].value, scores[1].value);
  else {
    std::printf("%zu texts\n", texts->size());
    print_group("polarity", group);
    std::printf("  %-14s %9s %7s %7.1f\n", "accuracy", "", "", 100 * scores[0].value);
  }
  int code = kExitOk;
  for (const std::string& floor : arguments.floors)
    code = std::max(code, check_floor(floor, scores));
  return code;
}

int evaluate_file(const Arguments& arguments) {
  std::shared_ptr<const EmotionModel> model = EmotionModel::embedded();
  if (!arguments.model.empty()) {
    auto file = EmotionModel::from_file(arguments.model);
    if (!file) return complain(file.error(), kExitInput);
    model = *file;
  }
  return arguments.polarity ? evaluate_polarity(arguments, model)
                            : evaluate_labels(arguments, model);
}

}  // namespace

void add_evaluate_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("evaluate", "Measure a model against people's labels");
  command
      ->add_option("--input", arguments->input,
                   "Texts with labels: a header, then text<TAB>label,label (may be .gz)")
      ->required();
  command->add_option("--model", arguments->model, "Model file; without it the one in the binary");
  command->add_flag("--polarity", arguments->polarity,
                    "Labels are negative, neutral and positive: three-way sentiment");
  command->add_flag("--json", arguments->json, "Print one JSON object instead of tables");
  command->add_option("--min", arguments->floors,
                      "Exit 1 when a score is lower, as macro_f1=0.45; may be repeated");
  command->footer(
      "F1 of the 28 labels, the twelve emotions, Ekman's groups and sentiment, each at the "
      "thresholds in the\n"
      "model; whether probabilities are true. For people, a group holds when one of its labels "
      "does.\n\n"
      "Example:\n"
      "  attune evaluate --input tests/golden/goemotions/test.tsv --min macro_f1=0.47");
  command->callback([arguments, &exit_code] { exit_code = evaluate_file(*arguments); });
}

}  // namespace attune
