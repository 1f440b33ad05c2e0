// What one text does, beside what it feels: the acts of a reply, the cues of a customer, and the words
// that later texts are compared with. Layer 0: std only.
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

/// What a reply (of an agent or a bot) does for the customer; several may hold. The order is that of
/// every bit mask and JSON object; append only.
enum class Act : std::uint8_t {
  acknowledges, sympathises, scripted, restates, explores, owns, next_step, sets_expectation, promises,
  appreciates, soothes, urgent, jargon, readable, mirrors, misread,
};
inline constexpr std::size_t kActCount = 16;
inline constexpr std::array<std::string_view, kActCount> kActNames = {
    "acknowledges", "sympathises", "scripted", "restates", "explores", "owns", "next_step", "sets_expectation", "promises",
    "appreciates", "soothes", "urgent", "jargon", "readable", "mirrors", "misread"};

/// What a customer's text tells of their situation, asks for, and how it is said. The first seven are
/// context cues: each makes the stakes high. `exasperated`, `sarcastic` and `calm` are the mood that its
/// words show whatever the model reads (operators/distress.h).
enum class Cue : std::uint8_t {
  deadline, occasion, health, hardship, dependants, travel, safety,
  escalation_request, churn_threat, thanks, goodbye, question, exasperated, sarcastic, calm, request,
};
inline constexpr std::size_t kCueCount = 16;
inline constexpr std::size_t kContextCueCount = 7;
inline constexpr std::array<std::string_view, kCueCount> kCueNames = {
    "deadline", "occasion", "health", "hardship", "dependants", "travel", "safety",
    "escalation_request", "churn_threat", "thanks", "goodbye", "question", "exasperated", "sarcastic", "calm",
    "request"};
inline constexpr std::uint16_t kContextCues = (1u << kContextCueCount) - 1;

template <class Enum>
constexpr std::uint32_t bit(Enum value) noexcept {
  return 1u << static_cast<unsigned>(value);
}

/// Log-odds are fixed point, so that every machine finds the same: 1.0 is kOddsOne.
inline constexpr std::int32_t kOddsOne = 256;
inline std::int16_t fixed_odds(double log_odds) noexcept {
  constexpr double most = INT16_MAX;
  return static_cast<std::int16_t>(std::lround(std::clamp(log_odds * kOddsOne, -most, most)));
}

/// Hashes of a text's content words (lower case, less a stop list), in order of first appearance, each
/// once. 16 bits suffice: two sets are compared by how much they share, not by one word.
inline constexpr std::size_t kMostContentWords = 22;
struct ContentWords {
  std::array<std::uint16_t, kMostContentWords> hash{};
  std::uint8_t count = 0;  ///< <= kMostContentWords; words past that are left out
};

/// Everything is about the text alone; what needs the conversation (restates, jargon that the customer
/// used, misread, near-duplicates, mirrors) is decided where the conversation is known.
struct Utterance {
  bool read = false;            ///< a text of a language that is read; else all below is empty
  std::uint16_t cues = 0;       ///< bit i = Cue(i) holds; customers only
  std::uint32_t acts = 0;       ///< bit i = Act(i) holds by the text alone; agents and bots only
  std::uint16_t feelings = 0;   ///< bit i = Emotion(i) is named by a reply as the customer's
  std::int16_t distress = 0;    ///< how much its words are those of somebody in distress: log-odds in 1/kOddsOne; 0: even, or not asked
  bool puzzled = false;         ///< the words say that something is not understood; customers only
  bool implicit_promise = false;  ///< promises, without a time
  bool checks = false;          ///< a reply with a summary or a checking question: where `restates` may hold, as where it acknowledges
  bool stock_apology = false;   ///< a stock apology with nothing of its own
  std::uint8_t heads = 0;       ///< trained heads of a reply: bit 0 emotional reaction, 1 interpretation, 2 exploration, 3 acknowledges
  std::uint8_t grade = 0;       ///< Flesch-Kincaid grade, rounded up, 1 to 20; 0 = under 5 words, unknown
  std::uint8_t jargon_words = 0;  ///< acronyms and listed words
  std::array<std::uint16_t, 6> jargon{};  ///< the first of them, as hashes like those of ContentWords; 0 = none
  std::uint16_t words = 0;      ///< all words, as far as the text was read
  std::int64_t promise_due_ms = 0;  ///< event time at which the promise is due; 0 = no promise
  std::uint64_t simhash = 0;    ///< of its word pairs; for near-duplicates among replies
  ContentWords content;
};

}  // namespace attune
