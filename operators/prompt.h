// A prompt to an agent: what to do now in one conversation, why, and until when. Layer 0: std only.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "operators/measure.h"
#include "operators/signal.h"

namespace attune {

/// A number that a prompt names beside its signal's own evidence. Fixed point where kFractions says so.
struct PromptNumber {
  std::string_view name = {};  ///< of static lifetime; empty = unused
  std::int64_t value = 0;
};

/// No text and no id: whoever sends it adds the record key where the record is at hand.
struct Prompt {
  PromptKind kind{};
  Found reason{};                   ///< the signal behind it, with its evidence
  std::array<PromptNumber, 3> beside{};  ///< what else was weighed
  PromptNumber threshold{};         ///< which number was past which bound
  std::int64_t time_ms = 0;         ///< event time at which it arose
  std::int64_t expires_ms = 0;      ///< of no use afterwards
  std::int64_t offset = -1;         ///< of the event that raised it; -1: a deadline or a window did
  std::int64_t last_offset = -1;    ///< of the conversation's last event: where a desk finds whose it is
  std::uint64_t conversation = 0;   ///< hash; 0: of a step, not a conversation
  std::uint64_t customer = 0;       ///< hash
  std::uint32_t labels = 0;         ///< id of the label set
};

}  // namespace attune
