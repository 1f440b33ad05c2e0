// The states of a compiled table of phrases, before and as they are laid out. Layer 0; used once
// per table.
#pragma once

#include <cstdint>
#include <vector>

#include "operators/phrases.h"

namespace attune {

/// Where a state's edge for a word is looked for first, in a table of 2^bits.
inline std::uint32_t phrase_edge_slot(std::uint16_t word, unsigned bits) noexcept {
  return static_cast<std::uint32_t>(word * 0x9e3779b1u) >> (32 - bits);
}

/// States as they were found, by number: 0 is none, 1 where every phrase starts, 2 where those at
/// the start of a sentence do.
class PhraseStates {
 public:
  /// A word (its number > 0), or one of these.
  using Symbol = std::uint32_t;
  static constexpr Symbol kSentenceEnd = 1u << 16, kGap = 1u << 17;  // kGap + its most words

  struct Edge {
    Symbol symbol = 0;
    std::uint32_t to = 0;
  };
  struct State {
    std::vector<Edge> edges;             // one for each symbol
    std::vector<std::uint16_t> accepts;  // ids, sorted
  };

  /// Throws std::invalid_argument when there are more than 16 bits count.
  void add(State state);
  std::size_t size() const noexcept { return states_.size(); }

  /// States that nothing tells apart become one: tables have many ways to the same rest.
  void merge();
  /// `words`: how many there are. Fills all of `out` but its words.
  void place(std::size_t words, PhraseSet& out) const;

 private:
  std::vector<std::uint32_t> kinds_of_states() const;
  void place_extras(const State& state, PhraseSet& out) const;
  void place_edges(const State& state, PhraseSet& out) const;

  std::vector<State> states_;
};

}  // namespace attune
