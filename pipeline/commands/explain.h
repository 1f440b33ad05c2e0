// `attune explain`: which words made each label of a text.
#pragma once

namespace CLI {
class App;
}

namespace attune {

void add_explain_command(CLI::App& app, int& exit_code);

}  // namespace attune
