// What a customer's text tells of their situation and asks for: written phrases, no model.
#pragma once

#include <cstdint>
#include <span>

#include "operators/empathy/text_marks.h"
#include "operators/phrases.h"
#include "operators/utterance.h"

namespace attune {

/// Cues of customers' texts. Immutable; one for all threads. README.md has what holds when.
class CustomerReader {
 public:
  /// The one of this program, compiled at the first call (some ten milliseconds).
  static const CustomerReader& instance();

  CustomerReader();

  /// Bit i = Cue(i) holds. Any tokens of PhraseText, and the marks of their text; never allocates.
  /// `puzzled`: whether the words say that something is not understood.
  std::uint16_t read(std::span<const PhraseToken> tokens, TextMarks marks = {},
                     bool* puzzled = nullptr) const noexcept;

  const PhraseSet& phrases() const noexcept { return phrases_; }

 private:
  PhraseSet phrases_;
};

}  // namespace attune
