#include "operators/phrases.h"

#include <array>

#include "operators/phrase_compiler.h"
#include "operators/phrase_states.h"
#include "operators/prefetch.h"

namespace attune {

PhraseSet::PhraseSet(std::span<const Phrase> phrases, std::span<const PhraseClass> classes) {
  PhraseCompiler(phrases, classes).compile(*this);
}

PhraseSet::Word PhraseSet::word_of(std::uint64_t hash) const noexcept {
  const std::size_t mask = slots_.size() - 1;
  const auto tag = static_cast<std::uint32_t>(hash >> 32);
  std::size_t at = hash & mask;
  while (slots_[at].word != 0 && slots_[at].tag != tag)
    at = (at + 1) & mask;  // few: slots are many
  return slots_[at].word;  // 0 where it is free
}

PhraseSet::State PhraseSet::step(State from, Word word) const noexcept {
  const StateRow& row = states_[from];
  if ((row.words >> word % 64 & 1) == 0) return 0;
  const Edge* const edges = edges_.data() + row.edges_begin;
  const std::uint32_t mask = (1u << row.edge_bits) - 1;
  for (std::uint32_t at = phrase_edge_slot(word, row.edge_bits); edges[at].word != 0;
       at = (at + 1) & mask)
    if (edges[at].word == word) return edges[at].to;
  return 0;
}

/// Tables are larger than caches: what the first two steps of a walk read is fetched for all words
/// at once. (Walks that begin at a number, or only at the first word of a text, are rare.)
void PhraseSet::expect(std::span<const Word> words) const noexcept {
  for (const Word word : words) prefetch(&states_[starts_[word]]);
  for (std::size_t i = 1; i < words.size(); ++i) {
    const StateRow& row = states_[starts_[words[i - 1]]];
    if ((row.words >> words[i] % 64 & 1) == 0) continue;
    prefetch(&edges_[row.edges_begin + phrase_edge_slot(words[i], row.edge_bits)]);
  }
}

/// From one token on, as far as a phrase goes.
class PhraseSet::Walk {
 public:
  Walk(const PhraseSet& set, std::span<const PhraseToken> tokens, const Word* words, Call call,
       void* to)
      : set_(set), tokens_(tokens), words_(words), call_(call), to_(to) {}

  /// `end`: one past the last token of the sentence.
  void start(std::uint32_t at, std::uint32_t end) {
    first_ = at;
    end_ = end;
    const Word word = words_[at];
    const PhraseToken& token = tokens_[at];
    const bool opens = token.is(PhraseToken::first);
    if (word != 0) begin(word, opens);
    if (token.is(PhraseToken::number)) begin(kNumberWord, opens);
  }

  static constexpr Word kNumberWord = 1;

 private:
  void begin(Word word, bool opens) {
    enter(set_.starts_[word], first_ + 1);
    if (opens) enter(set_.firsts_[word], first_ + 1);
  }

  /// Most ways end where they begin: seen here, it costs no call.
  void enter(State state, std::uint32_t at) {
    if (state == 0) return;
    const StateRow& row = set_.states_[state];
    if (row.extras == 0 && (at == end_ || !may_step(row, at))) return;
    walk(state, at);
  }
  bool may_step(const StateRow& row, std::uint32_t at) const noexcept {
    return (row.words >> words_[at] % 64 & 1) != 0 || tokens_[at].is(PhraseToken::number);
  }

  void walk(State state, std::uint32_t at) {
    while (state != 0) {
      const StateRow& row = set_.states_[state];
      for (unsigned e = 0; e < row.extras; ++e) take(set_.extras_[row.extras_begin + e], at);
      if (at == end_) return;
      if (tokens_[at].is(PhraseToken::number)) walk(set_.step(state, kNumberWord), at + 1);
      if (words_[at] == 0) return;
      state = set_.step(state, words_[at]);
      ++at;
    }
  }

  void take(const Extra& extra, std::uint32_t at) {
    switch (extra.kind) {
      case Extra::accepts:
        return report(extra.value, at);
      case Extra::sentence_end:
        if (at == end_) walk(extra.value, at);
        return;
      case Extra::gap:
        enter(extra.value, at);
        for (unsigned taken = 0; taken < extra.most && at < end_; ++taken) {
          if (tokens_[at].is(PhraseToken::negator)) return;
          enter(extra.value, ++at);
        }
        return;
    }
  }

  void report(std::uint16_t id, std::uint32_t last) const {
    const PhraseToken& head = tokens_[first_];
    call_(to_, {id, first_, last, head.is(PhraseToken::negated),
                head.is(PhraseToken::quoted) && tokens_[last - 1].is(PhraseToken::quoted),
                head.is(PhraseToken::question)});
  }

  const PhraseSet& set_;
  const std::span<const PhraseToken> tokens_;
  const Word* const words_;
  const Call call_;
  void* const to_;
  std::uint32_t first_ = 0, end_ = 0;
};

void PhraseSet::find(std::span<const PhraseToken> tokens, Call call, void* to) const {
  tokens = tokens.first(std::min(tokens.size(), kMostPhraseTokens));
  std::array<Word, kMostPhraseTokens> words;
  for (std::size_t i = 0; i < tokens.size(); ++i) words[i] = word_of(tokens[i].hash);
  expect(std::span(words).first(tokens.size()));
  Walk walk(*this, tokens, words.data(), call, to);
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0, end = 0; i < size; ++i) {
    if (i == end)
      while (end < size && tokens[end].sentence == tokens[i].sentence) ++end;
    walk.start(i, end);
  }
}

}  // namespace attune
