// A whole model of three rows that says little, for tests of its file and of what reads it.
#pragma once

#include <algorithm>
#include <memory>

#include "operators/emotion/features.h"
#include "operators/emotion/model_file.h"
#include "operators/emotion/tokenizer.h"

namespace attune {

/// Knows the word "angry" (label anger), that it begins a text, and one character run of
/// "<unknown>".
inline ModelParts tiny_model(const StudentShape& shape = kWideStudent) {
  const auto tokenizer = std::make_unique<Tokenizer>();
  const std::uint64_t angry = tokenizer->tokenize("angry").front().hash;
  std::uint64_t gram = 0;
  for_each_char_gram("<unknown>", [&](std::uint64_t key) { gram = key; });
  constexpr std::size_t kAnger = 2;
  ModelParts parts;
  parts.name = "tiny";
  parts.version = "1";
  parts.shape = shape;
  parts.head.hidden_scale.fill(0.01f);
  parts.head.weights[0][kAnger] = 1;
  for (std::size_t l = 0; l < kFineLabelCount; ++l) {
    parts.head.linear_scale[l] = 0.01f;
    parts.head.bias[l] = -3;
    parts.calibration.slope[l] = 1;
  }
  parts.groups = groups_of_rollup();
  const std::uint32_t word = kFirstWordRow, chars = kFirstWordRow + 1;
  parts.rows.resize((kFirstWordRow + 2) * shape.word_lanes());
  const auto lane = [&](std::uint32_t row, std::size_t at) -> std::int16_t& {
    return parts.rows[row * shape.word_lanes() + at];
  };
  lane(word, shape.summed_lane(0)) = 200;
  lane(word, shape.summed_lane(shape.bag + kAnger)) = 300;
  lane(word, shape.summed_lane(shape.bag + kLinearCountLane)) = 1;
  lane(word, shape.a_lane()) = kConvReach;
  lane(chars, shape.b_lane()) = -kConvReach;
  parts.pair_rows.resize(shape.summed_lanes());
  parts.pair_rows[shape.summed_lane(shape.bag + kAnger)] = 100;
  parts.words = key_slots({{angry, word}});
  parts.chars = key_slots({{gram, chars}});
  parts.pairs = key_slots({{pair_key(kTextStart, angry), 0}});
  return parts;
}

}  // namespace attune
