// `attune classify`: lines in, a JSON line of labels and valence for each.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_classify_command(CLI::App& app, int& exit_code);

}  // namespace attune
