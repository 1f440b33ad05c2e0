// Is the verb behind a subject something that is done about the matter? Verbs are too many to list:
// what is listed is what does nothing ("I'll admit", "I've noticed", "I'm hoping"). Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "operators/phrase_text.h"

namespace attune {

/// `tokens` are those of `text`; `at` is the token behind the subject and its auxiliary. Adverbs in
/// between are passed over ("I'll gladly ..."); a sentence's end, a number and a negation end it.
/// Never allocates. Thread rule: a value; any thread.
class ActionWords {
 public:
  ActionWords(std::string_view text, std::span<const PhraseToken> tokens) noexcept
      : text_(text), tokens_(tokens) {}

  /// Whether a phrase that begins at `first` is the speaker's: "ill" without its apostrophe is,
  /// where a clause begins and goes on ("ill send it"); "he is ill, send it" has the other word.
  bool is_speaker(std::uint32_t first) const noexcept;
  bool after_will(std::uint32_t at) const noexcept;  ///< "I'll wire it", "I'll be chasing them"
  bool after_have(std::uint32_t at) const noexcept;  ///< "I've typed it in"
  bool after_am(std::uint32_t at) const noexcept;    ///< "I'm rebooking you"
  bool after_i(std::uint32_t at) const noexcept;     ///< "I unlocked it"
  /// Of somebody or something else: "a crew will carry him", "they will be kept at the desk".
  bool after_others_will(std::uint32_t at) const noexcept;

 private:
  /// The next token of the sentence that is no adverb; null: none.
  const PhraseToken* verb(std::uint32_t at) const noexcept;
  bool ends_in(const PhraseToken& token, std::string_view end) const noexcept;
  bool is_participle(const PhraseToken& token) const noexcept;
  bool is_gerund(const PhraseToken& token) const noexcept;

  const std::string_view text_;
  const std::span<const PhraseToken> tokens_;
};

}  // namespace attune
