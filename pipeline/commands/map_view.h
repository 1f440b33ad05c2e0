// Journey maps and empathy maps for people, and both as JSON.
#pragma once

#include <string>
#include <vector>

#include "pipeline/commands/terminal.h"
#include "pipeline/map/empathy_map.h"
#include "pipeline/map/gathered.h"
#include "pipeline/map/journey_map.h"

namespace attune {

/// What was asked for, to be told beside what was found.
struct MapQuestion {
  std::vector<std::pair<std::string, std::string>> labels;  ///< as MapFilter's
  bool journeys = true, empathy = true;
};

/// What the maps are of: whose, when, from how many windows, and which lines did not count.
std::string draw_map_heading(const Gathered& gathered, const MapQuestion& question,
                             const Terminal& terminal);

/// Steps as columns with the mood as a curve above what makes it; more steps than fit stand below.
/// Values of labels are cut to their column, and cannot steer a terminal.
std::string draw_journey_map(const JourneyMap& map, const Terminal& terminal);

/// How to read one, for below them.
std::string journey_legend(const Terminal& terminal);

/// Six boxes, in two columns where there is room.
std::string draw_empathy_map(const EmpathyMap& map, const Gathered& gathered,
                             const MapQuestion& question, const Terminal& terminal);

/// One JSON object and a newline; its shape is config/map.schema.json.
std::string map_json(const Gathered& gathered, const std::vector<JourneyMap>& journeys,
                     const EmpathyMap& empathy, const MapQuestion& question);

}  // namespace attune
