#include "operators/empathy/utterance_reader.h"

#include <span>

#include "operators/empathy/content_words.h"
#include "operators/empathy/text_language.h"

namespace attune {

Utterance UtteranceReader::read(std::string_view text, Actor actor, std::int64_t time_ms) noexcept {
  Utterance out;
  if (actor == Actor::system || text.empty()) return out;
  const std::span<const PhraseToken> tokens = phrases_.read(text);
  if (!reads_as_english(text, tokens)) return out;
  out.read = true;
  out.words = static_cast<std::uint16_t>(tokens.size());
  out.content = content_words(tokens);
  if (actor == Actor::customer) {
    const CustomerReading reading = customers_.read(tokens, text_marks(text));
    out.cues = reading.cues;
    out.puzzled = reading.puzzled;
    out.distress = reading.distress;
  } else {
    if (heads_ != nullptr) out.heads = static_cast<std::uint8_t>(heads_->heads_in(tokens));
    replies_.read(text, tokens, time_ms, out);
  }
  return out;
}

}  // namespace attune
