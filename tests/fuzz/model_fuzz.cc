// Any bytes as a model file: a refusal in words, or a model that reads every text within bounds.
#include <algorithm>
#include <cstring>
#include <string_view>
#include <vector>

#include "operators/emotion/emotion.h"
#include "operators/emotion/model_file.h"
#include "operators/hash.h"
#include "tests/fuzz/require.h"
#include "tests/support/tiny_model.h"

namespace {

using namespace attune;

constexpr std::size_t kHeader = 64, kFileBytesAt = 16, kChecksumAt = 24;

/// Length and checksum are made to hold, so that the fuzzer gets past them to what they guard.
void seal(std::vector<std::byte>& bytes) {
  if (bytes.size() < kHeader) return;
  const std::uint64_t size = bytes.size();
  std::memcpy(bytes.data() + kFileBytesAt, &size, sizeof size);
  const std::uint64_t checksum =
      hash64({reinterpret_cast<const char*>(bytes.data()) + kHeader, bytes.size() - kHeader});
  std::memcpy(bytes.data() + kChecksumAt, &checksum, sizeof checksum);
}

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

/// Two bytes say where the rest overwrites a valid file; what runs over its end makes it longer.
std::vector<std::byte> damaged(std::span<const std::byte> valid, std::span<const std::byte> input) {
  std::vector<std::byte> bytes(valid.begin(), valid.end());
  const auto at =
      (std::to_integer<std::size_t>(input[0]) | std::to_integer<std::size_t>(input[1]) << 8) %
      bytes.size();
  const std::span<const std::byte> rest = input.subspan(2);
  if (at + rest.size() > bytes.size()) bytes.resize(at + rest.size());
  std::copy(rest.begin(), rest.end(), bytes.begin() + static_cast<std::ptrdiff_t>(at));
  return bytes;
}

/// A model with a head for the twelve.
ModelParts tiny_support_model() {
  ModelParts parts = tiny_model();
  parts.support.emplace().weights[0].fill(0.5f);
  return parts;
}

void damage(std::span<const std::byte> valid, std::span<const std::byte> input) {
  std::vector<std::byte> bytes = damaged(valid, input);
  check(bytes);
  seal(bytes);
  check(bytes);
  bytes.resize(bytes.size() -
               std::min(bytes.size(),
                        std::to_integer<std::size_t>(input.back())));  // cut off, and sealed again
  seal(bytes);
  check(bytes);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const std::vector<std::byte> plain = write_model(tiny_model()),
                                      with_support = write_model(tiny_support_model());
  const std::span<const std::byte> input = std::as_bytes(std::span(data, size));
  check(input);
  if (size < 3) return 0;
  damage(plain, input);
  damage(with_support, input);
  return 0;
}
