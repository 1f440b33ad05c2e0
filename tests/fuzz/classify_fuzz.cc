// Any bytes as a text: a reading that holds together.
#include <string_view>

#include "operators/emotion/emotion.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace attune;
  static EmotionReader reader(EmotionModel::embedded());
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Reading reading = reader.read(text);
  require(reading.has_text == !text.empty());
  require(reading.scored == (reading.fine != 0) && reading.scored == (reading.emotions != 0));
  require(reading.valence >= -kValenceOne && reading.valence <= kValenceOne);
  require(reading.scored || reading.valence == 0);
  const EmotionScores scores = reader.scores(text);
  for (const float p : scores.probability) require(p >= 0 && p <= 1);
  require(scores.valence >= -1 && scores.valence <= 1);
  const Reading again = reader.read(text);  // nothing of a text is left for the next one
  require(again.fine == reading.fine && again.emotions == reading.emotions &&
          again.valence == reading.valence);
  return 0;
}
