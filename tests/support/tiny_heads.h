// Trained heads that know two words, for tests of their file and of what reads them.
#pragma once

#include "operators/empathy/heads_features.h"
#include "operators/empathy/heads_model.h"

namespace attune {

template <class Kind>
HeadsParts<Kind> tiny_heads() {
  HeadsParts<Kind> parts;
  parts.name = "tiny";
  parts.version = "1";
  parts.data = "two words";
  parts.attributions = "nobody";
  for (HeadNumbers& head : parts.heads) head = {0.01f, -3, 0, 0, 0.5f};
  return parts;
}

/// "sorry" says emotional reaction, "sounds" interpretation, a question exploration.
inline HeadsParts<ReplyHeads> tiny_reply_heads() {
  auto parts = tiny_heads<ReplyHeads>();
  parts.heads[ReplyHeads::exploration].asks = 6;
  parts.rows = {{3000}, {0, 3000}};
  parts.slots = key_slots({{phrase_hash("sorry"), 0}, {phrase_hash("sounds"), 1}});
  return parts;
}

/// "adieu" is a churn_threat, "van" with one word before "hills" travel.
inline HeadsParts<CueHeads> tiny_cue_heads() {
  auto parts = tiny_heads<CueHeads>();
  parts.rows.resize(2);
  parts.rows[0][static_cast<std::size_t>(Cue::churn_threat)] = 3000;
  parts.rows[1][static_cast<std::size_t>(Cue::travel)] = 3000;
  parts.slots = key_slots(
      {{phrase_hash("adieu"), 0}, {text_gap_key(phrase_hash("van"), phrase_hash("hills")), 1}});
  return parts;
}

}  // namespace attune
