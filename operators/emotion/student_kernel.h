// From a text's rows to its log-odds: the arithmetic that every text pays for.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "operators/emotion/lanes.h"
#include "operators/emotion/student_shape.h"

namespace attune {

/// Numbers behind the rows, as the kernel wants them: scales of the int16 lanes multiplied in.
struct alignas(64) StudentHead {
  std::array<float, kMaxHidden> hidden_scale{};  ///< of the bag's sums and of the largest of A + B
  std::array<float, kMaxHidden> hidden_bias{};
  LaneFloats linear_scale{};  ///< of the linear sums; 0 where a lane is no label
  LaneFloats bias{};
  std::array<LaneFloats, kMaxHidden> weights{};  ///< a row per hidden lane
  std::array<SupportFloats, kMaxHidden> support_weights{};
  SupportFloats support_bias{};
};

/// What the rows of a text are. Rows lie one behind the other on 64 bytes, or each on 64 bytes.
struct StudentRows {
  std::span<const std::int16_t* const> words;  ///< one per token, in order; at least one
  std::span<const std::int16_t* const> pairs;
  const std::int16_t* start = nullptr;  ///< the row before the first token
  const std::int16_t* end = nullptr;    ///< the row after the last one
};

/// Lanes of A and of B reach no further, so that their sum is an int16.
inline constexpr std::int16_t kConvReach = 16383;

/// What the model makes of a text.
struct alignas(64) StudentOutput {
  std::array<float, kMaxHidden> hidden{};  ///< after ReLU; shape.hidden() of them
  LaneFloats logits{};                     ///< 28 log-odds; polarities as softmax logits
  LaneFloats odds{};                       ///< e^logit
  SupportFloats support{};                 ///< log-odds of the twelve and of urgency
};

using StudentKernel = void (*)(const StudentHead& head, const StudentRows& rows,
                               StudentOutput& out);

/// Sums are integers and float lanes are independent and added in one fixed order, so all kernels
/// give the same bits.
enum class KernelKind : std::uint8_t { portable, avx2, avx512 };
inline constexpr std::array<std::string_view, 3> kKernelNames = {"portable", "avx2", "avx512"};

/// REQUIRES: is_known(shape). nullptr when this CPU (or this build) has no such kernel.
StudentKernel student_kernel(const StudentShape& shape, KernelKind kind) noexcept;
/// The row of a word that is the sum of other rows: lanes that stop at the largest number they can
/// be. `to` has shape.word_lanes() numbers. REQUIRES: at most 1,000 rows.
using RowAdder = void (*)(const StudentShape& shape, std::span<const std::int16_t* const> rows,
                          std::int16_t* to);
/// REQUIRES: this CPU has that kernel.
RowAdder row_adder(KernelKind kind) noexcept;

/// The fastest that this CPU has.
KernelKind best_kernel_kind() noexcept;

}  // namespace attune
