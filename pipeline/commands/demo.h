// `attune demo`: the whole job on an embedded broker.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_demo_command(CLI::App& app, int& exit_code);

}  // namespace attune
