#include "operators/emotion/train_corpus.h"

#include <algorithm>

namespace attune {

void TrainingCorpus::add(std::string_view text, bool counted) {
  for (const Token& token : tokenizer_->tokenize(text)) {
    const auto [at, fresh] =
        known_.try_emplace(token.hash, static_cast<std::uint32_t>(types_.size()));
    if (fresh)
      types_.push_back(
          {token.hash, token.is_word ? std::string(tokenizer_->marked(token)) : "", 0});
    types_[at->second].count += counted ? 1u : 0u;
    tokens_.push_back(at->second);
  }
  begin_.push_back(tokens_.size());
  counted_ += counted ? 1u : 0u;
}

std::vector<TrainingCorpus::PairCount> TrainingCorpus::frequent_pairs(
    std::uint32_t min_count) const {
  std::unordered_map<std::uint64_t, std::uint32_t> place;
  std::vector<PairCount> all;
  for (std::size_t d = 0; d < counted_; ++d)
    for_each_pair(d, [&](std::uint64_t key) {
      const auto [at, fresh] = place.try_emplace(key, static_cast<std::uint32_t>(all.size()));
      if (fresh) all.push_back({key, 0});
      ++all[at->second].count;
    });
  std::erase_if(all, [&](const PairCount& pair) { return pair.count < min_count; });
  return all;
}

}  // namespace attune
