#include "operators/emotion/trainer.h"

#include <algorithm>
#include <cstdio>

#include "operators/emotion/calibration.h"
#include "operators/emotion/fold.h"
#include "operators/emotion/student_model.h"
#include "operators/emotion/tuning.h"

namespace attune {
namespace {

auto solver_lines(const TrainProgress& progress, const std::string& stage) {
  return [&progress, stage](const LbfgsProgress& at) {
    std::array<char, 96> line;
    std::snprintf(line.data(), line.size(), "%s: pass %d, loss %.0f, %zu of %zu labels to go",
                  stage.c_str(), at.evaluation, at.loss, at.lanes_left, kJudgedLanes);
    progress({line.data()});
  };
}

/// Texts that the corpus holds: those to learn from, then those to tune on.
struct Places {
  std::size_t labelled = 0;  ///< counted, with the 28 labels: what the linear model learns from
  std::size_t learnt = 0, all = 0;
};

TrainingCorpus read_corpus(std::span<const TrainingText> texts, const std::vector<GoldText>& dev,
                           Places& places) {
  TrainingCorpus corpus;
  for (const TrainingText& text : texts) corpus.add(text.text, !text.derived);
  for (const GoldText& text : dev) corpus.add(text.text, false);
  const auto labelled = std::find_if(texts.begin(), texts.end(), [](const TrainingText& text) {
    return text.derived || !text.has_fine;
  });
  places = {static_cast<std::size_t>(labelled - texts.begin()), texts.size(), corpus.documents()};
  return corpus;
}

/// Best F1 per label when the thresholds may be chosen for these very texts: only to watch it rise.
double watched_macro_f1(const std::vector<LaneFloats>& logits,
                        const std::vector<std::uint32_t>& gold) {
  const BootstrapSamples once(gold.size(), 1, 1);
  double sum = 0;
  std::vector<float> score(gold.size());
  std::vector<bool> is(gold.size());
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    for (std::size_t i = 0; i < gold.size(); ++i) {
      score[i] = logits[i][l];
      is[i] = (gold[i] >> l & 1u) != 0;
    }
    const float cut = tune_threshold(score, is, once, 0);
    LabelScore label;
    for (std::size_t i = 0; i < gold.size(); ++i) {
      label.support += is[i];
      label.found += score[i] >= cut;
      label.right += is[i] && score[i] >= cut;
    }
    sum += label.f1() / kFineLabelCount;
  }
  return sum;
}

StudentWatch epoch_lines(const TrainProgress& progress, const StudentInput& input,
                         const Places& places, const std::vector<std::uint32_t>& gold,
                         const Parallel& parallel) {
  return [&, places](const EpochReport& at, const StudentWeights& weights) {
    const double done =
        (at.epoch + static_cast<double>(at.done) / static_cast<double>(at.texts)) / at.epochs;
    std::array<char, 160> line;
    int size = std::snprintf(
        line.data(), line.size(), "epoch %d of %d: %3.0f %%, loss %.5f", at.epoch + 1, at.epochs,
        100.0 * static_cast<double>(at.done) / static_cast<double>(at.texts), at.loss);
    if (at.complete) {
      const auto logits = predict(weights, input, places.learnt, places.all, parallel);
      std::snprintf(line.data() + size, line.size() - static_cast<std::size_t>(size),
                    "; tuning texts: log-loss %.5f, F1 %.1f", mean_log_loss(logits, gold),
                    100 * watched_macro_f1(logits, gold));
    }
    progress({line.data(), done, at.complete});
  };
}

/// F1 of the numbers as they were trained, at the thresholds of the model: what rounding costs.
double float_macro_f1(const ModelParts& parts, std::span<const LaneFloats> blend,
                      const std::vector<std::uint32_t>& gold) {
  std::vector<Judgement> judged;
  for (const LaneFloats& raw : blend) {
    LaneFloats logits = raw;
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      logits[l] = parts.calibration.slope[l] * raw[l] + parts.calibration.shift[l];
    judged.emplace_back().fine = choose_labels(parts.head.threshold, logits);
  }
  return evaluate(gold, judged).fine.macro_f1();
}

}  // namespace

TrainedModel train_model(std::span<const TrainingText> texts, const TuningTexts& tuning,
                         const TrainOptions& options, const Parallel& parallel,
                         const TrainProgress& progress) {
  progress({"reading " + std::to_string(texts.size()) + " texts"});
  Places places;
  const std::vector<GoldText>& dev = tuning.fine;
  const TrainingCorpus corpus = read_corpus(texts, dev, places);
  const std::span<const TrainingText> counted = texts.first(places.labelled);
  std::vector<std::uint32_t> gold;
  for (const GoldText& text : dev) gold.push_back(text.labels);

  const TrainingMatrix matrix =
      build_matrix(corpus,
                   choose_pairs(corpus, counted, options.pairs, options.features, options.fit,
                                parallel, solver_lines(progress, "choosing pairs")),
                   options.features);
  const Weights linear =
      fit(matrix, counted, naive_bayes_ratios(matrix, counted, options.features.smoothing),
          options.fit, parallel, solver_lines(progress, "linear model"));
  const StudentInput input = student_input(corpus, matrix, options.student.min_word_count);
  const StudentWeights student =
      train_student(input, texts, options.student, parallel,
                    epoch_lines(progress, input, places, gold, parallel));

  progress({"folding, and tuning on " + std::to_string(dev.size()) + " texts", 1});
  const std::vector<LaneFloats> student_logits =
      predict(student, input, places.learnt, places.all, parallel);
  const std::vector<LaneFloats> line_logits = linear_logits(
      matrix, row_values(matrix, linear.feature, parallel), linear.bias, places.learnt, places.all);
  TrainedModel model;
  model.report.share = best_share(student_logits, line_logits, gold);
  fold({corpus, matrix, input, linear, student, model.report.share, options.student.min_word_count},
       parallel, model.parts);
  const TuneOptions tune_options{options.bootstraps, options.student.seed};
  model.report.support = tune_support(model.parts, tuning.emotions, tuning.urgency, tune_options);
  model.report.tuned = tune(model.parts, dev, tune_options);
  std::vector<LaneFloats> blend;
  for (std::size_t i = 0; i < gold.size(); ++i)
    blend.push_back(blended(student_logits[i], line_logits[i], model.report.share));
  model.report.float_macro_f1 = float_macro_f1(model.parts, blend, gold);
  model.report.log_loss = model.report.tuned.calibration.log_loss;
  const auto& types = corpus.types();
  model.report.words = static_cast<std::size_t>(std::count_if(
      types.begin(), types.end(),
      [&](const TokenType& type) { return type.count >= options.student.min_word_count; }));
  model.report.grams = matrix.gram_keys.size();
  model.report.pairs = matrix.pair_keys.size();
  return model;
}

}  // namespace attune
