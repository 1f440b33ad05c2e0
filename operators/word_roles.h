// What a word is to those who read texts word by word: looked up once for a token, for all of them.
// Layer 0.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace attune {

/// Bits of PhraseToken::roles. The lists of words are in word_roles.cc.
struct WordRole {
  enum Bit : std::uint16_t {
    // What a word does to the reach of a negation (phrase_negation.h).
    negates = 1,
    ends = 2,     ///< the clause
    subject = 4,  ///< turns a negation before it around
    speaker = 8,  ///< a new subject, unless somebody thinks or says what follows
    thinks = 16,
    only = 32,     ///< behind "not"
    prefers = 64,  ///< negates together with "than" or "of"
    than = 128,
    // For whoever cuts texts into tokens (phrase_text.h).
    title = 256,   ///< "Mr": the full stop behind it ends no sentence
    scheme = 512,  ///< "https": with ":/" behind it a link
    site = 1024,   ///< "www": with a full stop behind it a link
    // For who compares texts (empathy/content_words.h) and tells English (empathy/text_language.h).
    stop_word = 2048,    ///< what every text has
    english = 4096,      ///< a function word of English
    other_tongue = 8192  ///< one of another language, and no word of English
  };
};

/// Every word that has a role, by its hash, in a place of its own: asked without a search, and so
/// without a branch that would be guessed wrongly at every other word. Immutable; any thread.
class WordRoles {
 public:
  static const WordRoles& instance();

  /// Of the word with this phrase_hash; 0: none.
  std::uint16_t of(std::uint64_t hash) const noexcept {
    const std::size_t at = place(hash, moves_[hash % kGroups]);
    const unsigned all_if_same = 0u - (hashes_[at] == hash ? 1u : 0u);
    return static_cast<std::uint16_t>(roles_[at] & all_if_same);
  }

 private:
  static constexpr std::size_t kGroups = 256, kPlaces = 1024;

  WordRoles();
  /// The words of a group are moved together, to where all find places that are free.
  static std::size_t place(std::uint64_t hash, std::uint16_t move) noexcept {
    return hash * (2u * move + 1u) >> (64 - std::bit_width(kPlaces - 1));
  }

  std::array<std::uint16_t, kGroups> moves_{};
  std::array<std::uint16_t, kPlaces> roles_{};
  std::array<std::uint64_t, kPlaces> hashes_{};
};

}  // namespace attune
