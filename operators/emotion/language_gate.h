// Which of the models reads a text, or why none does: a look at its commonest words first, a guess
// only when that leaves doubt.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "operators/emotion/language_guess.h"
#include "operators/emotion/tokenizer.h"
#include "operators/language.h"

namespace attune {

/// A language's marker words, blanks between them; "" when it has none.
std::string_view markers_of(const LanguageTable& table, std::string_view language) noexcept;

/// Where a text goes.
struct Routed {
  Language language = Language::unknown;
  std::optional<std::uint8_t>
      model;  ///< place in the list of languages; nothing: no model's language
};

/// Sends texts to the models of a list of languages. A marker is a common word that no other
/// language's list has. A text goes without a guess to the model of whose language it has at least
/// kLeastMarkers markers, one in kWordsPerMarker words, and none of four bytes or more of any
/// other. What is too short to tell goes to the first. Pure; no allocation per text, never throws.
/// Thread rule: one owner.
class LanguageGate {
 public:
  static constexpr std::uint32_t kLeastMarkers = 2, kWordsPerMarker = 6;
  static constexpr std::uint32_t kLeastForeignBytes = 4;
  /// Words that are looked at for markers.
  static constexpr std::uint32_t kMostWords = 64;

  /// REQUIRES: 1 to 28 languages, each once, none of them other or unknown.
  explicit LanguageGate(std::span<const Language> languages,
                        const LanguageTable& table = LanguageTable::embedded());

  /// `tokens` of `tokenizer`'s last text.
  Routed route(std::span<const Token> tokens, const Tokenizer& tokenizer) noexcept;

  /// Without a look at markers.
  Routed guess(std::span<const Token> tokens, const Tokenizer& tokenizer) noexcept;

  std::span<const Language> languages() const noexcept { return languages_; }

  /// The model whose language the text's markers prove.
  std::optional<std::uint8_t> by_markers(std::span<const Token> tokens) const noexcept;

 private:
  // Upper 56 bits of a token's hash, then whose marker it is; 0 is an empty slot.
  using Marker = std::uint64_t;
  static constexpr std::size_t kMarkerSlots = 8192;
  static constexpr std::uint8_t kNoMarker = 0xFF, kForeign = 0xFE;
  // Most words are no marker: 8 KiB of bits say so without touching the table.
  static constexpr int kMarkerBitShift = 48;

  void add_markers(std::string_view words, std::uint8_t owner, Tokenizer& tokenizer);
  std::uint8_t owner_of(std::uint64_t hash) const noexcept;
  std::uint64_t may_be_marker(std::uint64_t hash) const noexcept {
    const std::uint64_t bit = hash >> kMarkerBitShift;
    return marker_bits_[bit / 64] >> bit % 64 & 1u;
  }

  std::vector<Language> languages_;
  LanguageSet favoured_ = 0;
  std::size_t marker_count_ = 0;
  std::vector<Marker> markers_;  ///< open addressing
  std::array<std::uint64_t, (1u << (64 - kMarkerBitShift)) / 64> marker_bits_{};
  LanguageGuesser guesser_;
};

}  // namespace attune
