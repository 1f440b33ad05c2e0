// `attune check`: is this configuration fit to run?
#pragma once

#include <string>
#include <vector>

#include "config/loader.h"

namespace CLI {
class App;
}

namespace attune {

/// What only the parts themselves can tell: librdkafka, the mapping's compiler, the model's reader.
/// `whole` false: of a configuration with mistakes, what could be read; the mapping, of which its
/// mistakes are told already, is left out.
std::vector<ConfigError> check_parts(const Config& config, const std::string& file,
                                     bool whole = true);

void add_check_command(CLI::App& app, int& exit_code);

}  // namespace attune
