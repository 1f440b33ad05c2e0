#include "pipeline/commands/train.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <atomic>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <thread>
#include <unordered_map>

#include "operators/emotion/rollup.h"
#include "operators/emotion/trainer.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/labelled_texts.h"

namespace attune {
namespace {

struct Arguments {
  std::vector<std::string> gold, soft, without;
  std::string dev, out, name = "emotion", version = "1", data, attributions;
  float gold_share = 0.3f, soft_weight = 0.5f;
  unsigned threads = 2;
  TrainOptions options;
};

int complain(const std::string& message) {
  std::fprintf(stderr, "attune train: %s\n", message.c_str());
  return kExitInput;
}

LaneFloats target_of(std::uint32_t labels) {
  LaneFloats target{};
  for (std::size_t l = 0; l < kFineLabelCount; ++l) target[l] = static_cast<float>(labels >> l & 1u);
  const bool positive = (labels & kPositiveLabels) != 0, negative = (labels & kNegativeLabels) != 0;
  if (positive) target[kPositiveLane] = negative ? 0.5f : 1;
  if (negative) target[kNegativeLane] = positive ? 0.5f : 1;
  if (!positive && !negative) target[kNeutralLane] = 1;
  return target;
}

/// Gold first; a teacher's opinion of the same text is mixed in. Texts that only the teacher judged
/// follow at a smaller weight.
std::vector<TrainingText> combine(const std::vector<GoldText>& gold, std::vector<SoftText> soft,
                                  const Arguments& arguments) {
  std::vector<TrainingText> texts;
  std::unordered_map<std::string, std::vector<std::size_t>> places;
  for (const GoldText& one : gold) {
    places[one.text].push_back(texts.size());
    texts.push_back({one.text, target_of(one.labels), 1, true, one.labels});
  }
  std::vector<bool> mixed(texts.size());
  for (SoftText& one : soft) {
    const auto at = places.find(one.text);
    if (at == places.end()) {
      texts.push_back({std::move(one.text), one.target, arguments.soft_weight, false, 0});
      continue;
    }
    for (const std::size_t place : at->second) {
      if (mixed[place]) continue;
      mixed[place] = true;
      LaneFloats& target = texts[place].target;
      for (std::size_t l = 0; l < kJudgedLanes; ++l)
        target[l] = arguments.gold_share * target[l] + (1 - arguments.gold_share) * one.target[l];
    }
  }
  return texts;
}

Result<std::vector<TrainingText>> load_texts(const Arguments& arguments) {
  std::vector<GoldText> gold;
  for (const std::string& path : arguments.gold) {
    auto read = read_gold_texts(path);
    if (!read) return Error{read.error()};
    gold.insert(gold.end(), read->begin(), read->end());
  }
  std::vector<SoftText> soft;
  for (const std::string& path : arguments.soft) {
    auto read = read_soft_texts(path);
    if (!read) return Error{read.error()};
    for (SoftText& one : *read)
      if (std::find(arguments.without.begin(), arguments.without.end(), one.corpus) == arguments.without.end())
        soft.push_back(std::move(one));
  }
  return combine(gold, std::move(soft), arguments);
}

Parallel on_threads(unsigned threads) {
  return [threads](std::size_t jobs, const std::function<void(std::size_t)>& job) {
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
      for (std::size_t i; (i = next.fetch_add(1, std::memory_order_relaxed)) < jobs;) job(i);
    };
    std::vector<std::jthread> helpers;
    for (unsigned t = 1; t < threads && t < jobs; ++t) helpers.emplace_back(work);
    work();
  };
}

TrainProgress progress_lines() {
  const auto start = std::chrono::steady_clock::now();
  auto shown = std::make_shared<std::chrono::steady_clock::time_point>();
  const bool terminal = ::isatty(STDERR_FILENO) == 1;
  return [=](const std::string& line) {
    const auto now = std::chrono::steady_clock::now();
    if (!terminal && now - *shown < std::chrono::seconds(5)) return;
    *shown = now;
    std::fprintf(stderr, terminal ? "\r\033[K%5.0f s  %s" : "%5.0f s  %s\n",
                 std::chrono::duration<double>(now - start).count(), line.c_str());
  };
}

bool write_file(const std::string& path, const std::vector<std::byte>& bytes) {
  const std::string fresh = path + ".part";  // a model that a reader maps is never half written
  std::ofstream out(fresh, std::ios::binary);
  out.write(reinterpret_cast<const char*>(bytes.data()), static_cast<std::streamsize>(bytes.size()));
  out.close();
  return out && std::rename(fresh.c_str(), path.c_str()) == 0;
}

int train(Arguments& arguments) {
  if (arguments.gold.empty() && arguments.soft.empty()) {
    std::fprintf(stderr, "attune train: give --train, --soft or both\n");
    return kExitUsage;
  }
  auto texts = load_texts(arguments);
  if (!texts) return complain(texts.error());
  if (texts->empty()) return complain("no text to train on");
  auto dev = read_gold_texts(arguments.dev);
  if (!dev) return complain(dev.error());
  std::string attributions;
  if (!arguments.attributions.empty()) {
    std::ifstream file(arguments.attributions);
    std::stringstream content;
    content << file.rdbuf();
    if (!file) return complain(arguments.attributions + ": cannot be read");
    attributions = content.str();
  }

  const auto start = std::chrono::steady_clock::now();
  TrainedModel model = train_model(*texts, *dev, arguments.options, on_threads(arguments.threads), progress_lines());
  model.parts.name = arguments.name;
  model.parts.version = arguments.version;
  model.parts.data = arguments.data;
  model.parts.attributions = attributions;
  const std::vector<std::byte> bytes = write_model(model.parts);
  if (!write_file(arguments.out, bytes)) {
    std::fprintf(stderr, "attune train: %s: cannot be written\n", arguments.out.c_str());
    return kExitOutput;
  }
  const TrainReport& report = model.report;
  std::fprintf(stderr,
               "%s%s: %zu bytes, %zu words, %zu pairs, %zu character runs, from %zu texts in %.0f s\n"
               "macro-F1 of 28 labels on the tuning texts: %.2f (float sums: %.2f), log-loss %.5f\n",
               ::isatty(STDERR_FILENO) == 1 ? "\r\033[K" : "", arguments.out.c_str(), bytes.size(), report.words,
               report.pairs, report.grams, texts->size(),
               std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count(),
               100 * report.int16_macro_f1, 100 * report.float_macro_f1, report.log_loss);
  return kExitOk;
}

void add_tuning_options(CLI::App& command, Arguments& arguments) {
  TrainOptions& options = arguments.options;
  command.add_option("--c", options.fit.c, "Weight of the loss against the squared weights")->capture_default_str();
  command.add_option("--pairs", options.pairs, "Word pairs that stay in the model")->capture_default_str();
  command.add_option("--min-pair-count", options.min_pair_count, "Rarer pairs are not tried")->capture_default_str();
  command.add_option("--min-word-count", options.features.min_word_count, "Rarer words have no weight of their own")
      ->capture_default_str();
  command.add_option("--min-gram-words", options.features.min_gram_types,
                     "Characters that stand in fewer words are left out")->capture_default_str();
  command.add_option("--min-row-count", options.min_row_count, "Rarer words are read by their characters")
      ->capture_default_str();
  command.add_option("--smoothing", options.smoothing, "Of the naive-Bayes counts")->capture_default_str();
  command.add_option("--max-passes", options.fit.solver.max_evaluations, "Most passes over the texts")
      ->capture_default_str();
  command.add_option("--tolerance", options.fit.solver.tolerance, "Of the gradient, relative to its first length")
      ->capture_default_str();
  command.add_option("--seed", options.seed, "Of the samples that thresholds are averaged over")->capture_default_str();
}

}  // namespace

