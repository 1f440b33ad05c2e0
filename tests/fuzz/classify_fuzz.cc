// Any bytes as a text: a reading that holds together.
#include <string>
#include <string_view>

#include "operators/emotion/emotion.h"
#include "tests/fuzz/require.h"

namespace {

bool same(const attune::Reading& a, const attune::Reading& b) {
  return a.fine == b.fine && a.emotions == b.emotions && a.valence == b.valence &&
         a.scored == b.scored && a.confidence == b.confidence && a.words == b.words &&
         a.unknown_words == b.unknown_words && a.urgency == b.urgency;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace attune;
  static EmotionReader reader(EmotionModel::embedded());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Reading reading = reader.read(text);
  require(reading.has_text == !text.empty());
  require(reading.scored == (reading.fine != 0) && reading.scored == (reading.emotions != 0));
  require(reading.valence >= -kValenceOne && reading.valence <= kValenceOne);
  require(reading.scored || (reading.valence == 0 && reading.urgency == 0 && !reading.urgent));
  require(reading.urgency >= 0 && reading.urgency <= kUrgencyOne);
  const EmotionScores scores = reader.scores(text);
  for (const float p : scores.probability) require(p >= 0 && p <= 1);
  require(scores.valence >= -1 && scores.valence <= 1);
  require(reading.confidence <= kConfidenceOne && reading.unknown_words <= reading.words);
  require(reading.scored == (reading.confidence != 0) && reading.words <= scores.tokens);
  require(reading.scored || reading.words == 0);
  require(reading.unknown_words == scores.unknown_words);
  require(same(reading, reader.read(text)));  // nothing of a text is left for the next one
  const std::string spaced = std::string(text) + " \t\n";
  const Reading behind = reader.read(spaced);
  require(text.empty() ? !behind.scored : same(reading, behind));  // spaces say nothing
  static EmotionReader gated{EmotionModels(EmotionModel::embedded())};
  const Reading routed = gated.read(text);
  require(routed.scored == (routed.has_text && routed.abstention == Abstention::none));
  require(routed.scored == (routed.fine != 0));
  return 0;
}
