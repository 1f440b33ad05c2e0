// From a table of phrases to the automaton that finds them. Layer 0; used once per table.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/phrases.h"

namespace attune {

/// Where an edge is looked for first.
inline std::size_t phrase_edge_slot(std::uint32_t key) noexcept {
  return static_cast<std::size_t>((key * 0x9e3779b97f4a7c15ull) >> 32);
}

/// Patterns become one automaton with silent edges, then one without (sets of its nodes are
/// states), in which a word leads to at most one state. Gaps stay edges of their own: so the number
/// of states is that of the patterns' prefixes, not of what a gap could swallow.
class PhraseCompiler {
 public:
  PhraseCompiler(std::span<const Phrase> phrases, std::span<const PhraseClass> classes);
  void compile(PhraseSet& out);

 private:
  using Node = std::uint32_t;
  using Nodes = std::vector<Node>;  // sorted, each once
  /// A word (its number), or one of what is no word.
  using Symbol = std::uint32_t;
  static constexpr Symbol kSilent = 0, kSentenceEnd = 1u << 16, kGap = 1u << 17;

  struct Edge {
    Symbol symbol = kSilent;
    Node to = 0;
  };
  struct NodeRow {
    std::vector<Edge> edges;
    std::vector<std::uint16_t> accepts;
  };

  void add(const Phrase& phrase);
  // Recursive descent; each takes the node that it starts at and gives the one that it ends at.
  Node alternatives(Node from);
  Node sequence(Node from);
  Node item(Node from);
  Node atom(Node from);
  Node word(Node from);
  Node named_class(Node from);
  Node gap(Node from);
  void skip_blanks();
  char peek() const { return at_ < pattern_.size() ? pattern_[at_] : '\0'; }
  [[noreturn]] void refuse(std::string_view why) const;

  Node new_node();
  void link(Node from, Symbol symbol, Node to);
  void link_word(Node from, std::string_view word, Node to);

  /// What is reached silently, less what only leads on so.
  Nodes closure(Nodes nodes);
  std::uint32_t state_of(Nodes nodes);
  void make_states(PhraseSet& out);
  void make_state(std::uint32_t state, PhraseSet& out);
  void place_edges(PhraseSet& out) const;
  void place_words(PhraseSet& out) const;

  std::span<const Phrase> phrases_;
  std::map<std::string, std::string, std::less<>> classes_;
  std::string_view pattern_, whole_;
  std::size_t at_ = 0;
  unsigned gaps_ = 0, ends_ = 0, depth_ = 0;

  std::vector<NodeRow> nodes_;
  std::vector<std::uint32_t> seen_;  // by node: in which round of closure
  std::uint32_t round_ = 0;
  Node anywhere_ = 0, at_start_ = 0;
  std::map<std::string, Symbol, std::less<>> words_;
  std::map<Nodes, std::uint32_t> states_;
  std::vector<Nodes> nodes_of_;
  struct Made {
    std::uint32_t from;
    Symbol word;
    std::uint32_t to;
  };
  std::vector<Made> made_;
};

}  // namespace attune
