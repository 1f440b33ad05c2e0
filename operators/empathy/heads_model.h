// Trained heads as a value and as a file: weights of words and word pairs, learnt from labels, and
// where they come from.
#pragma once

#include <array>
#include <bit>
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

/// The rows of features, each in the slot of its key: found in one line of a cache instead of two.
/// Immutable; any thread.
template <class Kind>
class HeadsPlaces {
 public:
  /// REQUIRES: a power of two of slots with an empty one among them, whose rows exist.
  explicit HeadsPlaces(const HeadsParts<Kind>& parts) : places_(parts.slots.size()) {
    for (std::size_t i = 0; i < places_.size(); ++i) {
      const std::uint64_t slot = parts.slots[i];
      if (slot != 0) places_[i] = {slot, parts.rows[(slot & KeyTable::kRowMask) - 1]};
    }
  }

  /// Zeros of a key that has none.
  const HeadsRow<Kind>& row_of(std::uint64_t key) const noexcept {
    for (std::size_t at = key & mask();; at = (at + 1) & mask()) {
      const Place& place = places_[at];
      const bool is_it = ((place.slot ^ key) & ~KeyTable::kRowMask) == 0;
      if (is_it | (place.slot == 0)) return place.row;
    }
  }
  void prefetch(std::uint64_t key) const noexcept {
    __builtin_prefetch(places_.data() + (key & mask()));
  }

 private:
  struct alignas(std::bit_ceil(sizeof(std::uint64_t) + sizeof(HeadsRow<Kind>))) Place {
    std::uint64_t slot = 0;  ///< as in a KeyTable
    HeadsRow<Kind> row{};
  };
  std::size_t mask() const noexcept { return places_.size() - 1; }

  std::vector<Place> places_;
};

inline constexpr std::uint32_t kHeadsFormatVersion = 1;

/// The numbers of all heads side by side, zeros behind the last: read four at a time. Immutable.
template <class Kind>
struct HeadsLanes {
  static constexpr std::size_t kCount = std::tuple_size_v<HeadsRow<Kind>>;
  struct alignas(16) Lanes : std::array<float, kCount> {};

  explicit HeadsLanes(const HeadsParts<Kind>& parts);

  Lanes states{}, asks{};  ///< log-odds to begin with, of a text that asks nothing, or something
  Lanes length{}, scale{};
  Lanes least{};  ///< log-odds from which a head holds; infinite behind the last
};

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
        places_(parts_),
        filter_(KeyTable(parts_.slots)),
        lanes_(parts_) {}
  HeadsModel(const HeadsModel&) = delete;
  HeadsModel& operator=(const HeadsModel&) = delete;

  /// Never allocates, never throws.
  HeadScores<Kind> read(std::span<const PhraseToken> tokens) const noexcept;
  /// Which heads hold, bit i = Kind::kNames[i]: heads_of(read(tokens)), in less time.
  std::uint32_t heads_in(std::span<const PhraseToken> tokens) const noexcept;
  /// Likewise, and the log-odds of each; without a word none holds, and all are even.
  std::uint32_t heads_in(std::span<const PhraseToken> tokens, HeadScores<Kind>& out) const noexcept;
  /// Which have these probabilities or more.
  std::uint32_t heads_of(const HeadScores<Kind>& scores) const noexcept;
  const HeadsParts<Kind>& parts() const noexcept { return parts_; }
  std::uint64_t checksum() const noexcept { return checksum_; }  ///< of its file; 0 without one

 private:
  using Lanes = typename HeadsLanes<Kind>::Lanes;
  class Sum;
  /// False: there is no word, so that none holds.
  bool log_odds(std::span<const PhraseToken> tokens, Lanes& out) const noexcept;

  HeadsParts<Kind> parts_;
  std::uint64_t checksum_;
  HeadsPlaces<Kind> places_;
  KeyFilter filter_;
  HeadsLanes<Kind> lanes_;
};

using ReplyHeadsModel = HeadsModel<ReplyHeads>;
using CueHeadsModel = HeadsModel<CueHeads>;

}  // namespace attune
