// Is an explanation true of the model? The word that it names first is taken out of the text's
// bytes and the rest is read anew, through the public reader; beside it a random other word.
#pragma once

#include <algorithm>
#include <cmath>
#include <fstream>
#include <memory>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/explain.h"

namespace attune::bench {

/// First columns of a TSV file with a header.
inline std::vector<std::string> texts_of_tsv(const std::string& path) {
  std::ifstream file(path);
  std::vector<std::string> texts;
  std::string line;
  std::getline(file, line);
  while (std::getline(file, line)) texts.push_back(line.substr(0, line.find('\t')));
  return texts;
}

/// Sums over texts.
struct Faithfulness {
  std::size_t texts = 0, top_lowers = 0, random_lowers = 0;
  double top_drops = 0, random_drops = 0;  ///< log-odds

  double top_lowers_percent() const { return percent(top_lowers); }
  double random_lowers_percent() const { return percent(random_lowers); }
  double top_drop() const { return top_drops / static_cast<double>(texts); }
  double random_drop() const { return random_drops / static_cast<double>(texts); }

 private:
  double percent(std::size_t part) const {
    return texts == 0 ? 0 : 100.0 * static_cast<double>(part) / static_cast<double>(texts);
  }
};

class FaithfulnessMeter {
 public:
  FaithfulnessMeter(const std::shared_ptr<const EmotionModel>& model, unsigned seed)
      : explainer_(model), reader_(model), random_(seed) {}

  /// Counts texts of three tokens and more whose surest label that holds is not neutral.
  void add(std::string_view text) {
    const Explanation found = explainer_.explain(text);
    const std::size_t label = surest(found);
    if (found.words.size() < 3 || kFineLabelNames[label] == "neutral") return;
    std::size_t top = 0;
    for (std::size_t i = 1; i < found.words.size(); ++i)
      if (found.words[i].share[label] > found.words[top].share[label]) top = i;
    std::size_t other = random_() % (found.words.size() - 1);  // the bias of % is 1e-8
    if (other >= top) ++other;
    const double before = log_odds(text, label);
    const double top_drop = before - log_odds(without(text, found.words[top]), label);
    const double random_drop = before - log_odds(without(text, found.words[other]), label);
    ++sums.texts;
    sums.top_lowers += top_drop > 0 ? 1u : 0u;
    sums.random_lowers += random_drop > 0 ? 1u : 0u;
    sums.top_drops += top_drop;
    sums.random_drops += random_drop;
  }

  Faithfulness sums;

 private:
  static std::size_t surest(const Explanation& found) {
    std::size_t best = kFineLabelCount - 1;  // neutral
    float most = -1e9f;
    for (std::size_t l = 0; l < kFineLabelCount; ++l)
      if (target_holds(found.reading, l) && found.score[l] > most) most = found.score[best = l];
    return best;
  }
  static std::string without(std::string_view text, const Explanation::Word& word) {
    return std::string(text.substr(0, word.begin)).append(text.substr(word.end));
  }
  double log_odds(std::string_view text, std::size_t label) {
    const auto p = static_cast<double>(reader_.scores(text).probability[label]);
    return std::log(std::max(p, 1e-12) / std::max(1 - p, 1e-12));
  }

  Explainer explainer_;
  EmotionReader reader_;
  std::mt19937 random_;
};

/// The same seed takes the same words out.
inline Faithfulness measure_faithfulness(const std::shared_ptr<const EmotionModel>& model,
                                         const std::vector<std::string>& texts, unsigned seed) {
  FaithfulnessMeter meter(model, seed);
  for (const std::string& text : texts) meter.add(text);
  return meter.sums;
}

}  // namespace attune::bench
