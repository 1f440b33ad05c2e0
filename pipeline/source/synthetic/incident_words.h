// What customers and agents say around the incident: complaints, replies that help nobody, and
// those that put it right.
#pragma once

#include <cstdint>
#include <string>

#include "pipeline/source/synthetic/random.h"
#include "pipeline/source/synthetic/story.h"

namespace attune {

/// What a text of the story is for. A test reads each back with the product's own readers.
enum class Speech : std::uint8_t {
  ask_for_person,  ///< a customer does
  threaten,        ///< a customer is about to leave
  settle,          ///< a customer who is heard at last
  helpful,         ///< a reply to somebody who is well
  caring,          ///< a reply to somebody who is not: acknowledges, owns, says what comes next
  canned,          ///< a reply from the shelf
  jargon,          ///< a bot's reply in words of the trade
  repair,          ///< acknowledges, owns, promises within a minute
  keep,            ///< does what was promised, and says what comes next
};
inline constexpr std::size_t kSpeechCount = 9;
inline constexpr Speech kFirstOfStaff = Speech::helpful;  ///< those before are customers'

/// Plain ASCII that needs no escaping in JSON. `step`: an index into kSteps; `matter`: what one
/// case is about, the same number for the same case.
void append_speech(std::string& out, Speech speech, std::size_t step, std::uint64_t matter,
                   Random& random);

/// A customer says what is wrong at the broken step, in the mood; `again`: to the next person, in
/// the same words.
void append_complaint(std::string& out, Mood mood, std::uint64_t matter, bool again,
                      Random& random);

}  // namespace attune
