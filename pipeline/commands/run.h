// `attune run`: the service.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_run_command(CLI::App& app, int& exit_code);

}  // namespace attune
