#include "operators/phrase_compiler.h"

#include <algorithm>
#include <array>
#include <bit>
#include <stdexcept>

namespace attune {
namespace {

constexpr std::array<PhraseClass, 3> kClasses = {{
    {"number",
     "(#|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|"
     "forty|sixty|ninety|half an|"
     "(a|the)? (few|couple) of?|several)"},
    {"day",
     "(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|weds|wed|thurs|thur|"
     "thu|fri|tmrw morning|"
     "wednessday|wendesday|tuseday|thrusday|saterday)"},
    {"month",
     "(january|february|march|april|may|june|july|august|september|october|november|december|jan|"
     "feb|apr|jun|jul|aug|sept|"
     "sep|oct|nov|dec)"},
}};

/// Contractions that are another word without their apostrophe.
constexpr std::array<std::string_view, 8> kKeepApostrophe = {"i'll",  "we'll", "he'll", "she'll",
                                                             "we're", "i'd",   "we'd",  "she'd"};

bool is_word_char(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '\'';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

PhraseCompiler::PhraseCompiler(std::span<const Phrase> phrases,
                               std::span<const PhraseClass> classes)
    : phrases_(phrases) {
  for (const PhraseClass& one : kClasses) classes_.emplace(one.name, one.pattern);
  for (const PhraseClass& one : classes)
    classes_.insert_or_assign(std::string(one.name), std::string(one.pattern));
  words_.emplace("#", 1);
  anywhere_ = new_node();
  at_start_ = new_node();
}

void PhraseCompiler::compile(PhraseSet& out) {
  for (const Phrase& phrase : phrases_) add(phrase);
  PhraseStates states = make_states();
  states.merge();
  states.place(words_.size(), out);
  place_words(out);
}

void PhraseCompiler::add(const Phrase& phrase) {
  pattern_ = whole_ = phrase.pattern;
  at_ = gaps_ = ends_ = depth_ = 0;
  skip_blanks();
  Node from = anywhere_;
  if (peek() == '^') {
    ++at_;
    from = at_start_;
  }
  const Node start = new_node();
  link(from, kSilent, start);
  const Node end = alternatives(start);
  if (at_ != pattern_.size()) refuse("a sign out of place");
  nodes_[end].accepts.push_back(phrase.id);
  for (const Node node : closure({start})) {
    if (node == end) refuse("nothing but what may be missing");
    for (const Edge& edge : nodes_[node].edges)
      if (edge.symbol >= kSentenceEnd) refuse("starts with a gap, or with the end");
  }
}

PhraseCompiler::Node PhraseCompiler::alternatives(Node from) {
  const Node end = new_node();
  for (;;) {
    const Node start = new_node();
    link(from, kSilent, start);
    link(sequence(start), kSilent, end);
    if (peek() != '|') return end;
    ++at_;
  }
}

PhraseCompiler::Node PhraseCompiler::sequence(Node from) {
  skip_blanks();
  Node node = from;
  std::size_t items = 0;
  for (char c = peek(); c != '\0' && c != '|' && c != ')'; c = peek()) {
    node = item(node);
    ++items;
    skip_blanks();
  }
  if (items == 0) refuse("an empty alternative");
  return node;
}

PhraseCompiler::Node PhraseCompiler::item(Node from) {
  const Node start =
      new_node();  // of its own: what may be missing must not skip what shares `from`
  link(from, kSilent, start);
  const unsigned gaps = gaps_, ends = ends_;
  const Node end = atom(start);
  if (peek() == '+') {
    if (gaps_ != gaps || ends_ != ends) refuse("a gap, or the end, in what repeats");
    ++at_;
    link(end, kSilent, start);
  }
  if (peek() != '?') return end;
  ++at_;
  link(start, kSilent, end);
  return end;
}

PhraseCompiler::Node PhraseCompiler::atom(Node from) {
  const char c = peek();
  if (c == '*') return gap(from);
  if (c == '<') return named_class(from);
  if (c == '#' || c == '$') {
    ++at_;
    if (c == '$') ++ends_;
    const Node to = new_node();
    link(from, c == '#' ? words_.at("#") : kSentenceEnd, to);
    return to;
  }
  if (c != '(') return word(from);
  ++at_;
  const Node end = alternatives(from);
  if (peek() != ')') refuse("a bracket that does not close");
  ++at_;
  return end;
}

PhraseCompiler::Node PhraseCompiler::word(Node from) {
  const std::size_t begin = at_;
  while (is_word_char(peek())) ++at_;
  const std::string_view word = pattern_.substr(begin, at_ - begin);
  if (word.empty()) refuse("a sign that is none of a pattern's");
  if (word.front() == '\'' || word.back() == '\'')
    refuse("an apostrophe that is not within a word");
  if (is_digit(word.front()) != std::all_of(word.begin(), word.end(), is_digit))
    refuse("letters and digits in one word");
  const Node to = new_node();
  link_word(from, word, to);
  const std::size_t apostrophe = word.find('\'');
  if (apostrophe != word.npos &&
      std::find(kKeepApostrophe.begin(), kKeepApostrophe.end(), word) == kKeepApostrophe.end())
    link_word(from, std::string(word).erase(apostrophe, 1), to);
  return to;
}

PhraseCompiler::Node PhraseCompiler::named_class(Node from) {
  const std::size_t end = pattern_.find('>', at_);
  if (end == pattern_.npos) refuse("a class that does not close");
  const auto found = classes_.find(pattern_.substr(at_ + 1, end - at_ - 1));
  if (found == classes_.end()) refuse("a class that nobody knows");
  if (++depth_ > 8) refuse("a class within itself");
  const std::string_view outer = pattern_;
  pattern_ = found->second;
  at_ = 0;
  const Node to = alternatives(from);
  if (at_ != pattern_.size()) refuse("a class with a sign out of place");
  pattern_ = outer;
  at_ = end + 1;
  --depth_;
  return to;
}

PhraseCompiler::Node PhraseCompiler::gap(Node from) {
  ++at_;
  unsigned most = 3;
  if (is_digit(peek())) most = static_cast<unsigned>(pattern_[at_++] - '0');
  if (most == 0 || most > kMostGap) refuse("a gap of no such size");
  if (++gaps_ > kMostGaps) refuse("too many gaps");
  const Node to = new_node();
  link(from, kGap + most, to);
  return to;
}

void PhraseCompiler::skip_blanks() {
  while (peek() == ' ' || peek() == '\n') ++at_;
}

void PhraseCompiler::refuse(std::string_view why) const {
  throw std::invalid_argument("phrase \"" + std::string(whole_) + "\": " + std::string(why) +
                              " at " + std::to_string(at_) + " of \"" + std::string(pattern_) +
                              "\"");
}

PhraseCompiler::Node PhraseCompiler::new_node() {
  nodes_.emplace_back();
  return static_cast<Node>(nodes_.size() - 1);
}

void PhraseCompiler::link(Node from, Symbol symbol, Node to) {
  if (symbol == kSilent) nodes_[from].silent.push_back(to);
  else nodes_[from].edges.push_back({symbol, to});
}

void PhraseCompiler::link_word(Node from, std::string_view word, Node to) {
  const auto found = words_.emplace(word, static_cast<Symbol>(words_.size() + 1)).first;
  if (found->second >= kSentenceEnd) refuse("too many words");
  link(from, found->second, to);
}

PhraseCompiler::Nodes PhraseCompiler::closure(Nodes nodes) {
  seen_.resize(nodes_.size());
  Nodes reached;
  ++round_;
  while (!nodes.empty()) {
    const Node node = nodes.back();
    nodes.pop_back();
    if (seen_[node] == round_) continue;
    seen_[node] = round_;
    const NodeRow& row = nodes_[node];
    if (!row.only_leads()) reached.push_back(node);  // else it tells states apart that are the same
    nodes.insert(nodes.end(), row.silent.begin(), row.silent.end());
  }
  std::sort(reached.begin(), reached.end());
  return reached;
}

/// Past what only leads on, to one node: words of one bracket have the same way from there on.
PhraseCompiler::Node PhraseCompiler::led_to(Node node) const {
  constexpr int kMostSteps = 64;  // brackets within brackets
  for (int step = 0; step < kMostSteps; ++step) {
    const NodeRow& row = nodes_[node];
    if (!row.only_leads() || row.silent.size() != 1) break;
    node = row.silent.front();
  }
  return node;
}

std::uint32_t PhraseCompiler::state_of(Nodes nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  const auto [known, is_unknown] = targets_.try_emplace(nodes, 0);
  if (!is_unknown) return known->second;
  Nodes closed = closure(std::move(nodes));
  const auto [at, is_new] =
      states_.try_emplace(closed, static_cast<std::uint32_t>(nodes_of_.size()));
  if (is_new) nodes_of_.push_back(std::move(closed));
  return known->second = at->second;
}

PhraseStates PhraseCompiler::make_states() {
  PhraseStates states;
  nodes_of_ = {
      {}, closure({anywhere_}), closure({at_start_})};  // no state, and where phrases start
  for (std::uint32_t state = 0; state < nodes_of_.size(); ++state)
    states.add(make_state(Nodes(nodes_of_[state])));
  return states;
}

PhraseStates::State PhraseCompiler::make_state(const Nodes& nodes) {
  std::map<Symbol, Nodes> next;
  PhraseStates::State state;
  for (const Node node : nodes) {
    for (const Edge& edge : nodes_[node].edges) next[edge.symbol].push_back(led_to(edge.to));
    state.accepts.insert(state.accepts.end(), nodes_[node].accepts.begin(),
                         nodes_[node].accepts.end());
  }
  std::sort(state.accepts.begin(), state.accepts.end());
  state.accepts.erase(std::unique(state.accepts.begin(), state.accepts.end()), state.accepts.end());
  for (auto& [symbol, targets] : next)
    state.edges.push_back({symbol, state_of(std::move(targets))});
  return state;
}

void PhraseCompiler::place_words(PhraseSet& out) const {
  out.words_ = words_.size();
  out.slots_.assign(std::bit_ceil(4 * words_.size() + 2), {});
  const std::size_t mask = out.slots_.size() - 1;
  for (const auto& [word, number] : words_) {
    if (word == "#") continue;
    const std::uint64_t hash = phrase_hash(word);
    std::size_t at = hash & mask;
    while (out.slots_[at].word != 0) at = (at + 1) & mask;
    out.slots_[at] = {static_cast<std::uint32_t>(hash >> 32), static_cast<PhraseSet::Word>(number)};
  }
}

}  // namespace attune
