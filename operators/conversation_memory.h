// What a turn leaves in its conversation once every fold has seen it. Layer 0: std only.
#pragma once

#include "operators/scene.h"

namespace attune {

/// Opens: the fields that hold from the first turn on. REQUIRES: a fresh record.
void begin(Conversation& conversation, const Turn& turn) noexcept;

/// After the folds. `words` may be null when the turn is not a customer's text.
void remember(Scene& scene) noexcept;

/// Mean valence (1/kValenceOne) of the first and the last third of the customer's texts, at least
/// one and at most five at an end. REQUIRES: texts >= 1.
struct MoodEnds {
  int from = 0, to = 0;
};
MoodEnds mood_ends(const Conversation& conversation) noexcept;
/// Has one of the first third's texts anger, frustration, confusion or anxiety? One of the last
/// third's gratitude, relief or trust?
bool began_troubled(const Conversation& conversation) noexcept;
bool ended_glad(const Conversation& conversation) noexcept;

/// Share of content words that two texts have in common: the larger of Jaccard / 0.5 and containment /
/// 0.7 in 1/100, so that 100 and more is "similar"; 0 with fewer than 3 content words at either.
struct Similarity {
  int percent = 0;
  int shared = 0;
  bool similar() const noexcept { return percent >= 100; }
};
Similarity similarity(const ContentWords& said, const LastWords& before, std::size_t text) noexcept;

}  // namespace attune
