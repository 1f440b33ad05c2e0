#include "operators/empathy/heads_trainer.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>
#include <string>
#include <unordered_map>
#include <utility>

#include "operators/empathy/heads_features.h"
#include "operators/exponential.h"
#include "operators/hash.h"

namespace attune {
namespace {

/// The texts as numbers. Features are numbered in order of their first appearance.
struct Corpus {
  std::vector<TrainingRow> rows;
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

template <class Kind>
Corpus read_corpus(std::span<const HeadsText> texts, std::uint32_t min_count) {
  const auto cutter = std::make_unique<PhraseText>();
  Corpus corpus;
  std::vector<std::map<std::uint64_t, std::uint32_t>> counts(texts.size());
  std::vector<std::vector<std::uint64_t>> orders(texts.size());
  std::vector<std::size_t> features;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const TextShape shape =
        for_each_text_feature<Kind>(cutter->read(texts[i].text), [&](std::uint64_t key) {
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
std::uint32_t fold_of(const HeadsText& text, const HeadsTrainOptions& options) {
  return static_cast<std::uint32_t>(hash64(text.text, options.seed) % options.folds);
}

/// Was the head looked for in the text?
bool looked_for(const HeadsText& text, std::uint32_t head) {
  return (text.asked >> head & 1u) != 0;
}

bool looked_for(std::span<const HeadsText> texts, std::uint32_t head) {
  return std::any_of(texts.begin(), texts.end(),
                     [&](const HeadsText& text) { return looked_for(text, head); });
}

/// Of a head that no text was looked through for: even odds, and it never holds.
constexpr HeadNumbers kUnknownHead{1, 0, 0, 0, 1 - 1e-6f};

/// Of those that the head was looked for in.
std::vector<std::uint32_t> rows_without(std::span<const HeadsText> texts, std::uint32_t head,
                                        std::uint32_t fold, const HeadsTrainOptions& options) {
  std::vector<std::uint32_t> rows;
  for (std::size_t i = 0; i < texts.size(); ++i)
    if (looked_for(texts[i], head) && fold_of(texts[i], options) != fold)
      rows.push_back(static_cast<std::uint32_t>(i));
  return rows;
}

/// Log-odds of every text by weights that were learnt without its fold.
std::vector<double> held_out(std::span<const HeadsText> texts, const Corpus& corpus,
                             std::uint32_t head, const HeadsTrainOptions& options) {
  std::vector<double> log_odds(texts.size());
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    const auto learnt = rows_without(texts, head, fold, options);
    const HeadWeights weights =
        fit_head(corpus.rows, learnt, head, corpus.keys.size(), options.regression);
    for (std::size_t i = 0; i < texts.size(); ++i)
      if (fold_of(texts[i], options) == fold) log_odds[i] = weights.log_odds(corpus.rows[i]);
  }
  return log_odds;
}

/// What is known of one head, text by text.
struct Known {
  std::vector<double> log_odds;
  std::vector<bool> is;
};

Known known_of(std::span<const HeadsText> texts, std::span<const double> log_odds,
               std::uint32_t head) {
  Known known;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    if (!looked_for(texts[i], head)) continue;
    known.log_odds.push_back(log_odds[i]);
    known.is.push_back((texts[i].heads >> head & 1u) != 0);
  }
  return known;
}

float threshold_of(const Known& known, std::size_t head, const HeadsTrainOptions& options) {
  const double log_odds =
      options.most_false > 0 && (options.bounded >> head & 1u) != 0
          ? bound_false(known.log_odds, known.is, options.most_false)
          : tune_threshold(known.log_odds, known.is, options.bootstraps, options.seed);
  // Within (0, 1) as a float, too: a file with another one is refused.
  return std::clamp(sigmoid(static_cast<float>(log_odds)), 1e-6f, 1 - 1e-6f);
}

/// Weights and calibration as the file has them: whole numbers, and what to multiply them with.
template <class Kind>
HeadNumbers fold_head(const HeadWeights& weights, const HeadCalibration& calibration,
                      std::size_t head, std::vector<HeadsRow<Kind>>& rows) {
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

std::vector<HeadsText> join_texts(std::vector<HeadsText> texts) {
  std::unordered_map<std::string, std::size_t> places;
  std::vector<HeadsText> joined;
  joined.reserve(texts.size());
  for (HeadsText& text : texts) {
    const auto [place, is_new] = places.try_emplace(text.text, joined.size());
    if (is_new || (joined[place->second].asked & text.asked) != 0) {
      joined.push_back(std::move(text));
      continue;
    }
    joined[place->second].heads |= text.heads;
    joined[place->second].asked |= text.asked;
  }
  return joined;
}

template <class Kind>
std::optional<std::size_t> head_without_texts(std::span<const HeadsText> texts,
                                              const HeadsTrainOptions& options) {
  if (texts.empty()) return 0;
  for (std::uint32_t fold = 0; fold < options.folds; ++fold) {
    for (std::uint32_t head = 0; head < Kind::kCount; ++head) {
      if (!looked_for(texts, head)) continue;
      bool there = false, absent = false;
      for (const std::uint32_t row : rows_without(texts, head, fold, options))
        ((texts[row].heads >> head & 1u) != 0 ? there : absent) = true;
      if (!there || !absent) return head;
    }
  }
  return std::nullopt;
}

template <class Kind>
TrainedHeads<Kind> train_heads(std::span<const HeadsText> texts, const HeadsTrainOptions& options) {
  const Corpus corpus = read_corpus<Kind>(texts, options.min_count);
  TrainedHeads<Kind> trained;
  std::vector<HeadsRow<Kind>> rows(corpus.keys.size());
  std::vector<HeadScores<Kind>> scores(texts.size());
  for (std::uint32_t head = 0; head < Kind::kCount; ++head) {
    if (!looked_for(texts, head)) {
      trained.parts.heads[head] = kUnknownHead;
      continue;
    }
    std::vector<double> log_odds = held_out(texts, corpus, head, options);
    const Known raw = known_of(texts, log_odds, head);
    const HeadCalibration calibration = calibrate_head(raw.log_odds, raw.is);
    for (std::size_t i = 0; i < texts.size(); ++i) {
      log_odds[i] = calibration.slope * log_odds[i] + calibration.shift;
      scores[i][head] = sigmoid(static_cast<float>(log_odds[i]));
    }
    constexpr std::uint32_t kNoFold = UINT32_MAX;
    const HeadWeights weights = fit_head(corpus.rows, rows_without(texts, head, kNoFold, options),
                                         head, corpus.keys.size(), options.regression);
    trained.parts.heads[head] = fold_head<Kind>(weights, calibration, head, rows);
    trained.parts.heads[head].threshold =
        threshold_of(known_of(texts, log_odds, head), head, options);
  }
  trained.cross_validated = evaluate_heads<Kind>(texts, scores, trained.parts.heads);
  KeyRows places;
  for (std::size_t f = 0; f < rows.size(); ++f) {
    if (rows[f] == HeadsRow<Kind>{}) continue;  // says nothing
    places.emplace_back(corpus.keys[f], static_cast<std::uint32_t>(trained.parts.rows.size()));
    trained.parts.rows.push_back(rows[f]);
  }
  trained.parts.slots = key_slots(places);
  return trained;
}

template std::optional<std::size_t> head_without_texts<ReplyHeads>(std::span<const HeadsText>,
                                                                   const HeadsTrainOptions&);
template std::optional<std::size_t> head_without_texts<CueHeads>(std::span<const HeadsText>,
                                                                 const HeadsTrainOptions&);
template TrainedHeads<ReplyHeads> train_heads<ReplyHeads>(std::span<const HeadsText>,
                                                          const HeadsTrainOptions&);
template TrainedHeads<CueHeads> train_heads<CueHeads>(std::span<const HeadsText>,
                                                      const HeadsTrainOptions&);

}  // namespace attune
