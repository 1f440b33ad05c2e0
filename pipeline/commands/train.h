// `attune train`: labelled texts become a model file.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_train_command(CLI::App& app, int& exit_code);

}  // namespace attune
