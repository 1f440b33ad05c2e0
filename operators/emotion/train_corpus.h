// Training texts as numbers: token types once, documents as lists of types.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "operators/emotion/features.h"
#include "operators/emotion/lanes.h"
#include "operators/emotion/tokenizer.h"

namespace attune {

/// One text to learn from.
struct TrainingText {
  std::string text;
  LaneFloats target{};    ///< probability per lane; the count lane is not used
  float weight = 1;       ///< of the labels' part of the loss and of the polarity's
  bool has_gold = false;  ///< people labelled it: counts for the naive-Bayes ratios
  bool derived =
      false;  ///< made of other texts: the student learns from it, nothing counts its words
  std::uint32_t gold = 0;    ///< bit i = kFineLabelNames[i]
  SupportFloats support{};   ///< probability per lane of the support head
  float emotion_weight = 0;  ///< of the twelve's part of the loss; 0: it has no twelve
  float urgency_weight = 0;  ///< of urgency's part
  bool has_fine = true;      ///< `target` has the 28 labels, not the polarities alone
  std::uint32_t copies = 1;  ///< how often an epoch shows it to the student
};

/// A text with people's labels, to tune on or to measure on.
struct GoldText {
  std::string text;
  std::uint32_t labels = 0;
};

/// A token as the corpus knows it.
struct TokenType {
  std::uint64_t hash = 0;
  std::string marked;       ///< "<word>"; empty when it is not a word
  std::uint32_t count = 0;  ///< in counted documents
};

/// Tokenised once. A document's types stand in text order. Counted documents come first: they
/// decide which words, character runs and pairs there are; the others are only cut like them.
class TrainingCorpus {
 public:
  /// REQUIRES: no counted document after one that is not.
  void add(std::string_view text, bool counted);

  std::size_t documents() const { return begin_.size() - 1; }
  std::size_t counted() const { return counted_; }
  std::span<const std::uint32_t> document(std::size_t d) const {
    return std::span(tokens_).subspan(begin_[d], begin_[d + 1] - begin_[d]);
  }
  const std::vector<TokenType>& types() const { return types_; }

  /// Calls `use(key)` for every pair of neighbours in a document, its start and end included.
  template <class Use>
  void for_each_pair(std::size_t d, Use&& use) const;

  /// Keys of pairs that occur at least `min_count` times, and in how many documents; in order of
  /// their first occurrence.
  struct PairCount {
    std::uint64_t key;
    std::uint32_t count;
  };
  std::vector<PairCount> frequent_pairs(std::uint32_t min_count) const;

 private:
  std::unique_ptr<Tokenizer> tokenizer_ = std::make_unique<Tokenizer>();
  std::unordered_map<std::uint64_t, std::uint32_t> known_;
  std::vector<TokenType> types_;
  std::vector<std::uint32_t> tokens_;
  std::vector<std::size_t> begin_{0};
  std::size_t counted_ = 0;
};

template <class Use>
void TrainingCorpus::for_each_pair(std::size_t d, Use&& use) const {
  std::uint64_t left = kTextStart;
  for (const std::uint32_t type : document(d)) {
    use(pair_key(left, types_[type].hash));
    left = types_[type].hash;
  }
  use(pair_key(left, kTextEnd));
}

}  // namespace attune
