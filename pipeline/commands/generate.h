// `attune generate`: synthetic events to a file or a topic.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_generate_command(CLI::App& app, int& exit_code);

}  // namespace attune
