// One moment of a conversation, as the folds see it: the turn, what was remembered before it, and where
// findings go. Layer 0: std only.
#pragma once

#include <cstdint>

#include "operators/conversation.h"
#include "operators/distress.h"
#include "operators/findings.h"
#include "operators/turn.h"

namespace attune {

/// A turn within its conversation. Folds are called in this order: empathy settles the acts of a reply,
/// then every friction signal, then empathy's and journey's, then everything is remembered. So all of
/// them see the conversation as it was before the turn, apart from flags that a signal set itself.
struct Scene {
  const Turn& turn;
  Conversation& conversation;
  LastWords* words = nullptr;          ///< of the customer's last texts; null: none yet
  CustomerMemory* customer = nullptr;  ///< of the turn's customer, else the conversation's; null: unknown
  Findings& findings;
  bool opened = false;       ///< the turn began this conversation
  bool known_customer = false;  ///< `customer` had been remembered before this turn
  bool distress = false;     ///< a customer's text in distress
  TextMood mood{};               ///< of a customer's text, see operators/distress.h
  bool high_stakes = false;  ///< a customer's text with a context cue, or in distress and urgent
  std::uint32_t acts = 0;    ///< of a reply, settled: what holds in this conversation
  std::uint8_t repeats = 0;  ///< of a reply: to how many others its wording was given; 0 too when it is one of a kind
  std::uint8_t shared_words = 0;  ///< of a reply that restates: content words of the customer's in it
  std::uint8_t jargon_words = 0;  ///< of a reply: those that this customer has not used

  bool has(Act act) const noexcept { return (acts & bit(act)) != 0; }
  std::int64_t now_ms() const noexcept { return turn.time_ms; }
};

/// A text that only thanks or says goodbye: nobody waits for a reply to it, and nothing begins again.
inline bool is_courtesy(const Scene& scene) noexcept {
  const Turn& turn = scene.turn;
  return turn.has(Cue::goodbye) ||
         (turn.has(Cue::thanks) && !turn.has(Cue::question) && !turn.has(Cue::request) &&
          !scene.distress && !scene.high_stakes);
}

/// A deadline that passed in a conversation, or its end: `at_ms` is the moment.
struct Passing {
  Conversation& conversation;
  Findings& findings;
  std::int64_t at_ms = 0;
};

/// Why a conversation ended.
enum class Ending : std::uint8_t { idle, ended, too_old, evicted, end_of_input };

}  // namespace attune
