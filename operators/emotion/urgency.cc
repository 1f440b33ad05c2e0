#include "operators/emotion/urgency.h"

#include <algorithm>
#include <memory>
#include <string>

#include "operators/emotion/urgency_table.h"

namespace attune {
namespace {

/// How far a cue moves the log-odds. Chosen on tests/golden/urgency/tuning.tsv.
constexpr std::array<float, kUrgencyCueCount> kMoves = {-3.0f, 0.5f, 2.5f, 2.5f, 2.5f, 1.5f};

/// `pattern` with its first placeholder replaced by each of the words it stands for.
void expand(const std::string& pattern, std::vector<std::string>& out) {
  for (const auto& [mark, words] : kUrgencyPlaceholders) {
    const std::size_t at = pattern.find(mark);
    if (at == std::string::npos) continue;
    for (const std::string_view word : words) {
      if (word.empty()) continue;
      std::string filled = pattern;
      expand(filled.replace(at, 1, word), out);
    }
    return;
  }
  out.push_back(pattern);
}

}  // namespace

UrgencyPatterns::UrgencyPatterns() {
  const auto tokenizer = std::make_unique<Tokenizer>();
  for (const auto& [cue, patterns] : kUrgencyTable)
    for (const std::string_view pattern : patterns) {
      if (pattern.empty()) continue;  // the rest of its list
      std::vector<std::string> filled;
      expand(std::string(pattern), filled);
      for (const std::string& one : filled) add(one, cue, *tokenizer);
    }
  sort();
}

void UrgencyPatterns::add(std::string_view pattern, UrgencyCue cue, Tokenizer& tokenizer) {
  Phrase phrase;
  phrase.cue = 1u << static_cast<unsigned>(cue);
  std::size_t size = 0;
  for (const Token& token : tokenizer.tokenize(pattern)) {
    if (size == kLongest) return;
    phrase.tokens[size++] = token.hash;
  }
  const auto set = [](auto& bits, std::uint64_t bit) {
    bits[bit / 64] |= std::uint64_t{1} << bit % 64;
  };
  set(firsts_, phrase.tokens[0] >> kFirstShift);
  set(bits_, beginning_of(phrase.tokens[0], phrase.tokens[1]) >> kBitShift);
  phrases_.push_back(phrase);
}

void UrgencyPatterns::sort() {
  const auto slot_of = [](const Phrase& phrase) {
    return beginning_of(phrase.tokens[0], phrase.tokens[1]) >> kSlotShift;
  };
  std::stable_sort(phrases_.begin(), phrases_.end(),
                   [&](const Phrase& a, const Phrase& b) { return slot_of(a) < slot_of(b); });
  std::size_t at = 0;
  for (std::size_t slot = 0; slot < slot_begin_.size(); ++slot) {
    while (at < phrases_.size() && slot_of(phrases_[at]) < slot) ++at;
    slot_begin_[slot] = static_cast<std::uint16_t>(at);
  }
}

std::uint32_t UrgencyPatterns::find_at(std::uint64_t beginning,
                                       std::span<const Token> tokens) const noexcept {
  std::uint32_t cues = 0;
  const std::size_t slot = beginning >> kSlotShift;
  for (std::size_t p = slot_begin_[slot]; p < slot_begin_[slot + 1]; ++p) {
    const Phrase& phrase = phrases_[p];
    std::size_t k = 0;
    while (k < kLongest && phrase.tokens[k] != 0 && k < tokens.size() &&
           phrase.tokens[k] == tokens[k].hash)
      ++k;
    if (k == kLongest || phrase.tokens[k] == 0) cues |= phrase.cue;
  }
  return cues;
}

/// Tokens that may be a pattern's first are gathered without a branch that nobody could foretell.
std::uint32_t UrgencyPatterns::find(std::span<const Token> tokens) const noexcept {
  constexpr std::size_t kAbreast = 64;
  std::uint32_t cues = 0;
  for (std::size_t begin = 0; begin < tokens.size(); begin += kAbreast) {
    const std::size_t count = std::min(tokens.size() - begin, kAbreast);
    std::uint64_t firsts = 0;
    for (std::size_t i = 0; i < count; ++i) firsts |= may_be_first(tokens[begin + i].hash) << i;
    for (; firsts != 0; firsts &= firsts - 1) {
      const std::size_t i = begin + static_cast<std::size_t>(std::countr_zero(firsts));
      const std::uint64_t next = i + 1 < tokens.size() ? tokens[i + 1].hash : 0;
      const std::uint64_t alone = beginning_of(tokens[i].hash, 0),
                          both = beginning_of(tokens[i].hash, next);
      if ((int{may_begin(alone)} | int{may_begin(both)}) == 0) continue;
      for (const std::uint64_t beginning : {alone, both})
        if (may_begin(beginning)) cues |= find_at(beginning, tokens.subspan(i));
    }
  }
  return cues;
}

const UrgencyPatterns& urgency_patterns() {
  static const UrgencyPatterns patterns;
  return patterns;
}

float urgency_log_odds(float learnt, std::uint32_t cues) noexcept {
  if (cues == 0) return learnt;  // most texts
  if ((cues & 1u << static_cast<unsigned>(UrgencyCue::denied)) != 0) return learnt + kMoves[0];
  float sum = learnt;
  for (std::size_t c = 0; c < kUrgencyCueCount; ++c)
    if ((cues >> c & 1u) != 0) sum += kMoves[c];
  return sum;
}

}  // namespace attune
