// What a turn leaves in its conversation once every fold has seen it. Layer 0: std only.
#pragma once

#include "operators/scene.h"

namespace attune {

/// Opens: the fields that hold from the first turn on. REQUIRES: a fresh record.
void begin(Conversation& conversation, const Turn& turn) noexcept;

/// After the folds: what the turn leaves in its conversation, its words and its customer.
/// `words` may be null when the turn is not a customer's text, `customer` when nobody is known.
void remember(Scene& scene) noexcept;

/// A valence as a conversation keeps it: 1/kValenceOne to 1/100.
constexpr std::int8_t hundredths(int valence) noexcept {
  return static_cast<std::int8_t>(valence / (kValenceOne / 100));
}
/// Of the customer's last text whose mood is known, in 1/kValenceOne. REQUIRES: texts >= 1.
inline int last_valence(const Conversation& conversation) noexcept {
  return conversation.last_valence[(conversation.texts - 1u) % Conversation::kEnds] *
         (kValenceOne / 100);
}

/// Mean valence (1/kValenceOne) of the first and the last third of the customer's texts, at least
/// one and at most five at an end. REQUIRES: texts >= 1.
struct MoodEnds {
  int from = 0, to = 0;
};
MoodEnds mood_ends(const Conversation& conversation) noexcept;
/// Is one of the first third's texts in distress, with anger, frustration, confusion or anxiety?
/// Has one of the last third's gratitude, relief or trust?
bool began_troubled(const Conversation& conversation) noexcept;
bool ended_glad(const Conversation& conversation) noexcept;

/// Whether people go on talking in another channel than before. What bots and case systems do is no
/// talk.
bool switches_channel(const Conversation& before, const Turn& turn) noexcept;

/// LastWords::who of a customer.
std::uint8_t who_said(std::uint64_t customer) noexcept;

/// Content words that a text has in common with one of the texts before it.
struct Similarity {
  int shared = 0, ours = 0, theirs = 0;

  /// Shared of all different ones, in percent; 0 without words.
  int jaccard() const noexcept {
    const int all = ours + theirs - shared;
    return all == 0 ? 0 : 100 * shared / all;
  }
  /// Shared of the shorter text's, in percent; 0 without words.
  int containment() const noexcept {
    const int least = ours < theirs ? ours : theirs;
    return least == 0 ? 0 : 100 * shared / least;
  }
};
/// REQUIRES: text < LastWords::kTexts.
Similarity similarity(const ContentWords& said, const LastWords& before, std::size_t text) noexcept;

}  // namespace attune
