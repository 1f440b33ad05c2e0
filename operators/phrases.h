// Written phrases, found in a text in one pass. Layer 0.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "operators/phrase_text.h"

namespace attune {

/// A line of a table of phrases. A pattern is made of
/// - `word`: as customers type it; "can't" is also found as "cant", unless that is a word itself
/// - `(a|b c)`: alternatives, of any number of words; they may be nested
/// - `?`: the word, class or bracket before it may be missing
/// - `+`: it may repeat, and has no gap and no end within; "(a|b)+?" is any number, also none
/// - `*` or `*2`: up to three, or two, words of any kind; at most kMostGap; never a negation, and
///   never over the end of a sentence
/// - `#`: a number in digits
/// - `<name>`: a class: number (digits, and "two", "a couple of", "several"), day (of the week),
///   month, and those that the table brings along
/// - `^` and `$`: first of all, the start of a sentence; behind a word, the end of one: "(now|$)"
///
/// A match lies within one sentence. Commas within it do not matter, patterns have none.
struct Phrase {
  std::uint16_t id = 0;  ///< what a match tells; several phrases may share one
  std::string_view pattern;
};
struct PhraseClass {
  std::string_view name, pattern;
};
inline constexpr unsigned kMostGap = 5, kMostGaps = 3;

struct PhraseMatch {
  std::uint16_t id = 0;
  std::uint32_t first = 0, last = 0;  ///< tokens, `last` is one past
  bool negated = false;               ///< its first word is, by a negation in front of the match
  bool quoted = false;                ///< all of it lies between quotation marks
  bool question = false;              ///< its sentence ends in a question mark
};

/// A table, compiled. A value; any thread.
class PhraseSet {
 public:
  /// Throws std::invalid_argument with the pattern and what is wrong with it: tables are written,
  /// so that a test that compiles one has seen all.
  explicit PhraseSet(std::span<const Phrase> phrases, std::span<const PhraseClass> classes = {});

  /// `found(const PhraseMatch&)` for every phrase at every place, in the order of their first
  /// words; matches may overlap, and one with a gap may be told more than once. Never allocates.
  /// Takes time in proportion to the tokens: what one of them can start is bounded by the patterns.
  template <class Found>
  void match(std::span<const PhraseToken> tokens, Found&& found) const {
    find(
        tokens,
        [](void* to, const PhraseMatch& match) {
          (*static_cast<std::remove_reference_t<Found>*>(to))(match);
        },
        &found);
  }

  std::size_t states() const noexcept { return states_.size(); }
  std::size_t words() const noexcept { return words_; }

 private:
  friend class PhraseCompiler;
  friend class PhraseStates;
  class Walk;
  using Call = void (*)(void*, const PhraseMatch&);
  using State = std::uint16_t;  // 0: none
  using Word = std::uint16_t;   // 0: in no pattern

  /// What leaves a state beside its words.
  struct Extra {
    enum Kind : std::uint8_t { accepts, sentence_end, gap };
    Kind kind = accepts;
    std::uint8_t most = 0;    // words of the gap
    std::uint16_t value = 0;  // id, or the state behind
  };
  struct StateRow {
    std::uint64_t words = 0;        // bit of Word % 64: may have an edge
    std::uint32_t edges_begin = 0;  // of 2^edge_bits, by phrase_edge_slot; none without `words`
    std::uint16_t extras_begin = 0;
    std::uint8_t extras = 0, edge_bits = 0;
  };
  struct Edge {
    Word word = 0;  // 0: free
    State to = 0;
  };
  struct Slot {
    std::uint32_t tag = 0;  // upper half of the hash
    Word word = 0;          // 0: free
  };

  void find(std::span<const PhraseToken> tokens, Call call, void* to) const;
  void expect(std::span<const Word> words) const noexcept;
  Word word_of(std::uint64_t hash) const noexcept;
  State step(State from, Word word) const noexcept;

  std::vector<StateRow> states_;
  std::vector<Extra> extras_;
  std::vector<Edge> edges_;    // open addressing within those of a state
  std::vector<Slot> slots_;    // open addressing
  std::vector<State> starts_;  // by Word: anywhere
  std::vector<State> firsts_;  // by Word: at the start of a sentence
  std::size_t words_ = 0;
};

}  // namespace attune
