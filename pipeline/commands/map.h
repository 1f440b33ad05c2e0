// `attune map`: the journey with its moods, and the empathy map of a segment.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_map_command(CLI::App& app, int& exit_code);

}  // namespace attune
