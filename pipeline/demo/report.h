// What the demo says of an incident. Pure, but for the time zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "pipeline/demo/incident.h"

namespace attune {

std::string clock_time(std::int64_t ms);  ///< local, "12:03:05"

/// The end of a demo: where, when it began and with what, when it was strongest and how strong.
std::string summary(const std::optional<Incident>& incident);

/// One line for those who watch, as soon as something is found; else nothing.
std::string headline(const std::optional<Incident>& incident);

}  // namespace attune
