// From a table of phrases to the automaton that finds them. Layer 0; used once per table.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/phrase_states.h"
#include "operators/phrases.h"

namespace attune {

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
  using Symbol = PhraseStates::Symbol;
  using Edge = PhraseStates::Edge;
  static constexpr Symbol kSilent = 0, kSentenceEnd = PhraseStates::kSentenceEnd,
                          kGap = PhraseStates::kGap;

  struct NodeRow {
    Nodes silent;             // where it leads without a symbol
    std::vector<Edge> edges;  // and with one
    std::vector<std::uint16_t> accepts;
    bool only_leads() const { return edges.empty() && accepts.empty(); }
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
  Node led_to(Node node) const;
  std::uint32_t state_of(Nodes nodes);
  PhraseStates make_states();
  PhraseStates::State make_state(const Nodes& nodes);
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
  std::map<Nodes, std::uint32_t> targets_;  // the state of nodes before what they reach silently
  std::vector<Nodes> nodes_of_;
};

}  // namespace attune
