// `attune evaluate`: a model against gold labels.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_evaluate_command(CLI::App& app, int& exit_code);

}  // namespace attune
