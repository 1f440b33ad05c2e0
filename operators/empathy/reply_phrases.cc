#include "operators/empathy/reply_phrases.h"

#include <initializer_list>
#include <vector>

namespace attune {
namespace {

PhraseSet compile() {
  std::vector<Phrase> all;
  for (const std::span<const Phrase> table :
       {burden_phrases(), validating_phrases(), feeling_phrases(), sympathy_phrases(),
        owning_phrases(), next_step_phrases(), time_phrases(), question_phrases(), tone_phrases(),
        soothing_phrases(), comfort_phrases(), unharmed_phrases(), assuring_phrases()})
    all.insert(all.end(), table.begin(), table.end());
  return PhraseSet(all, reply_classes());
}

}  // namespace

const PhraseSet& reply_phrases() {
  static const PhraseSet phrases = compile();
  return phrases;
}

}  // namespace attune
