// An explanation for people: the sentence with its words marked, then a bar for each word.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

#include "operators/emotion/explain.h"
#include "pipeline/commands/terminal.h"

namespace attune {

/// Pairs that are not worth a line: below this share of log-odds (of valence: a tenth of it), or
/// below this part of the strongest word.
inline constexpr float kLeastPairShare = 0.2f, kLeastPairPart = 0.2f;

/// Targets by their numbers, at most `most` words of each. The text is printed so that it cannot
/// steer a terminal.
std::string draw_explanation(std::string_view text, const Explanation& found,
                             std::span<const std::size_t> targets, std::size_t most,
                             const Terminal& terminal);

/// One JSON object and a newline; its shape is config/explanation.schema.json. All words of each
/// target, and its pairs from kLeastPairShare, at most 20.
void append_explanation_json(std::string& out, std::string_view text, const Explanation& found,
                             std::span<const std::size_t> targets);

}  // namespace attune
