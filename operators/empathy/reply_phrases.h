// The written phrases of replies: what each says, as tables in a file for every group of acts. The
// words in brackets <...> are classes, in reply_classes.cc. How a pattern is written: phrases.h.
#pragma once

#include <cstdint>
#include <span>

#include "operators/phrases.h"

namespace attune {

/// What a phrase of a reply tells. Some are acts, some only parts of one.
enum class ReplyPhrase : std::uint16_t {
  validates,      ///< names a feeling or a hardship and says that it is one: acknowledges
  hardship,       ///< the same of a thing: a "no" in front does not turn it ("no heat is awful")
  sympathy,       ///< feels for the customer
  stock_apology,  ///< "apologise for the inconvenience"
  boilerplate,    ///< what anybody could have been told: counts as nothing said
  open_question,  ///< counts in questions only
  open_word,      ///< the same, where it begins a clause
  invitation,     ///< "tell me more": an open question without its mark
  courtesy,       ///< "anything else?": a question that asks nothing about the matter
  owns,           ///< first person and an action
  owns_future,    ///< the same, of what comes: a next step too
  next_step,
  contact_later,   ///< "I'll let you know": a promise even without a time
  when_known,      ///< "as soon as I have it": the time of such a promise
  vague_time,      ///< "shortly": takes it back
  commits,         ///< what stands in front of a time that is an expectation: "will", "takes"
  customers_time,  ///< what stands in front of a time that is not: "you need it", "ends"
  time_lead,       ///< a phrase of time may begin here (behind the two above)
  appreciates,
  soothes,
  urgent,
  checks,           ///< a summary or a checking question
  checks_question,  ///< the same, in questions only
  sums_up,          ///< "so" at the start: checks, unless the agent's own doing follows
  rejoices,         ///< glad about what the customer tells: names their gladness
  weak_sympathy,    ///< "oh no": sympathy where nothing is validated
  platitude,        ///< stock words that say nothing even without an apology; boilerplate too
  // Subjects: what is done is the verb behind, see ActionWords.
  will_act,     ///< "I'll": owns_future
  let_act,      ///< "let me": owns
  have_acted,   ///< "I've": owns
  am_acting,    ///< "I'm": owns
  i_acted,      ///< "I": owns
  others_will,  ///< "the courier will": a next step
  // What a reply names as the customer's feeling: by itself in a sentence that validates, or said
  // of "you" anywhere (+ kFeelingCount).
  feeling,  ///< + index of Emotion
  your_feeling = feeling + 12,
  end = your_feeling + 12,
};

std::span<const PhraseClass> reply_classes();
// One table for each group.
std::span<const Phrase> burden_phrases();
std::span<const Phrase> validating_phrases();
std::span<const Phrase> feeling_phrases();
std::span<const Phrase> sympathy_phrases();
std::span<const Phrase> owning_phrases();
std::span<const Phrase> next_step_phrases();
std::span<const Phrase> time_phrases();
std::span<const Phrase> question_phrases();
std::span<const Phrase> tone_phrases();
std::span<const Phrase> soothing_phrases();
std::span<const Phrase> comfort_phrases();
std::span<const Phrase> unharmed_phrases();
std::span<const Phrase> assuring_phrases();

/// All tables, compiled once.
const PhraseSet& reply_phrases();

}  // namespace attune
