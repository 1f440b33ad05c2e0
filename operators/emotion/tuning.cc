#include "operators/emotion/tuning.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <memory>

#include "operators/emotion/aligned_bytes.h"
#include "operators/emotion/calibration.h"
#include "operators/emotion/emotion.h"
#include "operators/emotion/rollup.h"
#include "operators/emotion/student_model.h"
#include "operators/emotion/urgency.h"

namespace attune {
namespace {

/// A model of these parts, over bytes of its own.
std::shared_ptr<const StudentModel> model_of(const ModelParts& parts) {
  auto bytes = std::make_shared<const AlignedBytes>(write_model(parts));
  auto view = open_model(bytes->span());
  if (!view) return nullptr;
  return std::make_shared<const StudentModel>(std::move(*view), bytes);
}

std::vector<StudentOutput> outputs_of(const StudentModel& model,
                                      const std::vector<GoldText>& texts) {
  const auto scorer = std::make_unique<StudentScorer>(model);
  std::vector<StudentOutput> outputs(texts.size());
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (scorer->judge(scorer->tokenize(texts[i].text), outputs[i])) continue;
    outputs[i].logits = model.head().bias;  // a text without a token
    for (std::size_t l = 0; l < kLanes; ++l) outputs[i].odds[l] = exponential(outputs[i].logits[l]);
  }
  return outputs;
}

std::vector<LaneFloats> logits_of(const std::vector<StudentOutput>& outputs) {
  std::vector<LaneFloats> logits;
  for (const StudentOutput& out : outputs) logits.push_back(out.logits);
  return logits;
}

/// What people's labels say about a group. Neutral among the twelve only when it stands alone.
bool holds(const LabelGroup& group, std::uint32_t gold) {
  if (group.family != LabelGroup::Family::twelve) return (gold & group.labels) != 0;
  constexpr std::uint32_t kNeutralLabels =
      kFineOfEmotion[static_cast<std::size_t>(Emotion::neutral)];
  return (gold & group.labels) != 0 &&
         (group.labels != kNeutralLabels || (gold & ~kNeutralLabels) == 0);
}

void tune_thresholds(ModelParts& parts, const std::vector<StudentOutput>& outputs,
                     const std::vector<GoldText>& texts, const TuneOptions& options) {
  const BootstrapSamples samples(texts.size(), options.bootstraps, options.seed);
  std::vector<float> score(texts.size());
  std::vector<bool> is(texts.size());
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      score[i] = outputs[i].logits[l];
      is[i] = (texts[i].labels >> l & 1u) != 0;
    }
    parts.head.threshold[l] =
        tune_threshold(score, is, samples, 0);  // no example: likelier than not
  }
  for (LabelGroup& group : parts.groups) {
    for (std::size_t i = 0; i < texts.size(); ++i) {
      score[i] = std::log(std::max(odds_of_any(outputs[i].odds, group.labels), 1e-30f));
      is[i] = holds(group, texts[i].labels);
    }
    group.threshold = tune_threshold(score, is, samples, 0);
  }
}

std::vector<Judgement> judgements_of(const StudentModel& model,
                                     const std::vector<GoldText>& texts) {
  std::vector<Judgement> judgements;
  for (const StudentOutput& out : outputs_of(model, texts)) {
    Judgement one;
    one.fine = choose_labels(model.view().head.threshold, out.logits);
    one.emotions = model.emotions_of(out);
    one.ekman = model.ekman().choose(out.odds);
    one.sentiment = model.sentiment().choose(out.odds);
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      one.probability[l] = out.odds[l] / (1 + out.odds[l]);
    judgements.push_back(one);
  }
  return judgements;
}

void tune_emotions(SupportHead& head, const std::vector<SupportFloats>& logits,
                   const std::vector<std::uint32_t>& gold, const TuneOptions& options) {
  if (gold.empty()) return;
  const BootstrapSamples samples(gold.size(), options.bootstraps, options.seed);
  std::vector<float> score(gold.size());
  std::vector<bool> is(gold.size());
  for (std::size_t e = 0; e < kEmotionCount; ++e) {
    for (std::size_t i = 0; i < gold.size(); ++i) {
      score[i] = logits[i][e];
      is[i] = (gold[i] >> e & 1u) != 0;
    }
    head.threshold[e] = tune_threshold(score, is, samples, 0) / 2;
  }
}

