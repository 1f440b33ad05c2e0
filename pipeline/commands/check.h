// `attune check`: is this configuration fit to run?
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_check_command(CLI::App& app, int& exit_code);

}  // namespace attune
