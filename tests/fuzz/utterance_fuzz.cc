// Any bytes as what somebody says: tokens in bounds, matches among them, and the same again.
#include <span>
#include <string>
#include <string_view>

#include "operators/empathy/content_words.h"
#include "operators/empathy/customer_reader.h"
#include "operators/empathy/text_marks.h"
#include "operators/empathy/utterance_reader.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/shipped_reader.h"

namespace {

using namespace attune;

void require_tokens(std::span<const PhraseToken> tokens, std::string_view text) {
  require(tokens.size() <= kMostPhraseTokens);
  std::uint32_t end = 0, sentence = 0;
  for (const PhraseToken& token : tokens) {
    require(token.begin >= end && token.begin < token.end && token.end <= text.size());
    require(token.is(PhraseToken::first) == (end == 0 || token.sentence != sentence));
    require(token.sentence >= sentence && token.sentence <= sentence + 1u);
    end = token.end;
    sentence = token.sentence;
  }
}

void require_matches(std::span<const PhraseToken> tokens) {
  std::uint32_t first = 0;
  CustomerReader::instance().phrases().match(tokens, [&](const PhraseMatch& match) {
    require(match.first >= first && match.first < match.last && match.last <= tokens.size());
    require(tokens[match.first].sentence == tokens[match.last - 1].sentence);
    require(match.negated == tokens[match.first].is(PhraseToken::negated));
    first = match.first;
  });
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static PhraseText phrases;
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const std::span<const PhraseToken> tokens = phrases.read(text);
  require_tokens(tokens, text);
  require_matches(tokens);
  const std::uint16_t cues = CustomerReader::instance().read(tokens, text_marks(text)).cues;
  static_assert(kCueCount == 8 * sizeof cues, "every bit is a cue: no mask has others");
  require((cues & bit(Cue::goodbye)) == 0 || (cues & bit(Cue::question)) == 0);
  const ContentWords words = content_words(tokens);
  require(words.count <= kMostContentWords && words.count <= tokens.size());
  for (std::size_t i = 0; i < words.count; ++i)
    for (std::size_t j = 0; j < i; ++j) require(words.hash[i] != words.hash[j]);

  const std::string elsewhere(text);  // wherever its bytes lie, and whatever was read before
  phrases.read("He said \"no, don't");
  require(CustomerReader::instance().read(phrases.read(elsewhere), text_marks(text)).cues == cues);

  for (const Actor actor : {Actor::customer, Actor::agent, Actor::bot}) {
    const Utterance said = shipped_reader().read(text, actor, 1'793'788'200'000);
    require(said.cues == (said.read && actor == Actor::customer ? cues : 0));
    require(said.acts < 1u << kActCount && (actor != Actor::customer || said.acts == 0));
  }
  return 0;
}
