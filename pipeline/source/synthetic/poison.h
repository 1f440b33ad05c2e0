// Records that nobody can read: one of each kind that a real topic carries.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "pipeline/source/synthetic/event_json.h"

namespace attune {

/// Every kind is a dead letter for a reader of attune's own shape, from Kafka and from a file.
enum class Poison : std::uint8_t {
  cut_off, no_json, array, broken_utf8, lone_surrogate, too_deep, time_future, time_negative, time_1970, time_huge,
  time_words, time_object, customer_object, text_array, score_words,
};
inline constexpr std::array<std::string_view, 15> kPoisonNames = {
    "cut_off", "no_json", "array", "broken_utf8", "lone_surrogate", "too_deep", "time_future", "time_negative",
    "time_1970", "time_huge", "time_words", "time_object", "customer_object", "text_array", "score_words"};

/// Appends the draft as a record of this kind; never a line break.
void append_poison(std::string& out, Poison kind, EventDraft draft, EventJson& json);

}  // namespace attune
