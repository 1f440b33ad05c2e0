// What the demo says of an incident and of conversations around it. Pure, but for the time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/demo/conversation_finder.h"
#include "pipeline/demo/incident.h"

namespace attune {

std::string clock_time(std::int64_t ms);  ///< local, "12:03:05"

/// The end of a demo: where, when it began and with what, when it was strongest and how strong.
std::string summary(const std::optional<Incident>& incident);

/// What follows it: friction peaks, who got no answer, hand-offs, prompts and what became of them,
/// and the repair.
std::string summary(const FoundConversations& found);

/// "confused at shopping / payment since 01:42:00"; without its place "confused since 01:42:00".
std::string peak_headline(const FoundPeak& peak, bool with_place = true);
/// "62 % of texts (usually 7 %)"
std::string peak_share(const FoundPeak& peak);

/// One line for those who watch, as soon as something is found; else nothing.
std::string headline(const std::optional<Incident>& incident);

}  // namespace attune
