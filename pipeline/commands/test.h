// `attune test`: labelled conversations through the real graph.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_test_command(CLI::App& app, int& exit_code);

}  // namespace attune
