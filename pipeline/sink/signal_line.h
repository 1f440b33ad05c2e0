// A signal, and a prompt, as a line of JSON: what replay writes and what their topics carry.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "operators/prompt.h"
#include "operators/signal.h"
#include "operators/window/options.h"
#include "pipeline/outputs.h"

namespace attune {

/// What the lines of one process say alike.
struct LineContext {
  const WindowOptions& windows;
  const LaneId* lane = nullptr;  ///< null: of a file, where an event's place is its line
  std::string_view models = {};  ///< see model_versions; prompts only
};

/// Version of the rules by which prompts are raised (operators/prompts/README.md), what they call
/// distress included. 2: words decide it before the model does.
inline constexpr std::uint32_t kPromptRulesVersion = 2;

/// The members of an evidence object, without its braces: `"wait_ms":61000,"limit_ms":60000`; fractions
/// are exact. Nothing where the signal has no evidence.
void append_evidence(std::string& out, const Found& found);

/// Appends one JSON object without a newline; its shape is config/signal.schema.json. Whose it is,
/// is said by the place of an event alone: no hash, no id, no text.
void append_signal_line(std::string& out, const SignalRecord& signal,
                        std::span<const std::string> labels, const LineContext& context);

/// Likewise; its shape is config/prompt.schema.json.
void append_prompt_line(std::string& out, const Prompt& prompt, std::span<const std::string> labels,
                        const LineContext& context);

}  // namespace attune
