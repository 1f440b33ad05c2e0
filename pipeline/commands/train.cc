#include "pipeline/commands/train.h"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <atomic>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <fstream>
#include <optional>
#include <sstream>
#include <thread>
#include <tuple>
#include <unordered_map>

#include "operators/emotion/rollup.h"
#include "operators/emotion/trainer.h"
#include "pipeline/commands/exit_codes.h"
#include "pipeline/commands/labelled_texts.h"
#include "pipeline/commands/model_output.h"
#include "pipeline/commands/refit.h"
#include "pipeline/commands/train_heads.h"

namespace attune {
namespace {

/// What a model is called without --name; heads go by what they read.
constexpr const char* kUnnamed = "emotion";

struct Arguments {
  std::vector<std::string> gold, soft, derived, support, without, empathy, cues;
  std::string dev, support_dev, urgency_dev, out, name = kUnnamed, version = "1", data,
                                                  attributions;
  float gold_share = 0.3f, soft_weight = 0.5f;
  unsigned threads = 2, lanes = 128;
  TrainOptions options;
  RefitArguments refit;
};

int complain(const std::string& message) {
  std::fprintf(stderr, "attune train: %s\n", message.c_str());
  return kExitInput;
}

LaneFloats target_of(std::uint32_t labels) {
  LaneFloats target{};
  for (std::size_t l = 0; l < kFineLabelCount; ++l)
    target[l] = static_cast<float>(labels >> l & 1u);
  const bool positive = (labels & kPositiveLabels) != 0, negative = (labels & kNegativeLabels) != 0;
  if (positive) target[kPositiveLane] = negative ? 0.5f : 1;
  if (negative) target[kNegativeLane] = positive ? 0.5f : 1;
  if (!positive && !negative) target[kNeutralLane] = 1;
  return target;
}

/// Gold first; a teacher's opinion of the same text is mixed in. Texts that only the teacher judged
/// follow at a smaller weight.
class TextMixer {
 public:
  explicit TextMixer(const Arguments& arguments) : arguments_(arguments) {}

  void add_gold(const GoldText& one) {
    places_[one.text].push_back(texts_.size());
    texts_.push_back({one.text, target_of(one.labels), 1, true, false, one.labels});
  }
  void add_soft(SoftText&& one) {
    const auto at = places_.find(one.text);
    if (at == places_.end()) return add_alone(std::move(one), false);
    mixed_.resize(texts_.size());
    for (const std::size_t place : at->second) {
      if (mixed_[place]) continue;
      mixed_[place] = true;
      LaneFloats& target = texts_[place].target;
      for (std::size_t l = 0; l < kJudgedLanes; ++l)
        target[l] = arguments_.gold_share * target[l] + (1 - arguments_.gold_share) * one.target[l];
    }
  }
  void add_derived(SoftText&& one) { add_alone(std::move(one), true); }
  std::vector<TrainingText> take() { return std::move(texts_); }

 private:
  void add_alone(SoftText&& one, bool derived) {
    texts_.push_back({std::move(one.text), one.target, arguments_.soft_weight, false, derived, 0});
  }

