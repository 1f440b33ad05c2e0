#include "operators/emotion/language_gate.h"

#include <algorithm>
#include <memory>

namespace attune {
namespace {

constexpr std::uint64_t kHashBits = ~std::uint64_t{0xFF};

std::string_view take_until(std::string_view& text, char end) {
  const std::string_view part = text.substr(0, text.find(end));
  text.remove_prefix(std::min(text.size(), part.size() + 1));
  return part;
}

}  // namespace

std::string_view markers_of(const LanguageTable& table, std::string_view language) noexcept {
  for (std::string_view lines = table.markers; !lines.empty();) {
    std::string_view words = take_until(lines, '\n');
    if (take_until(words, ' ') == language) return words;
  }
  return {};
}

LanguageGate::LanguageGate(std::span<const Language> languages, const LanguageTable& table)
    : languages_(languages.begin(), languages.end()), markers_(kMarkerSlots), guesser_(table) {
  const auto tokenizer = std::make_unique<Tokenizer>();  // too large for a small stack
  for (const Language language : languages_) favoured_ |= set_of(language);
  for (std::string_view lines = table.markers; !lines.empty();) {
    std::string_view words = take_until(lines, '\n');
    const auto language = language_of(take_until(words, ' '));
    const auto place =
        language ? std::find(languages_.begin(), languages_.end(), *language) : languages_.end();
    const bool foreign = place == languages_.end();
    add_markers(words, foreign ? kForeign : static_cast<std::uint8_t>(place - languages_.begin()),
                *tokenizer);
  }
}

void LanguageGate::add_markers(std::string_view words, std::uint8_t owner, Tokenizer& tokenizer) {
  for (const Token& token : tokenizer.tokenize(words)) {
    // A short word of another language is too often a name or slang in this one.
    if (owner == kForeign && token.size < kLeastForeignBytes) continue;
    if (++marker_count_ > kMarkerSlots / 4 * 3) return;
    std::size_t at = token.hash / 256 % kMarkerSlots;
    while (markers_[at] != 0) at = (at + 1) % kMarkerSlots;
    markers_[at] = (token.hash & kHashBits) | owner;
    const std::uint64_t bit = token.hash >> kMarkerBitShift;
    marker_bits_[bit / 64] |= std::uint64_t{1} << bit % 64;
  }
}

std::uint8_t LanguageGate::owner_of(std::uint64_t hash) const noexcept {
  for (std::size_t at = hash / 256 % kMarkerSlots; markers_[at] != 0; at = (at + 1) % kMarkerSlots)
    if ((markers_[at] & kHashBits) == (hash & kHashBits))
      return static_cast<std::uint8_t>(markers_[at]);
  return kNoMarker;
}

/// Those words that may be markers are gathered first, without a branch that nobody could foretell.
std::optional<std::uint8_t> LanguageGate::by_markers(std::span<const Token> tokens) const noexcept {
  std::array<std::uint64_t, kMostWords + 1> candidates;
  std::uint32_t words = 0, candidate_count = 0;
  for (const Token& token : tokens) {
    words += token.is_word ? 1u : 0u;
    if (words > kMostWords) break;
    candidates[candidate_count] = token.hash;
    candidate_count += static_cast<std::uint32_t>(token.is_word & may_be_marker(token.hash));
  }
  std::uint32_t found = 0;
  std::uint8_t model = kNoMarker;
  for (std::uint32_t i = 0; i < candidate_count; ++i) {
    const std::uint8_t owner = owner_of(candidates[i]);
    if (owner == kNoMarker) continue;
    if (owner == kForeign || (found++ > 0 && owner != model)) return std::nullopt;
    model = owner;
  }
  if (found < kLeastMarkers || found * kWordsPerMarker < words) return std::nullopt;
  return model;
}

Routed LanguageGate::route(std::span<const Token> tokens, const Tokenizer& tokenizer) noexcept {
  if (const auto model = by_markers(tokens)) return {languages_[*model], model};
  return guess(tokens, tokenizer);
}

Routed LanguageGate::guess(std::span<const Token> tokens, const Tokenizer& tokenizer) noexcept {
  const Language language = guesser_.guess(tokens, tokenizer, favoured_);
  if (language == Language::unknown) return {language, std::uint8_t{0}};
  const auto place = std::find(languages_.begin(), languages_.end(), language);
  if (place == languages_.end()) return {language, std::nullopt};
  return {language, static_cast<std::uint8_t>(place - languages_.begin())};
}

}  // namespace attune
