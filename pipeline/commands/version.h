// `attune version`: what is in this binary.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_version_command(CLI::App& app, int& exit_code);

}  // namespace attune
