// Any bytes as a text, and any bytes as a model: a reading that holds together, or a refusal.
#include <cstdlib>
#include <cstring>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/emotion/model_file.h"
#include "operators/hash.h"

namespace {

using namespace attune;

void require(bool holds) {
  if (!holds) std::abort();
}

void check_text(EmotionReader& reader, std::string_view text) {
  const Reading reading = reader.read(text);
  require(reading.has_text == !text.empty());
  require(reading.scored == (reading.fine != 0) && reading.scored == (reading.emotions != 0));
  require(reading.valence >= -kValenceOne && reading.valence <= kValenceOne);
  require(reading.scored || reading.valence == 0);
  const EmotionScores scores = reader.scores(text);
  for (const float p : scores.probability) require(p >= 0 && p <= 1);
}

ModelParts tiny_model() {
  ModelParts parts;
  parts.name = "tiny";
  parts.head.scale.fill(0.01f);
  parts.rows.resize(3);
  parts.rows[0][2] = 100;
  parts.words = {{hash64("angry"), 0}};
  parts.pairs = {{1, 1}};
  parts.chars = {{2, 2}};
  return parts;
}

/// The input overwrites a valid file from some place on, and the checksum is made to hold again: so the
/// fuzzer gets past it to the section table and the tables behind it.
void check_model(const unsigned char* data, std::size_t size) {
  static const std::vector<std::byte> valid = write_model(tiny_model());
  std::vector<std::byte> bytes = valid;
  constexpr std::size_t kHeader = 64, kChecksumAt = 24;
  if (size < 3) return;
  const std::size_t at = kHeader + (data[0] | static_cast<std::size_t>(data[1]) << 8) % (bytes.size() - kHeader);
  std::memcpy(bytes.data() + at, data + 2, std::min(size - 2, bytes.size() - at));
  const std::uint64_t checksum =
      hash64({reinterpret_cast<const char*>(bytes.data()) + kHeader, bytes.size() - kHeader});
  std::memcpy(bytes.data() + kChecksumAt, &checksum, sizeof checksum);
  const auto model = EmotionModel::from_bytes(bytes);
  if (!model) return require(!model.error().empty());
  EmotionReader reader(*model);
  for (const std::string_view text : {"angry", "I am angry!", "unknown words"}) {
    const Reading reading = reader.read(text);
    require(reading.scored && reading.valence >= -kValenceOne && reading.valence <= kValenceOne);
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static EmotionReader reader(EmotionModel::embedded());
  check_text(reader, {reinterpret_cast<const char*>(data), size});
  (void)EmotionModel::from_bytes({reinterpret_cast<const std::byte*>(data), size});
  check_model(data, size);
  return 0;
}
