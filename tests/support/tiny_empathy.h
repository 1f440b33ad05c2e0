// Heads for replies that know two words, for tests of their file and of what reads it.
#pragma once

#include "operators/empathy/empathy_model.h"

namespace attune {

/// "sorry" says emotional reaction, "sounds" interpretation, a question exploration.
inline EmpathyParts tiny_empathy() {
  EmpathyParts parts;
  parts.name = "tiny";
  parts.version = "1";
  parts.data = "two words";
  parts.attributions = "nobody";
  for (EmpathyHead& head : parts.heads) head = {0.01f, -3, 0, 0, 0.5f};
  parts.heads[2].asks = 6;
  parts.rows = {{3000, 0, 0, 0}, {0, 3000, 0, 0}};
  parts.slots = key_slots({{phrase_hash("sorry"), 0}, {phrase_hash("sounds"), 1}});
  return parts;
}

}  // namespace attune
