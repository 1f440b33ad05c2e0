#include "operators/phrase_states.h"

#include <bit>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "operators/hash.h"

namespace attune {
namespace {

constexpr std::uint64_t kMix = 0xe7037ed1a0b428dbull;
constexpr std::uint32_t kNamed = 3;  // states whose numbers mean something

/// Twice: one multiplication of small numbers is linear, and the prints of two ids would add up to
/// that of a third.
std::uint64_t print_of(std::uint64_t a, std::uint64_t b) noexcept {
  return hash_mix(hash_mix(a ^ kMix, b ^ 0x8ebc6af09c88c6e3ull) ^ ~kMix, 0x589965cc75374cc3ull);
}

}  // namespace

void PhraseStates::add(State state) {
  if (states_.size() > 0xFFFF)
    throw std::invalid_argument("phrases: more states than 16 bits count");
  states_.push_back(std::move(state));
}

/// By state, the number of its kind. Starts from what states accept and tells apart, round by
/// round, those with edges to different kinds (Moore), until a round tells no more.
std::vector<std::uint32_t> PhraseStates::kinds_of_states() const {
  std::vector<std::uint32_t> kinds(states_.size(), 0);
  for (std::size_t before = 0, count = 1; count != before;) {
    before = std::exchange(count, 0);
    std::unordered_map<std::uint64_t, std::uint32_t> numbers;
    std::vector<std::uint32_t> next(states_.size());
    for (std::uint32_t s = 0; s < states_.size(); ++s) {
      std::uint64_t print = print_of(kinds[s], s < kNamed ? s + 1 : 0);
      for (const std::uint16_t id : states_[s].accepts) print += print_of(id, ~kMix);
      for (const Edge& edge : states_[s].edges) print += print_of(edge.symbol, kinds[edge.to]);
      next[s] =
          numbers.try_emplace(print, static_cast<std::uint32_t>(numbers.size())).first->second;
    }
    count = numbers.size();
    kinds = std::move(next);
  }
  return kinds;
}

void PhraseStates::merge() {
  const std::vector<std::uint32_t> kinds =
      kinds_of_states();  // numbered as they are met: 0, 1, 2 stay
  std::vector<State> merged;
  for (std::size_t s = 0; s < states_.size(); ++s) {
    if (kinds[s] < merged.size()) continue;
    merged.push_back(std::move(states_[s]));
    for (Edge& edge : merged.back().edges) edge.to = kinds[edge.to];
  }
  states_ = std::move(merged);
}

void PhraseStates::place(std::size_t words, PhraseSet& out) const {
  out.starts_.assign(words + 1, 0);
  out.firsts_.assign(words + 1, 0);
  for (const auto& [state, starts] : {std::pair(1, &out.starts_), std::pair(2, &out.firsts_)})
    for (const Edge& edge : states_[state].edges)
      (*starts)[edge.symbol] = static_cast<PhraseSet::State>(edge.to);
  for (std::size_t s = 0; s < states_.size(); ++s) {
    out.states_.emplace_back();
    if (s < kNamed) continue;  // walks begin behind these
    place_extras(states_[s], out);
    place_edges(states_[s], out);
  }
}

void PhraseStates::place_extras(const State& state, PhraseSet& out) const {
  using Extra = PhraseSet::Extra;
  PhraseSet::StateRow& row = out.states_.back();
  row.extras_begin = static_cast<std::uint16_t>(out.extras_.size());
  for (const std::uint16_t id : state.accepts) out.extras_.push_back({Extra::accepts, 0, id});
  for (const auto& [symbol, to] : state.edges) {
    const auto target = static_cast<std::uint16_t>(to);
    if (symbol >= kGap)
      out.extras_.push_back({Extra::gap, static_cast<std::uint8_t>(symbol - kGap), target});
    else if (symbol == kSentenceEnd) out.extras_.push_back({Extra::sentence_end, 0, target});
  }
  const std::size_t extras = out.extras_.size() - row.extras_begin;
  if (extras > 0xFF || out.extras_.size() > 0xFFFF)
    throw std::invalid_argument("phrases: too many ends and gaps");
  row.extras = static_cast<std::uint8_t>(extras);
}

void PhraseStates::place_edges(const State& state, PhraseSet& out) const {
  std::size_t words = 0;
  for (const Edge& edge : state.edges) words += edge.symbol < kSentenceEnd;
  PhraseSet::StateRow& row = out.states_.back();
  row.edges_begin = static_cast<std::uint32_t>(out.edges_.size());
  if (words == 0) return;
  row.edge_bits =
      static_cast<std::uint8_t>(std::bit_width(words + words / 2));  // at least one is free
  const std::uint32_t mask = (1u << row.edge_bits) - 1;
  out.edges_.resize(row.edges_begin + mask + 1);
  for (const auto& [symbol, to] : state.edges) {
    if (symbol >= kSentenceEnd) continue;
    row.words |= std::uint64_t{1} << symbol % 64;
    std::uint32_t at = phrase_edge_slot(static_cast<std::uint16_t>(symbol), row.edge_bits);
    while (out.edges_[row.edges_begin + at].word != 0) at = (at + 1) & mask;
    out.edges_[row.edges_begin + at] = {static_cast<PhraseSet::Word>(symbol),
                                        static_cast<PhraseSet::State>(to)};
  }
}

}  // namespace attune
