// `attune replay`: a file through the graph.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_replay_command(CLI::App& app, int& exit_code);

}  // namespace attune
