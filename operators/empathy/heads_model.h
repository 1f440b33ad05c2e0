// Trained heads as a value and as a file: weights of words and word pairs, learnt from labels, and
// where they come from.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/empathy/heads_kind.h"
#include "operators/key_table.h"
#include "operators/phrase_text.h"
#include "operators/result.h"

namespace attune {

/// Log-odds = bias + asks (when it asks) + length * TextShape::length
///          + scale * sum of the features' weights / sqrt(features).
struct HeadNumbers {
  float scale = 0, bias = 0, asks = 0, length = 0;
  float threshold = 0.5f;  ///< the probability from which it holds, (0, 1)
};

/// Calibrated probabilities, [0, 1], by the kind's names; of a text without a word all are 0.
template <class Kind>
using HeadScores = std::array<float, Kind::kCount>;

/// A word's or pair's weight in each head; the last ones are spare, so that a row is a multiple of
/// eight bytes.
template <class Kind>
using HeadsRow = std::array<std::int16_t, (Kind::kCount + 3) / 4 * 4>;

/// Everything a trainer hands over.
template <class Kind>
struct HeadsParts {
  std::string name, version, data, attributions;
  std::array<HeadNumbers, Kind::kCount> heads{};
  std::vector<HeadsRow<Kind>> rows;
  std::vector<std::uint64_t> slots;  ///< key_slots of the features, to `rows`
};

inline constexpr std::uint32_t kHeadsFormatVersion = 1;

/// How today's tokens are cut, as a number: changes when the words or the keys of features do, and
/// a file that was trained with others is refused.
template <class Kind>
std::uint64_t heads_fingerprint();

template <class Kind>
std::vector<std::byte> write_heads(const HeadsParts<Kind>& parts);

/// Immutable, shared by all threads.
template <class Kind>
class HeadsModel {
 public:
  /// Refuses, with a sentence, whatever cannot be read safely or is damaged. The bytes need not
  /// live on, nor be aligned.
  static Result<std::shared_ptr<const HeadsModel>> from_bytes(std::span<const std::byte> bytes);
  /// The shipped one, in the binary.
  static std::shared_ptr<const HeadsModel> embedded();

  /// REQUIRES: a power of two of slots with an empty one among them, whose rows exist; thresholds
  /// within (0, 1).
  explicit HeadsModel(HeadsParts<Kind> parts, std::uint64_t checksum = 0)
      : parts_(std::move(parts)),
        checksum_(checksum),
        table_(parts_.slots),
        filter_(table_),
        least_(least_log_odds(parts_)) {}
  HeadsModel(const HeadsModel&) = delete;
  HeadsModel& operator=(const HeadsModel&) = delete;

  /// Never allocates, never throws.
  HeadScores<Kind> read(std::span<const PhraseToken> tokens) const noexcept;
  /// Which heads hold, bit i = Kind::kNames[i]: heads_of(read(tokens)), in less time.
  std::uint32_t heads_in(std::span<const PhraseToken> tokens) const noexcept;
  /// Which have these probabilities or more.
  std::uint32_t heads_of(const HeadScores<Kind>& scores) const noexcept;
  const HeadsParts<Kind>& parts() const noexcept { return parts_; }
  std::uint64_t checksum() const noexcept { return checksum_; }  ///< of its file; 0 without one

 private:
  static HeadScores<Kind> least_log_odds(const HeadsParts<Kind>& parts);
  class Sum;
  /// False: there is no word, so that none holds.
  bool log_odds(std::span<const PhraseToken> tokens, HeadScores<Kind>& out) const noexcept;

  HeadsParts<Kind> parts_;
  std::uint64_t checksum_;
  KeyTable table_;
  KeyFilter filter_;
  HeadScores<Kind> least_;  ///< log-odds from which each holds
};

using ReplyHeadsModel = HeadsModel<ReplyHeads>;
using CueHeadsModel = HeadsModel<CueHeads>;

}  // namespace attune
