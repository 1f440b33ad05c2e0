// The trained heads for replies as a value and as a file: weights of words and word pairs, learnt
// from people's labels, and where they come from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "operators/empathy/empathy_features.h"
#include "operators/key_table.h"
#include "operators/phrase_text.h"
#include "operators/result.h"

namespace attune {

/// What a reply does for who asked for help (Sharma and others 2020, "EPITOME"): it feels for them;
/// it says what it understood of their feelings and experience; it asks on.
inline constexpr std::size_t kEmpathyHeadCount = 3;
inline constexpr std::array<std::string_view, kEmpathyHeadCount> kEmpathyHeadNames = {
    "emotional_reaction", "interpretation", "exploration"};

/// Calibrated probabilities, [0, 1]; of a text without a word all are 0.
struct EmpathyScores {
  float emotional_reaction = 0, interpretation = 0, exploration = 0;
  std::array<float, kEmpathyHeadCount> all() const noexcept {
    return {emotional_reaction, interpretation, exploration};
  }
};

/// Log-odds = bias + asks (when it asks) + length * ReplyShape::length
///          + scale * sum of the features' weights / sqrt(features).
struct EmpathyHead {
  float scale = 0, bias = 0, asks = 0, length = 0;
  float threshold = 0.5f;  ///< the probability from which it holds, (0, 1)
};

/// A word's or pair's weight in each head; the last is spare, so that a row is eight bytes.
using EmpathyRow = std::array<std::int16_t, 4>;

/// Everything a trainer hands over.
struct EmpathyParts {
  std::string name, version, data, attributions;
  std::array<EmpathyHead, kEmpathyHeadCount> heads{};
  std::vector<EmpathyRow> rows;
  std::vector<std::uint64_t> slots;  ///< key_slots of the features, to `rows`
};

inline constexpr std::uint32_t kEmpathyFormatVersion = 1;

/// How today's tokens are cut, as a number: changes when the words or the keys of features do, and
/// a file that was trained with others is refused.
std::uint64_t reply_token_fingerprint();

std::vector<std::byte> write_empathy(const EmpathyParts& parts);

/// Immutable, shared by all threads.
class EmpathyModel {
 public:
  /// Refuses, with a sentence, whatever write_empathy of this format would not have written. The
  /// bytes need not live on, nor be aligned.
  static Result<std::shared_ptr<const EmpathyModel>> from_bytes(std::span<const std::byte> bytes);
  /// The shipped one, in the binary.
  static std::shared_ptr<const EmpathyModel> embedded();

  /// REQUIRES: slots with an empty one among them, whose rows exist.
  explicit EmpathyModel(EmpathyParts parts, std::uint64_t checksum = 0)
      : parts_(std::move(parts)), checksum_(checksum), table_(parts_.slots) {}
  EmpathyModel(const EmpathyModel&) = delete;
  EmpathyModel& operator=(const EmpathyModel&) = delete;

  EmpathyScores read(std::span<const PhraseToken> tokens) const noexcept;
  /// Bit i = kEmpathyHeadNames[i] holds.
  std::uint32_t heads_of(const EmpathyScores& scores) const noexcept;
  const EmpathyParts& parts() const noexcept { return parts_; }
  std::uint64_t checksum() const noexcept { return checksum_; }  ///< of its file; 0 without one

 private:
  EmpathyParts parts_;
  std::uint64_t checksum_;
  KeyTable table_;
};

}  // namespace attune