void add_train_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("train", "Labelled texts become a model file");
  command->add_option("--train", arguments->gold, "Texts with people's labels: text<TAB>label,label (may be .gz)");
  command->add_option("--soft", arguments->soft, "Texts with a teacher's probabilities, a column per label (may be .gz)");
  command->add_option("--dev", arguments->dev, "Texts with people's labels to tune thresholds on")->required();
  command->add_option("--out", arguments->out, "Model file to write")->required();
  command->add_option("--without", arguments->without, "Leave out this corpus of the soft files");
  command->add_option("--gold-share", arguments->gold_share, "Share of people's labels where a teacher judged too")
      ->check(CLI::Range(0.0, 1.0))->capture_default_str();
  command->add_option("--soft-weight", arguments->soft_weight, "Weight of texts that only a teacher judged")
      ->check(CLI::Range(0.0, 100.0))->capture_default_str();
  command->add_option("--name", arguments->name, "Name that the model says it has")->capture_default_str();
  command->add_option("--model-version", arguments->version, "Version that the model says it has")->capture_default_str();
  command->add_option("--data", arguments->data, "What it was trained on, in a sentence; travels in the file");
  command->add_option("--attributions", arguments->attributions, "Text file with attributions; travels in the file");
  command->add_option("--threads", arguments->threads, "Workers; the model never depends on it")
      ->check(CLI::Range(1u, 64u))->capture_default_str();
  add_tuning_options(*command, *arguments);
  command->footer(
      "The same texts and options give the same bytes. Labels are the 28 of GoEmotions.\n\n"
      "Example, on your own labelled tickets:\n"
      "  attune train --train tickets.tsv --dev tickets-dev.tsv --out ours.bin\n"
      "  attune evaluate --model ours.bin --input tickets-test.tsv");
  command->callback([arguments, &exit_code] { exit_code = train(*arguments); });
}

}  // namespace attune