  const Arguments& arguments_;
  std::vector<TrainingText> texts_;
  std::vector<bool> mixed_;
  std::unordered_map<std::string, std::vector<std::size_t>> places_;
};

/// Customers' texts before the derived ones, those made of them behind. A sentence when a file
/// cannot be read.
std::string add_support_texts(const Arguments& arguments, std::vector<TrainingText>& texts) {
  std::vector<SupportText> support;
  for (const std::string& path : arguments.support) {
    auto read = read_support_texts(path);
    if (!read) return read.error();
    std::move(read->begin(), read->end(), std::back_inserter(support));
  }
  if (support.empty()) return "";
  const SupportOptions& options = arguments.options.support;
  roll_up_targets(texts, options);
  const auto derived = std::find_if(texts.begin(), texts.end(),
                                    [](const TrainingText& text) { return text.derived; });
  std::vector<TrainingText> written = support_training_texts(support, options),
                            joined = joined_support_texts(support, options);
  texts.insert(derived, std::move_iterator(written.begin()), std::move_iterator(written.end()));
  texts.insert(texts.end(), std::move_iterator(joined.begin()), std::move_iterator(joined.end()));
  return "";
}

Result<std::vector<TrainingText>> load_texts(const Arguments& arguments) {
  TextMixer mixer(arguments);
  for (const std::string& path : arguments.gold) {
    const auto read = read_gold_texts(path);
    if (!read) return Error{read.error()};
    for (const GoldText& one : *read) mixer.add_gold(one);
  }
  const auto left_out = [&](const SoftText& one) {
    return std::find(arguments.without.begin(), arguments.without.end(), one.corpus) !=
           arguments.without.end();
  };
  for (const auto* paths : {&arguments.soft, &arguments.derived})
    for (const std::string& path : *paths) {
      auto read = read_soft_texts(path);
      if (!read) return Error{read.error()};
      for (SoftText& one : *read)
        if (!left_out(one))
          paths == &arguments.soft ? mixer.add_soft(std::move(one))
                                   : mixer.add_derived(std::move(one));
    }
  std::vector<TrainingText> texts = mixer.take();
  if (const std::string error = add_support_texts(arguments, texts); !error.empty())
    return Error{error};
  return texts;
}

Result<TuningTexts> load_tuning_texts(const Arguments& arguments) {
  TuningTexts texts;
  auto fine = read_gold_texts(arguments.dev);
  if (!fine) return Error{fine.error()};
  texts.fine = std::move(*fine);
  for (const auto& [path, read, to] :
       {std::tuple{&arguments.support_dev, &read_support_texts, &texts.emotions},
        std::tuple{&arguments.urgency_dev, &read_urgency_texts, &texts.urgency}}) {
    if (path->empty()) continue;
    auto some = read(*path);
    if (!some) return Error{some.error()};
    *to = std::move(*some);
  }
  return texts;
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

/// Lines with the seconds so far; once the student learns, also how long it will go on.
class ProgressLines {
 public:
  void show(const TrainState& state) {
    const auto now = Clock::now();
    if (state.student_done > 0 && !student_since_) student_since_ = {now, state.student_done};
    if (!terminal_ && !state.milestone && now - shown_ < std::chrono::seconds(10)) return;
    shown_ = now;
    std::string left;
    if (student_since_ && state.student_done > student_since_->second && state.student_done < 1) {
      const double rate =
          (state.student_done - student_since_->second) / seconds(now - student_since_->first);
      left = "; " + std::to_string(std::lround((1 - state.student_done) / rate)) + " s left";
    }
    const bool stays = !terminal_ || state.milestone;
    std::fprintf(stderr, "%s%5.0f s  %s%s%s", terminal_ ? "\r\033[K" : "", seconds(now - start_),
                 state.line.c_str(), left.c_str(), stays ? "\n" : "");
  }

 private:
  using Clock = std::chrono::steady_clock;
  static double seconds(Clock::duration passed) {
    return std::chrono::duration<double>(passed).count();
  }
  const Clock::time_point start_ = Clock::now();
  Clock::time_point shown_{};
  std::optional<std::pair<Clock::time_point, double>> student_since_;
  const bool terminal_ = ::isatty(STDERR_FILENO) == 1;
};

void print_report(const Arguments& arguments, const TrainReport& report, std::size_t bytes,
                  std::size_t texts, double seconds) {
  const Evaluation& tuned = report.tuned;
  std::fprintf(stderr,
               "%s%s: %zu bytes, %zu words, %zu pairs, %zu character runs, from %zu texts in %.0f "
               "s; student's share %.2f\n"
               "on the tuning texts: F1 of 28 labels %.2f (before rounding %.2f), of those with 50 "
               "texts %.2f, Ekman %.2f, "
               "sentiment %.2f, twelve %.2f; log-loss %.5f, Brier %.5f\n",
               ::isatty(STDERR_FILENO) == 1 ? "\r\033[K" : "", arguments.out.c_str(), bytes,
               report.words, report.pairs, report.grams, texts, seconds,
               static_cast<double>(report.share), 100 * tuned.fine.macro_f1(),
               100 * report.float_macro_f1, 100 * tuned.frequent.macro_f1(),
               100 * tuned.ekman.macro_f1(), 100 * tuned.sentiment.macro_f1(),
               100 * tuned.emotions.macro_f1(), report.log_loss, tuned.calibration.brier);
  if (!report.support.labels.empty())
    std::fprintf(stderr, "on the tuning texts of customers: F1 of the twelve %.2f\n",
                 100 * report.support.macro_f1());
}

/// The name and version only when they were given: a refit has its parent's.
int train_on_tickets(Arguments& arguments, const CLI::App& command) {
  RefitArguments& refit = arguments.refit;
  refit.out = arguments.out;
  refit.options.seed = arguments.options.student.seed;
  if (command.count("--name") != 0) refit.name = arguments.name;
  if (command.count("--model-version") != 0) refit.version = arguments.version;
  return refit_model(refit);
}

/// The words of the file of attributions; none when none is given.
Result<std::string> attributions_of(const Arguments& arguments) {
  if (arguments.attributions.empty()) return std::string();
  std::ifstream file(arguments.attributions);
  std::stringstream content;
  content << file.rdbuf();
  if (!file) return Error{arguments.attributions + ": cannot be read"};
  return content.str();
}

int train_heads_alone(const Arguments& arguments) {
  const auto attributions = attributions_of(arguments);
  if (!attributions) return complain(attributions.error());
  const bool of_replies = !arguments.empathy.empty();
  const TrainHeadsArguments heads{
      of_replies ? arguments.empathy : arguments.cues,
      arguments.out,
      arguments.name == kUnnamed ? (of_replies ? "empathy" : "cues") : arguments.name,
      arguments.version,
      arguments.data,
      *attributions,
      arguments.options.student.seed};
  return of_replies ? train_reply_heads(heads) : train_cue_heads(heads);
}

int train(Arguments& arguments) {
  if ((arguments.gold.empty() && arguments.soft.empty()) || arguments.dev.empty()) {
    std::fprintf(stderr,
                 "attune train: give --tickets; or --empathy; or --cues; or --dev and --train, "
                 "--soft or both\n");
    return kExitUsage;
  }
  auto texts = load_texts(arguments);
  if (!texts) return complain(texts.error());
  if (texts->empty() || texts->front().derived || !texts->front().has_fine)
    return complain("no text to train on");
  const auto tuning = load_tuning_texts(arguments);
  if (!tuning) return complain(tuning.error());
  const auto attributions = attributions_of(arguments);
  if (!attributions) return complain(attributions.error());

  const auto start = std::chrono::steady_clock::now();
  arguments.options.student.shape = arguments.lanes == 128 ? kWideStudent : kNarrowStudent;
  ProgressLines lines;
  TrainedModel model =
      train_model(*texts, *tuning, arguments.options, on_threads(arguments.threads),
                  [&lines](const TrainState& state) { lines.show(state); });
  model.parts.name = arguments.name;
  model.parts.version = arguments.version;
  model.parts.data = arguments.data;
  model.parts.attributions = *attributions;
  const std::vector<std::byte> bytes = write_model(model.parts);
  if (!write_model_file(arguments.out, bytes)) {
    std::fprintf(stderr, "attune train: %s: cannot be written\n", arguments.out.c_str());
    return kExitOutput;
  }
  print_report(arguments, model.report, bytes.size(), texts->size(),
               std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count());
  return kExitOk;
}

void add_support_options(CLI::App& command, Arguments& arguments) {
  SupportOptions& options = arguments.options.support;
  command.add_option("--support", arguments.support,
                     "Customers' texts with the twelve emotions: text<TAB>emotion,emotion and, "
                     "where known, <TAB>urgency from 0 to 1");
  command.add_option("--support-dev", arguments.support_dev,
                     "The same, to tune the thresholds of the twelve on");
  command.add_option("--urgency-dev", arguments.urgency_dev,
                     "text<TAB>urgency, to tune on from where a text is urgent");
  command
      .add_option("--support-weight", options.emotion_weight,
                  "Weight of the twelve of such a text, beside 1 for people's 28 labels")
      ->check(CLI::Range(0.0, 100.0))
      ->capture_default_str();
  command.add_option("--support-copies", options.copies, "Times that an epoch shows such a text")
      ->check(CLI::Range(1u, 1000u))
      ->capture_default_str();
}

void add_tuning_options(CLI::App& command, Arguments& arguments) {
  TrainOptions& options = arguments.options;
  command.add_option("--lanes", arguments.lanes, "Numbers per word: 128, or 96 for a smaller file")
      ->check(CLI::IsMember({128, 96}))
      ->capture_default_str();
  command.add_option("--epochs", options.student.epochs, "Passes of the student over the texts")
      ->check(CLI::Range(1, 1000))
      ->capture_default_str();
  command.add_option("--rate", options.student.rate, "Learning rate of the student at its start")
      ->capture_default_str();
  command.add_option("--batch", options.student.batch, "Texts per step of the student")
      ->check(CLI::Range(1, 1 << 20))
      ->capture_default_str();
  command
      .add_option("--min-word-count", options.student.min_word_count,
                  "Rarer words are read by their characters")
      ->check(CLI::Range(1, 1 << 20))
      ->capture_default_str();
  command
      .add_option("--c", options.fit.c,
                  "Linear model: weight of the loss against the squared weights")
      ->capture_default_str();
  command.add_option("--pairs", options.pairs.keep, "Word pairs that stay in the model")
      ->capture_default_str();
  command.add_option("--min-pair-count", options.pairs.min_count, "Rarer pairs are not tried")
      ->capture_default_str();
  command
      .add_option("--min-gram-words", options.features.min_gram_types,
                  "Characters that stand in fewer words are left out")
      ->capture_default_str();
  command
      .add_option("--max-passes", options.fit.solver.max_evaluations,
                  "Linear model: most passes over the texts")
      ->capture_default_str();
  command
      .add_option("--seed", options.student.seed,
                  "Of all chance; the model is the same for the same one")
      ->capture_default_str();
}

/// Names in lines of a help text.
std::string wrapped(std::span<const std::string_view> names) {
  std::string text, line = " ";
  for (const std::string_view name : names) {
    if (line.size() + name.size() > 100) {
      text += line + '\n';
      line = " ";
    }
    line.append(" ").append(name);
  }
  return text + line + '\n';
}

std::string footer() {
  return "Two ways. With --tickets a model that there is learns from some hundred texts of your "
         "own, in\n"
         "seconds: how far it goes is chosen by cross-validation, a share of the tickets only "
         "measures, and a\n"
         "model that is not better is not written (exit 1). Without, a model is made from the "
         "beginning; that\n"
         "needs tens of thousands of texts and minutes.\n\n"
         "A file of tickets has labels of one set. One of negative, neutral, positive; or some of "
         "the twelve:\n" +
         wrapped(kEmotionNames) +
         "or some of the 28 of GoEmotions (--labels fine, where all are also among the twelve):\n" +
         wrapped(kFineLabelNames) +
         "The same texts and options give the same bytes.\n\n"
         "Example, your own tickets into the model of this binary:\n"
         "  attune train --tickets tickets.tsv --out ours.bin\n"
         "Example, into a model file:\n"
         "  attune train --from ours.bin --tickets more.tsv --labels fine --out ours-2.bin\n"
         "Example, a model from the beginning:\n"
         "  attune train --train texts.tsv --dev texts-dev.tsv --out whole.bin\n"
         "Example, heads for replies:\n"
         "  attune train --empathy replies.tsv --out heads.bin\n"
         "Example, heads for what customers tell; the header of a file is text<TAB>labels, or "
         "names the\n"
         "cues that were looked for (text<TAB>travel,churn_threat), so that no other is learnt "
         "from it:\n"
         "  attune train --cues cues.tsv --out cues.bin\n"
         "Then:\n"
         "  attune evaluate --model ours.bin --input tickets-test.tsv";
}

}  // namespace

void add_train_command(CLI::App& app, int& exit_code) {
  auto arguments = std::make_shared<Arguments>();
  CLI::App* command = app.add_subcommand("train", "Labelled texts become a model file");
  command->add_option("--train", arguments->gold,
                      "Texts with people's labels: text<TAB>label,label (may be .gz)");
  command->add_option("--soft", arguments->soft,
                      "Texts with a teacher's probabilities, a column per label (may be .gz)");
  command->add_option(
      "--augmented", arguments->derived,
      "As --soft, of texts made from others: the student learns from them, no word counts as seen");
  command->add_option("--dev", arguments->dev, "Texts with people's labels to tune thresholds on");
  command->add_option("--out", arguments->out, "Model file to write")->required();
  command->add_option("--without", arguments->without, "Leave out this corpus of the soft files");
  command
      ->add_option("--gold-share", arguments->gold_share,
                   "Share of people's labels where a teacher judged too")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      ->add_option("--soft-weight", arguments->soft_weight,
                   "Weight of texts that only a teacher judged")
      ->check(CLI::Range(0.0, 100.0))
      ->capture_default_str();
  command->add_option("--name", arguments->name, "Name that the model says it has")
      ->capture_default_str();
  command->add_option("--model-version", arguments->version, "Version that the model says it has")
      ->capture_default_str();
  command->add_option("--data", arguments->data,
                      "What it was trained on, in a sentence; travels in the file");
  command->add_option("--attributions", arguments->attributions,
                      "Text file with attributions; travels in the file");
  command->add_option("--threads", arguments->threads, "Workers; the model never depends on it")
      ->check(CLI::Range(1u, 64u))
      ->capture_default_str();
  add_support_options(*command, *arguments);
  add_tuning_options(*command, *arguments);
  add_refit_options(*command, arguments->refit);
  command->add_option("--empathy", arguments->empathy,
                      "Replies labelled er, ip, ex, or under a header that says so acknowledges: "
                      "makes the heads that read agents' replies, alone; may be repeated");
  command->add_option("--cues", arguments->cues,
                      "Customers' texts labelled with their cues (deadline, travel, churn_threat "
                      "...): makes the heads that read customers' texts, alone");
  for (const char* whole : {"--tickets", "--empathy", "--cues"})
    for (const char* option : {"--train", "--soft", "--augmented", "--dev"})
      command->get_option(whole)->excludes(option);
  command->get_option("--tickets")->excludes("--empathy")->excludes("--cues");
  command->get_option("--empathy")->excludes("--cues");
  command->footer(footer());
  command->callback([arguments, command, &exit_code] {
    if (!arguments->empathy.empty() || !arguments->cues.empty())
      exit_code = train_heads_alone(*arguments);
    else if (arguments->refit.tickets.empty()) exit_code = train(*arguments);
    else exit_code = train_on_tickets(*arguments, *command);
  });
}

}  // namespace attune
