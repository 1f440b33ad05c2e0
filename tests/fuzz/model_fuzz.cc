// Any bytes as a model file: a refusal in words, or a model that reads every text within bounds.
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/emotion/model_file.h"
#include "tests/fuzz/damage.h"
#include "tests/fuzz/require.h"
#include "tests/support/tiny_model.h"

namespace {

using namespace attune;

void check(std::span<const std::byte> bytes) {
  const auto model = EmotionModel::from_bytes(bytes);
  if (!model) return require(!model.error().empty());
  EmotionReader reader(*model);
  for (const std::string_view text : {"angry", "I am angry!", "unknown words", "", " "}) {
    const Reading reading = reader.read(text);
    require(reading.has_text == !text.empty());
    require(reading.scored == (reading.fine != 0) && reading.scored == (reading.emotions != 0));
    require(reading.valence >= -kValenceOne && reading.valence <= kValenceOne);
    require(reading.urgency >= 0 && reading.urgency <= kUrgencyOne);
    const EmotionScores scores = reader.scores(text);
    for (const float p : scores.probability) require(p >= 0 && p <= 1);
    for (const float p : scores.emotion) require(p >= 0 && p <= 1);
    require(scores.urgency >= 0 && scores.urgency <= 1);
  }
}

/// A model with a head for the twelve.
ModelParts tiny_support_model() {
  ModelParts parts = tiny_model();
  parts.support.emplace().weights[0].fill(0.5f);
  return parts;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const std::vector<std::byte> plain = write_model(tiny_model()),
                                      with_support = write_model(tiny_support_model());
  const std::span<const std::byte> input = std::as_bytes(std::span(data, size));
  check(input);
  if (size < 3) return 0;
  damage(plain, input, check);
  damage(with_support, input, check);
  return 0;
}
