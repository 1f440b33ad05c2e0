// A conversation for people, and as JSON.
#pragma once

#include <string>
#include <vector>

#include "pipeline/commands/terminal.h"
#include "pipeline/timeline/timeline.h"

namespace attune {

/// Turn by turn: who, when, what they felt and did, what was found and why, prompts to the agent,
/// the end. Texts are cut at `text_lines` lines. What events say is printed so that it cannot steer
/// a terminal.
std::string draw_timeline(const Timeline& timeline, const std::vector<TimelineEvent>& events,
                          const Terminal& terminal, std::size_t text_lines = 3);

/// One JSON object and a newline; its shape is config/conversation.schema.json.
void append_timeline_json(std::string& out, const Timeline& timeline,
                          const std::vector<TimelineEvent>& events);

}  // namespace attune
