#include "pipeline/commands/evaluation_report.h"

#include <algorithm>
#include <utility>

#include "operators/emotion/rollup.h"
#include "pipeline/commands/labelled_texts.h"

namespace attune {
namespace {

constexpr std::uint32_t bit(Emotion emotion) {
  return 1u << static_cast<unsigned>(emotion);
}
constexpr std::uint32_t kNegativeTowardsUs =
    bit(Emotion::anger) | bit(Emotion::frustration) | bit(Emotion::disappointment);
constexpr std::string_view kNegativeName = "negative towards us";

/// The groups of sentiment, of the twelve: those whose labels have it. Confusion is the ambiguous
/// one.
constexpr std::array<std::uint32_t, kSentimentCount> kTwelveOfSentiment = {
    bit(Emotion::gratitude) | bit(Emotion::relief) | bit(Emotion::trust) | bit(Emotion::delight) |
        bit(Emotion::hope),
    bit(Emotion::anger) | bit(Emotion::frustration) | bit(Emotion::anxiety) |
        bit(Emotion::disappointment) | bit(Emotion::sadness),
    bit(Emotion::confusion), bit(Emotion::neutral)};

std::uint32_t sentiment_of_twelve(std::uint32_t emotions) {
  std::uint32_t groups = 0;
  for (std::size_t g = 0; g < kSentimentCount; ++g)
    if ((emotions & kTwelveOfSentiment[g]) != 0) groups |= 1u << g;
  return groups;
}

using Bits = std::vector<std::uint32_t>;

template <class Of>
Bits mapped(const Bits& bits, Of&& of) {
  Bits result;
  for (const std::uint32_t one : bits) result.push_back(of(one));
  return result;
}

/// What the model made of a file's texts.
struct Judged {
  std::vector<Judgement> judgements;
  Bits said;                       ///< of the file's own labels
  std::vector<float> probability;  ///< the same
  std::vector<double> valence;
};

std::uint32_t likeliest(const std::array<float, 3>& polarity) {
  return 1u << (std::max_element(polarity.begin(), polarity.end()) - polarity.begin());
}

Judged judge(const GoldFile& file, EmotionReader& reader) {
  Judged judged;
  const auto add = [&](std::uint32_t said, const auto& probability) {
    judged.said.push_back(said);
    judged.probability.insert(judged.probability.end(), probability.begin(), probability.end());
  };
  for (const std::string& text : file.texts) {
    const Reading reading = reader.read(text);
    const EmotionScores scores = reader.scores(text);
    judged.judgements.push_back(
        {reading.fine, reading.emotions, scores.ekman, scores.sentiment, scores.probability});
    judged.valence.push_back(static_cast<double>(scores.valence));
    if (file.set == GoldSet::fine) add(reading.fine, scores.probability);
    else if (file.set == GoldSet::twelve) add(reading.emotions, scores.emotion);
    else add(reading.scored ? likeliest(scores.polarity) : 0, scores.polarity);
  }
  return judged;
}

/// One of a group's labels holds: that group as a single label.
LabelScore merged(std::string_view name, const Bits& gold, const Bits& said, std::uint32_t of) {
  const auto holds = [of](std::uint32_t bits) -> std::uint32_t { return (bits & of) != 0; };
  return score_labels(std::span(&name, 1), mapped(gold, holds), mapped(said, holds)).labels[0];
}

void add_fine_groups(EvaluationReport& report, const GoldFile& file, const Judged& judged) {
  Evaluation all = evaluate(file.labels, judged.judgements);
  report.groups = {{"labels", "label", "the 28 labels", std::move(all.fine)},
                   {"emotions", "emotion", "the twelve, rolled up", std::move(all.emotions)},
                   {"ekman", "ekman", "Ekman's groups", std::move(all.ekman)},
                   {"sentiment", "sentiment", "sentiment", std::move(all.sentiment)}};
  report.frequent = std::move(all.frequent);
  Bits emotions;
  for (const Judgement& one : judged.judgements) emotions.push_back(one.emotions);
  report.negative =
      merged(kNegativeName, mapped(file.labels, roll_up), emotions, kNegativeTowardsUs);
}

void add_twelve_groups(EvaluationReport& report, const GoldFile& file, const Judged& judged) {
  report.groups = {{"emotions", "emotion", "the twelve emotions",
                    score_labels(kEmotionNames, file.labels, judged.said)},
                   {"sentiment", "sentiment", "sentiment",
                    score_labels(kSentimentNames, mapped(file.labels, sentiment_of_twelve),
                                 mapped(judged.said, sentiment_of_twelve))}};
  report.negative = merged(kNegativeName, file.labels, judged.said, kNegativeTowardsUs);
}

void add_polarity_groups(EvaluationReport& report, const GoldFile& file, const Judged& judged) {
  report.groups = {{"polarity", "polarity", "negative, neutral, positive",
                    score_labels(kPolarityNames, file.labels, judged.said)}};
  std::vector<double> people;  // of several polarities the mean
  for (const std::uint32_t labels : file.labels)
    people.push_back(((labels >> 2 & 1u) != 0 ? 1.0 : 0.0) - ((labels & 1u) != 0 ? 1.0 : 0.0));
  report.valence_correlation = correlation_of(people, judged.valence);
}

void add_metrics(std::vector<Metric>& metrics, const std::string& name, const LabelScore& label) {
  const bool has_texts = label.support != 0;
  metrics.push_back({name + ".f1", label.f1(), false, has_texts});
  metrics.push_back({name + ".precision", label.precision(), false, has_texts});
  metrics.push_back({name + ".recall", label.recall(), false, has_texts});
}

EvaluationReport make_report(const GoldFile& file, const Judged& judged) {
  EvaluationReport report;
  report.set = file.set;
  report.texts = file.texts.size();
  for (std::size_t i = 0; i < file.labels.size(); ++i)
    report.exact += file.labels[i] == judged.said[i] ? 1u : 0u;
  if (file.set == GoldSet::fine) add_fine_groups(report, file, judged);
  else if (file.set == GoldSet::twelve) add_twelve_groups(report, file, judged);
  else add_polarity_groups(report, file, judged);
  report.calibration =
      score_probabilities(names_of(file.set).size(), file.labels, judged.probability);
  report.confusions = count_confusions(file.labels, judged.said);
  return report;
}

}  // namespace

EvaluationReport evaluate_file(const GoldFile& file,
                               const std::shared_ptr<const EmotionModel>& model) {
  EmotionReader reader(model);
  return make_report(file, judge(file, reader));
}

EvaluationReport empty_report(GoldSet set) {
  GoldFile nothing;
  nothing.set = set;
  return make_report(nothing, {});
}

std::vector<Metric> headline_of(const EvaluationReport& report) {
  const auto texts = static_cast<double>(std::max<std::size_t>(report.texts, 1));
  const double exact = static_cast<double>(report.exact) / texts;
  std::vector<Metric> metrics = {{"macro_f1", report.own().macro_f1()},
                                 {"micro_f1", report.own().micro_f1()}};
  if (report.set == GoldSet::fine)
    metrics.push_back({"frequent_macro_f1", report.frequent.macro_f1()});
  for (const ScoredGroup& group : report.groups)
    if (group.key != "labels")
      metrics.push_back({std::string(group.key) + "_macro_f1", group.score.macro_f1()});
  if (report.set == GoldSet::polarity) {
    metrics.push_back({"accuracy", exact});
    metrics.push_back({"valence_correlation", report.valence_correlation});
  } else {
    metrics.push_back({"negative_f1", report.negative.f1(), false, report.negative.support != 0});
  }
  metrics.push_back({"exact_share", exact});
  metrics.push_back({"brier", report.calibration.brier, true});
  metrics.push_back({"calibration_error", report.calibration.expected_error(), true});
  metrics.push_back({"log_loss", report.calibration.log_loss, true});
  return metrics;
}

std::vector<Metric> metrics_of(const EvaluationReport& report) {
  std::vector<Metric> metrics = headline_of(report);
  for (const ScoredGroup& group : report.groups)
    for (const LabelScore& label : group.score.labels)
      add_metrics(metrics, std::string(group.metric) + "." + std::string(label.name), label);
  return metrics;
}

std::vector<Metric> metrics_of(const UrgencyEvaluation& report) {
  std::vector<Metric> metrics;
  add_metrics(metrics, "urgency", report.urgent);
  metrics.push_back({"urgency.correlation", report.correlation});
  return metrics;
}

}  // namespace attune
