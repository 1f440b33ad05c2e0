// What is remembered of one conversation for prompts. std only.
#pragma once

#include <array>
#include <cstdint>

#include "operators/measure.h"

namespace attune {

/// Times are milliseconds after `since_ms`. What texts and replies leave is written by
/// prompt_memory.cc; `since_ms`, `raised` and promises by prompts.cc, which also sets the told
/// flags and ends `said_until` with its promise. Thread rule: a value.
struct PromptMemory {
  static constexpr std::uint32_t kNever = UINT32_MAX, kNothing = 0;

  enum Flag : std::uint8_t {
    scored = 1u << 0,  ///< a customer's text was scored: urgency and angry are the last such one's
    angry = 1u << 1,
    told_wait = 1u << 2,     ///< set_expectation was weighed in the wait that runs
    told_promise = 1u << 3,  ///< keep_promise was weighed for the open promise
    distressed = 1u << 4,    ///< the customer's last text whose mood is known was in distress
    haste = 1u << 5,         ///< a text since the last reply needs haste, see slow_down
  };

  std::int64_t since_ms = INT64_MIN;  ///< the first event that it saw; INT64_MIN = none yet
  std::array<std::uint32_t, kPromptKindCount> raised{kNever, kNever, kNever, kNever,
                                                     kNever, kNever, kNever, kNever};
  std::uint32_t distress = kNever;      ///< the last distressed text since the last reply
  std::uint32_t promise_made = kNever;  ///< the open promise
  std::uint32_t promise_due = kNever;   ///< likewise
  /// How long it holds what the last reply said of what comes next, or when: kNothing = it said
  /// nothing, kNever = no end is known.
  std::uint32_t said_until = kNothing;
  std::int16_t distress_valence = 0;   ///< of the last distressed text, 1/kValenceOne
  std::uint16_t distress_urgency = 0;  ///< likewise, 1/kUrgencyOne
  std::int16_t valence = 0;   ///< of the customer's last text whose mood is known, 1/kValenceOne
  std::uint16_t urgency = 0;  ///< of their last scored text, 1/kUrgencyOne
  std::array<std::uint16_t, 2> reply_words{};    ///< of the last two replies, newest first
  std::array<std::uint32_t, 2> reply_wait_ms{};  ///< how long the customer had waited for each
  std::uint8_t replies = 0;                      ///< of these, how many there are
  std::uint8_t grade = 0,
               jargon = 0;  ///< of the last reply: reading grade; words of jargon, 0 unless it is
  std::uint8_t flags = 0;

  bool is(std::uint8_t flag) const noexcept { return (flags & flag) != 0; }
  void set(std::uint8_t flag, bool on = true) noexcept {
    flags = static_cast<std::uint8_t>(on ? flags | flag : flags & ~flag);
  }
  std::int64_t at(std::uint32_t after) const noexcept { return since_ms + after; }
  std::uint32_t after(std::int64_t time_ms) const noexcept {
    const std::int64_t passed = time_ms - since_ms;
    return passed < 0 ? 0 : passed >= kNever ? kNever - 1 : static_cast<std::uint32_t>(passed);
  }
  bool operator==(const PromptMemory&) const = default;
};
static_assert(sizeof(PromptMemory) <= 80);

}  // namespace attune