void tune_urgency(SupportHead& head, StudentScorer& scorer, std::span<const SupportText> texts,
                  const TuneOptions& options) {
  std::vector<float> score;
  std::vector<bool> is;
  StudentOutput out;
  for (const SupportText& text : texts) {
    const std::span<const Token> tokens = scorer.tokenize(text.text);
    if (!scorer.judge(tokens, out)) continue;
    score.push_back(urgency_log_odds(out.support[kUrgencyLane], urgency_patterns().find(tokens)));
    is.push_back(text.urgency >= 1);
  }
  if (score.empty()) return;
  head.urgent =
      tune_threshold(score, is, BootstrapSamples(is.size(), options.bootstraps, options.seed), 0);
}

void count_words(const StudentModel& model, const std::vector<GoldText>& texts, ReferenceMix& mix) {
  const auto scorer = std::make_unique<StudentScorer>(model);
  StudentOutput out;
  std::size_t words = 0, unknown = 0;
  for (const GoldText& text : texts) {
    const auto tokens = scorer->tokenize(text.text);
    if (!scorer->judge(tokens, out)) continue;
    unknown += scorer->unknown_words();
    words += static_cast<std::size_t>(
        std::count_if(tokens.begin(), tokens.end(), [](const Token& t) { return t.is_word; }));
  }
  mix.unknown_words =
      static_cast<float>(unknown) / static_cast<float>(std::max<std::size_t>(words, 1));
}

ReferenceMix mix_of(const StudentModel& model, const std::vector<GoldText>& texts,
                    const std::vector<Judgement>& judgements) {
  ReferenceMix mix;
  const float one = 1 / static_cast<float>(std::max<std::size_t>(texts.size(), 1));
  const auto share = [one](std::size_t count) {
    return std::min(one * static_cast<float>(count), 1.0f);
  };
  std::array<std::size_t, kFineLabelCount> fine{};
  std::array<std::size_t, kEmotionCount> emotions{};
  std::array<std::size_t, 10> confidence{};
  for (const Judgement& judgement : judgements) {
    for (std::size_t l = 0; l < fine.size(); ++l) fine[l] += judgement.fine >> l & 1u;
    for (std::size_t e = 0; e < emotions.size(); ++e) emotions[e] += judgement.emotions >> e & 1u;
    const float surest =
        *std::max_element(judgement.probability.begin(), judgement.probability.end());
    ++confidence[std::min<std::size_t>(static_cast<std::size_t>(surest * 10), 9)];
  }
  std::transform(fine.begin(), fine.end(), mix.fine.begin(), share);
  std::transform(emotions.begin(), emotions.end(), mix.emotions.begin(), share);
  std::transform(confidence.begin(), confidence.end(), mix.confidence.begin(), share);
  mix.texts = static_cast<float>(texts.size());
  count_words(model, texts, mix);
  return mix;
}

}  // namespace

GroupScore tune_support(ModelParts& parts, std::span<const SupportText> emotions,
                        std::span<const SupportText> urgency, const TuneOptions& options) {
  if (!parts.support) return {};
  parts.groups = groups_of_rollup();  // so that it is a whole model
  parts.calibration.slope.fill(1);
  const auto model = model_of(parts);
  if (!model) return {};  // cannot happen: what is written can be opened
  const auto scorer = std::make_unique<StudentScorer>(*model);
  std::vector<SupportFloats> logits;
  std::vector<std::uint32_t> gold, found;
  StudentOutput out;
  for (const SupportText& text : emotions) {
    if (!scorer->judge(scorer->tokenize(text.text), out)) continue;
    logits.push_back(out.support);
    gold.push_back(text.emotions);
  }
  tune_emotions(*parts.support, logits, gold, options);
  for (const SupportFloats& one : logits)
    found.push_back(choose_emotions(parts.support->threshold, one));
  tune_urgency(*parts.support, *scorer, urgency, options);
  return score_labels(kEmotionNames, gold, found);
}

Evaluation tune(ModelParts& parts, const std::vector<GoldText>& texts, const TuneOptions& options) {
  std::vector<std::uint32_t> gold;
  for (const GoldText& text : texts) gold.push_back(text.labels);
  parts.groups = groups_of_rollup();
  parts.calibration.slope.fill(1);
  parts.calibration.shift.fill(0);
  const auto raw = model_of(parts);
  if (!raw) return {};  // cannot happen: what is written can be opened
  parts.calibration = fit_calibration(logits_of(outputs_of(*raw, texts)), gold);
  const auto calibrated = model_of(parts);
  tune_thresholds(parts, outputs_of(*calibrated, texts), texts, options);
  const auto whole = model_of(parts);
  const std::vector<Judgement> judgements = judgements_of(*whole, texts);
  parts.reference = mix_of(*whole, texts, judgements);
  return evaluate(gold, judgements);
}

}  // namespace attune
