// What stands around the words of a text: marks that shout, faces that are angry. Words know
// nothing of them (operators/phrase_text.h leaves them out).
#pragma once

#include <string_view>

namespace attune {

struct TextMarks {
  bool loud = false;      ///< two marks in a row: "!!", "??", "?!"
  bool angry = false;     ///< an angry face, or a gesture like it
  bool eye_roll = false;  ///< rolled eyes, a hand before the face, a face that is not amused
};

/// One pass, two more where there is something; any bytes; never allocates. Any thread.
TextMarks text_marks(std::string_view text) noexcept;

}  // namespace attune
