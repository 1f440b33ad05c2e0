// How wide the student is, and where things lie in its rows.
#pragma once

#include <cstddef>
#include <cstdint>

namespace attune {

/// `bag` lanes are summed over a text; `conv` lanes look at two neighbours: A of the left one and B
/// of the right one. A token's float row while training is [ bag | A | B ].
///
/// A row of the model file has int16 lanes [ bag and linear | A | B ]: `linear` are 28 log-odds of
/// the linear model, its feature count and three that are empty. A pair's row is the first part.
/// There, position p of the sums [ bag | linear ] lies in lane summed_lane(p): the first half in
/// even lanes, the second in odd ones, so that 32 bits of a row are widened by two shifts.
struct StudentShape {
  std::uint32_t bag = 32, conv = 32;

  constexpr std::size_t hidden() const { return std::size_t{bag} + conv; }
  constexpr std::size_t row() const { return bag + std::size_t{2} * conv; }

  constexpr std::size_t summed_lanes() const { return std::size_t{bag} + 32; }
  constexpr std::size_t summed_lane(std::size_t position) const {
    const std::size_t half = summed_lanes() / 2;
    return position < half ? 2 * position : 2 * (position - half) + 1;
  }
  constexpr std::size_t a_lane() const { return summed_lanes(); }
  constexpr std::size_t b_lane() const { return summed_lanes() + conv; }
  constexpr std::size_t word_lanes() const { return summed_lanes() + std::size_t{2} * conv; }

  friend constexpr bool operator==(const StudentShape&, const StudentShape&) = default;
};

inline constexpr StudentShape kWideStudent{32, 32}, kNarrowStudent{16, 24};
inline constexpr std::size_t kMaxHidden = 64, kMaxSummedLanes = 64, kMaxWordLanes = 128;
/// Within the linear part of a row: how many features of the linear model the row stands for.
inline constexpr std::size_t kLinearCountLane = 28;

constexpr bool is_known(const StudentShape& shape) {
  return shape == kWideStudent || shape == kNarrowStudent;
}

}  // namespace attune
