// Which wordings a lane's replies had lately, and to how many customers each was given.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "operators/record_table.h"
#include "operators/state_bytes.h"

namespace attune {

/// Near-duplicates among replies: an index over four bands of 16 bits, as two hashes that differ in
/// at most three bits are equal in one band at least. A reply near a known wording counts as that
/// one, else it is a wording of its own. Bounded: the wording not given for longest goes out at the
/// cap, or once `keep` has passed. No text: 48 bytes for a wording.
///
/// Everything that is asked depends on what was remembered and on nothing else, so a memory
/// restored from its bytes goes on as if nothing had happened.
/// Thread rule: one owner. Allocates only when it grows.
class ReplyMemory {
 public:
  static constexpr int kMostDistance = 3;            ///< bits; more the index would not find
  static constexpr std::size_t kMostRecipients = 8;  ///< of one wording, the latest

  ReplyMemory(std::size_t most, std::int64_t keep_ms);

  /// To how many customers other than `recipient`, of the last kMostRecipients, a reply within
  /// `distance` bits was given. REQUIRES: distance <= kMostDistance.
  unsigned repeats(std::uint64_t simhash, std::uint64_t recipient, int distance) const noexcept;

  /// For a reply that comes soon: what finds its wording is fetched meanwhile, later the wording.
  void expect(std::uint64_t simhash) const noexcept;
  void expect_near(std::uint64_t simhash) const noexcept;

  /// A reply, in event-time order; `recipient` is a customer's hash. A wording of 0 is none.
  void remember(std::uint64_t simhash, std::uint64_t recipient, std::int64_t now_ms, int distance);

  std::size_t size() const noexcept { return wordings_.size(); }
  std::size_t memory_bytes() const noexcept;

  void save(StateWriter& out) const;
  /// False: not what `save` wrote, or more than may be held; the memory is then of no more use.
  /// REQUIRES: nothing remembered yet.
  bool load(StateReader& in);

 private:
  static constexpr std::size_t kBands = 4;
  struct Wording {
    std::uint64_t key = 0;  ///< SimHash of the reply that it was first seen in
    std::array<std::uint32_t, kMostRecipients> recipients{};  ///< cut hashes, latest last
    std::uint32_t last_s = 0;
    std::uint32_t count = 0;  ///< of recipients
  };
  static_assert(sizeof(Wording) == 48);
  /// Its key again, so that a walk along a chain touches little.
  struct Chain {
    std::uint64_t key = 0;
    std::array<std::uint32_t, kBands> next{};  ///< the rest of its chains
  };
  using Wordings = RecordTable<Wording>;
  using Index = Wordings::Index;

  Index find(std::uint64_t simhash, int distance) const noexcept;
  Index search(std::uint64_t simhash, int distance) const noexcept;
  Index open(std::uint64_t simhash);
  void close(Index index);
  void link(Index index);
  std::size_t place(std::size_t band, std::uint64_t simhash) const noexcept;
  void grow();

  /// The last answer of `find`: a reply that was compared is the one remembered next. Holds until
  /// a wording comes or goes.
  struct Answer {
    std::uint64_t simhash = 0;  ///< 0 = none
    int distance = 0;
    Index nearest = Wordings::kNone;
  };

  const std::size_t most_;
  const std::int64_t keep_s_;
  Wordings wordings_;
  std::vector<std::uint32_t> heads_;  ///< first of each chain: kBands tables of one power of two
  std::vector<Chain> chains_;         ///< by index of the wording
  mutable Answer answer_;
};

}  // namespace attune
