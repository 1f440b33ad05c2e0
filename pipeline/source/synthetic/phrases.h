// What synthetic customers and agents say: parts that combine to many thousand sentences.
#pragma once

#include <cstddef>
#include <string>

#include "pipeline/source/synthetic/random.h"
#include "pipeline/source/synthetic/story.h"

namespace attune {

/// Appends a sentence or two of about 70 bytes in the mood, about something of the step (an index into
/// kSteps). Plain ASCII without quotes and backslashes, so that it needs no escaping in JSON.
void append_phrase(std::string& out, Mood mood, std::size_t step, Random& random);

/// What an agent answers.
void append_reply(std::string& out, std::size_t step, Random& random);

/// Different sentences that a mood has at one step, at least.
std::size_t phrase_count(Mood mood) noexcept;

}  // namespace attune
