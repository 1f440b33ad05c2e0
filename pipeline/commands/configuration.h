// The configuration of a command, its mistakes told.
#pragma once

#include <optional>
#include <string>

#include "config/config.h"

namespace attune {

/// `path` empty: the defaults and attune's own event shape. Kafka's section may be missing.
/// Nothing: every mistake is on standard error.
std::optional<Config> read_configuration(const std::string& path);

/// Why the configuration raises no prompts, and what to do about it; empty: it does.
std::string prompts_nobody(const Config& config);

}  // namespace attune
