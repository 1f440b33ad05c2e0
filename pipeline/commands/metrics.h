// `attune metrics`: what it publishes, from the catalog.
#pragma once

#include <string>

namespace CLI {
class App;
}

namespace attune {

/// config/METRICS.md: every metric with type, unit, labels and meaning.
std::string metric_reference();
/// tests/golden/metric_names.txt: one line per metric, name, type and labels.
std::string metric_names();

void add_metrics_command(CLI::App& app, int& exit_code);

}  // namespace attune
