// What a customer's text tells of their situation and asks for: by written phrases, and by trained
// heads where phrases say nothing against it.
#pragma once

#include <cstdint>
#include <memory>
#include <span>

#include "operators/empathy/heads_model.h"
#include "operators/empathy/text_marks.h"
#include "operators/phrases.h"
#include "operators/utterance.h"

namespace attune {

/// Bit i of `cues`: Cue(i) holds. `puzzled`: the words say that something is not understood.
/// `distress`: Utterance::distress.
struct CustomerReading {
  std::uint16_t cues = 0;
  bool puzzled = false;
  std::int16_t distress = 0;
};

/// Cues of customers' texts. Immutable; one for all threads. CUES.md has what holds when.
class CustomerReader {
 public:
  /// The one of this program, compiled at the first call (a third of a second).
  static const CustomerReader& instance();

  /// Without `heads` phrases alone decide.
  explicit CustomerReader(std::shared_ptr<const CueHeadsModel> heads = CueHeadsModel::embedded());

  /// Any tokens of PhraseText, and the marks of their text; never allocates.
  CustomerReading read(std::span<const PhraseToken> tokens, TextMarks marks = {}) const noexcept;

  const PhraseSet& phrases() const noexcept { return phrases_; }

 private:
  PhraseSet phrases_;
  std::shared_ptr<const CueHeadsModel> heads_;
};

}  // namespace attune
