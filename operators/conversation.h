// What a lane remembers: of a live conversation, of its last words, of a customer. Layer 0: std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>

#include "operators/turn.h"

namespace attune {

/// One live conversation. Times are milliseconds after `opened_ms` (a conversation is cut at 7 days, so
/// 32 bits suffice); kNever = not. Hashes are cut to what a comparison within one conversation needs.
/// Every field is written in operators/conversation_memory.cc, but for those that name their signal.
struct Conversation {
  static constexpr std::uint32_t kNever = UINT32_MAX;
  static constexpr std::uint32_t kNoWords = UINT32_MAX;
  static constexpr std::size_t kEnds = 5;  ///< texts that one end of a conversation can have

  enum Flag : std::uint32_t {
    told_unanswered = 1u << 0,    ///< of the wait that runs
    last_reply_bot = 1u << 1,
    need_open = 1u << 2,          ///< distress or high stakes, and no reply yet
    need_distress = 1u << 3,      ///< the open need is (also) distress
    need_urgent = 1u << 4,        ///< an urgent text, and no reply yet
    person_replied = 1u << 5,     ///< an agent wrote at any time
    told_reopening = 1u << 6,     ///< since the last resolution
    bot_warm = 1u << 7,           ///< the last reply was warm, of a bot
    person_warm = 1u << 8,        ///< likewise, of a person
    is_resolved = 1u << 9,
    has_recovered = 1u << 10,
    promise_open = 1u << 11,
    needed_once = 1u << 12,       ///< at any time
    given_once = 1u << 13,        ///< a need was met at any time
    handed_off = 1u << 14, bounced = 1u << 15, waited_long = 1u << 16,  ///< for stability
    announced_team = 1u << 17,    ///< a case.handoff came; the reply of its team is no further hand-off
    in_negative_streak = 1u << 18,
    stakes_once = 1u << 19,       ///< high stakes at any time
    several_customers = 1u << 20,
    routed_emotional = 1u << 21,  ///< told
    replied = 1u << 22,           ///< agent or bot wrote at any time
    was_hollow = 1u << 23,
    customer_ended = 1u << 24,
    has_texts = 1u << 25,         ///< any message at all: something conversational could be seen
    ends_with_thanks = 1u << 26,  ///< the customer's last text
    promise_answered = 1u << 27,  ///< the customer wrote since the open promise
    had_unacknowledged = 1u << 28, had_churn_threat = 1u << 29,  ///< at any time, for conversation_empathy
    had_repeat_contact = 1u << 30, had_escalation_request = 1u << 31,
  };

  std::uint64_t key = 0;
  std::int64_t opened_ms = 0;
  std::uint64_t customer = 0;          ///< who acted last
  std::uint32_t labels = 0;            ///< each label's last known value
  std::uint32_t words = kNoWords;      ///< place of its LastWords
  std::uint32_t last = 0;              ///< its last event
  std::uint32_t waiting_since = kNever;  ///< first customer message since the last reply
  std::uint32_t last_reply = kNever;
  std::uint32_t promise_due = kNever;
  std::uint32_t distress_since = kNever;  ///< first distress, until recovered
  std::uint32_t calm_since = kNever;      ///< first of the non-negative texts that run, after distress
  std::uint32_t flags = 0;
  std::uint32_t topic = 0;
  std::uint16_t team = 0, first_team = 0, second_team = 0;  ///< current; the first two distinct ones
  std::uint16_t agent = 0;
  std::uint16_t case_id = 0;
  std::uint16_t last_emotions = 0;     ///< of the last text whose mood is known
  std::uint8_t began_troubled : 5 = 0;   ///< bit i: text i of the first ones is in distress, with anger, frustration, confusion or anxiety
  std::uint8_t ends_in_distress : 1 = 0; ///< the customer's last text
  std::uint8_t routed_routine : 1 = 0;   ///< told
  std::uint8_t spare : 1 = 0;            ///< named, so that the bytes of a record are the same wherever it is
  std::uint8_t ended_glad : 5 = 0;       ///< of the last ones, in the ring: gratitude, relief or trust
  std::uint8_t spares : 3 = 0;
  std::array<std::int8_t, kEnds> first_valence{}, last_valence{};  ///< 1/100; the last ones in a ring
  std::uint8_t texts = 0;              ///< scored customer texts; from 255 it goes on at 251 (the ring keeps its place)
  std::uint8_t distressed = 0;         ///< of them, saturating
  Channel channel = Channel::none;
  std::uint8_t negative_run = 0;       ///< negative texts in a row, see negative_streak
  std::int8_t warm_valence = 0;        ///< the customer's, 1/100, before the warm reply
  std::uint8_t reply_pace = 0;         ///< see slow_down
  std::uint8_t points = 0;             ///< friction points so far, saturating
  std::uint8_t promise_breath = 0;     ///< from the open promise to the last reply, see promises.h

  bool is(std::uint32_t flag) const noexcept { return (flags & flag) != 0; }
  void set(std::uint32_t flag, bool on = true) noexcept { flags = on ? flags | flag : flags & ~flag; }
  std::int64_t at(std::uint32_t after) const noexcept { return opened_ms + after; }
  std::uint32_t after(std::int64_t time_ms) const noexcept {
    const std::int64_t passed = time_ms - opened_ms;
    return passed < 0 ? 0 : passed >= kNever ? kNever - 1 : static_cast<std::uint32_t>(passed);
  }
  bool operator==(const Conversation&) const = default;
};
static_assert(sizeof(Conversation) <= 96);

/// The content words of the customer's last texts in one conversation, newest overwriting oldest.
struct LastWords {
  static constexpr std::size_t kTexts = 5, kWords = 21;
  std::array<std::array<std::uint16_t, kWords>, kTexts> hash{};
  std::array<std::uint8_t, kTexts> count{};
  std::uint8_t next = 0;      ///< the place that the next text takes
  std::uint8_t replied = 0;   ///< bit i: a reply came after text i
  std::uint8_t retold = 0;    ///< bit i: a hand-off or a channel switch came after text i
  std::array<std::uint8_t, kTexts> who{};  ///< of which customer, 8 bits of the hash
  static constexpr std::uint8_t kAll = (1u << kTexts) - 1;
  bool operator==(const LastWords&) const = default;
};
static_assert(sizeof(Conversation) + sizeof(LastWords) <= 320);

/// What outlives a customer's conversations. Times are Unix seconds; 0 = not.
struct CustomerMemory {
  static constexpr std::uint8_t kCut = 1u << 7;  ///< of `ended`: it went on, but was too old or there were too many

  std::uint64_t key = 0;
  std::uint32_t last_seen_s = 0;   ///< of their last conversation event
  std::uint32_t resolved_s = 0;    ///< when their last case was resolved
  std::uint32_t topic = 0;         ///< of their last conversation, or of what was resolved
  std::uint16_t case_id = 0;       ///< likewise
  Channel channel = Channel::none;
  std::uint8_t ended = 0;          ///< of their last conversation, see operators/journey/last_conversation.h; and kCut

  bool operator==(const CustomerMemory&) const = default;
};
static_assert(sizeof(CustomerMemory) == 24);

}  // namespace attune
