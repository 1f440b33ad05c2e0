#include "operators/empathy/empathy_trainer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <unordered_map>

#include "operators/exponential.h"
#include "operators/hash.h"

namespace attune {
namespace {

/// The texts as numbers. Features are numbered in order of their first appearance.
struct Corpus {
  std::vector<ReplyRow> rows;
  std::vector<std::uint64_t> keys;  ///< of the features
};

std::vector<std::uint64_t> frequent_keys(
    const std::vector<std::map<std::uint64_t, std::uint32_t>>& counts,
    const std::vector<std::vector<std::uint64_t>>& orders, std::uint32_t min_count) {
  std::unordered_map<std::uint64_t, std::uint32_t> texts;
  for (const auto& text : counts)
    for (const auto& [key, count] : text) ++texts[key];
  std::vector<std::uint64_t> keys;
  for (const auto& order : orders)
    for (const std::uint64_t key : order) {
      std::uint32_t& left = texts[key];
      if (left >= min_count) keys.push_back(key);
      left = 0;  // each once
    }
  return keys;
}

Corpus read_corpus(std::span<const EmpathyText> texts, std::uint32_t min_count) {
  const auto cutter = std::make_unique<PhraseText>();
  Corpus corpus;
  std::vector<std::map<std::uint64_t, std::uint32_t>> counts(texts.size());
  std::vector<std::vector<std::uint64_t>> orders(texts.size());
  std::vector<std::size_t> features;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ReplyShape shape =
        for_each_reply_feature(cutter->read(texts[i].text), [&](std::uint64_t key) {
          if (++counts[i][key] == 1) orders[i].push_back(key);
        });
    features.push_back(std::max<std::size_t>(shape.features, 1));
    corpus.rows.push_back(
        {{}, shape.asks ? 1.0f : 0.0f, static_cast<float>(shape.length), texts[i].heads});
  }
  corpus.keys = frequent_keys(counts, orders, min_count);
  std::unordered_map<std::uint64_t, std::uint32_t> number;
  for (const std::uint64_t key : corpus.keys)
    number.emplace(key, static_cast<std::uint32_t>(number.size()));
  for (std::size_t i = 0; i < texts.size(); ++i)
    for (const std::uint64_t key : orders[i])
      if (const auto known = number.find(key); known != number.end())
        corpus.rows[i].features.push_back(
            {known->second,
             static_cast<float>(counts[i][key]) / std::sqrt(static_cast<float>(features[i]))});
  return corpus;
}

/// Of the text alone, so that a text that stands there twice is never in two folds.
std::uint32_t fold_of(const EmpathyText& text, const EmpathyTrainOptions& options) {
  return static_cast<std::uint32_t>(hash64(text.text, options.seed) % options.folds);
}

std::vector<std::uint32_t> rows_without(std::span<const EmpathyText> texts, std::uint32_t fold,
                                        const EmpathyTrainOptions& options) {
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (fold_of(texts[i], options) != fold) rows.push_back(static_cast<std::uint32_t>(i));
  return rows;
}

/// Log-odds of every text by weights that were learnt without its fold.
std::vector<double> held_out(std::span<const EmpathyText> texts, const Corpus& corpus,
                             std::uint32_t head, const EmpathyTrainOptions& options) {
  std::vector<double> log_odds(texts.size());
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    const auto learnt = rows_without(texts, fold, options);
    const ReplyWeights weights =
        fit_reply_head(corpus.rows, learnt, head, corpus.keys.size(), options.regression);
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (fold_of(texts[i], options) == fold) log_odds[i] = weights.log_odds(corpus.rows[i]);
  }
  return log_odds;
}

/// Weights and calibration as the file has them: whole numbers, and what to multiply them with.
EmpathyHead fold_head(const ReplyWeights& weights, const ReplyCalibration& calibration,
                      std::size_t head, std::vector<EmpathyRow>& rows) {
  float most = 0;
  for (const float weight : weights.feature) most = std::max(most, std::abs(weight));
  const float scale = most > 0 ? most / 32767.0f : 1;
  for (std::size_t f = 0; f < rows.size(); ++f)
    rows[f][head] = static_cast<std::int16_t>(std::lround(weights.feature[f] / scale));
  return {static_cast<float>(calibration.slope * static_cast<double>(scale)),
          static_cast<float>(calibration.slope * weights.bias + calibration.shift),
          static_cast<float>(calibration.slope * weights.asks),
          static_cast<float>(calibration.slope * weights.length), 0.5f};
}

}  // namespace

bool can_train_empathy(std::span<const EmpathyText> texts, const EmpathyTrainOptions& options) {
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    std::uint32_t there = 0, absent = 0;
    for (const std::uint32_t row : rows_without(texts, fold, options)) {
      there |= texts[row].heads;
      absent |= ~texts[row].heads;
    }
    if ((there & absent & 7u) != 7u) return false;
  }
  return true;
}

TrainedEmpathy train_empathy(std::span<const EmpathyText> texts,
                             const EmpathyTrainOptions& options) {
  const Corpus corpus = read_corpus(texts, options.min_count);
  std::vector<std::uint32_t> all(texts.size());
  for (std::size_t i = 0; i < all.size(); ++i) all[i] = static_cast<std::uint32_t>(i);
  TrainedEmpathy trained;
  std::vector<EmpathyRow> rows(corpus.keys.size());
  std::vector<std::array<float, kEmpathyHeadCount>> probability(texts.size());
  for (std::uint32_t head = 0; head < kEmpathyHeadCount; ++head) {
    std::vector<double> log_odds = held_out(texts, corpus, head, options);
    std::vector<bool> is;
    for (const EmpathyText& text : texts) is.push_back((text.heads >> head & 1u) != 0);
    const ReplyCalibration calibration = calibrate_reply_head(log_odds, is);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      log_odds[i] = calibration.slope * log_odds[i] + calibration.shift;
      probability[i][head] = sigmoid(static_cast<float>(log_odds[i]));
    }
    const ReplyWeights weights =
        fit_reply_head(corpus.rows, all, head, corpus.keys.size(), options.regression);
    trained.parts.heads[head] = fold_head(weights, calibration, head, rows);
    trained.parts.heads[head].threshold = sigmoid(
        static_cast<float>(tune_reply_threshold(log_odds, is, options.bootstraps, options.seed)));
  }
  std::vector<EmpathyScores> scores;
  for (const auto& p : probability) scores.push_back({p[0], p[1], p[2]});
  trained.cross_validated = evaluate_heads(texts, scores, trained.parts.heads);
  KeyRows places;
  for (std::size_t f = 0; f < rows.size(); ++f) {
    if (rows[f] == EmpathyRow{}) continue;  // says nothing
    places.emplace_back(corpus.keys[f], static_cast<std::uint32_t>(trained.parts.rows.size()));
    trained.parts.rows.push_back(rows[f]);
  }
  trained.parts.slots = key_slots(places);
  return trained;
}

}  // namespace attune
