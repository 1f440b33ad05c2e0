// The model file: one header, a section table, sections on 64-byte boundaries. Little endian.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/emotion/key_table.h"
#include "operators/emotion/lanes.h"
#include "operators/result.h"

namespace attune {

inline constexpr std::uint32_t kModelFormatVersion = 1;
inline constexpr std::size_t kModelAlignment = 64;

/// What a text's sum needs besides rows.
struct ModelHead {
  LaneFloats bias{};   ///< log-odds of an empty sum
  LaneFloats scale{};  ///< of the int16 lanes
  std::array<float, kFineLabelCount> threshold{};  ///< log-odds from which a label holds
};

/// Everything a trainer hands over.
struct ModelParts {
  std::string name, version, data, attributions;
  ModelHead head;
  std::vector<Row> rows;
  using Keys = std::vector<std::pair<std::uint64_t, std::uint32_t>>;  ///< key, row
  Keys words, pairs, chars;
};

/// Views into bytes that were checked once: afterwards nothing can point outside of them.
struct ModelView {
  std::string_view name, version, data, attributions;
  std::uint32_t format_version = 0;
  std::uint64_t checksum = 0;
  ModelHead head;
  std::span<const Row> rows;
  KeyTable words, pairs, chars;
};

std::vector<std::byte> write_model(const ModelParts& parts);

/// Refuses, with a sentence, whatever `write_model` of this format would not have written.
/// REQUIRES: bytes aligned to kModelAlignment.
Result<ModelView> open_model(std::span<const std::byte> bytes);

}  // namespace attune
