// What tells pods with different configurations apart.
#pragma once

#include <cstdint>

#include "config/config.h"

namespace attune {

/// The same for two configurations exactly when the loader read the same values from them, however
/// these are written and in whatever order: a default that is written out is still one, ${NAME} is
/// what it stands for. kafka.properties and the files of properties are left out: they hold secrets.
/// Pure; any thread.
std::uint64_t fingerprint(const Config& config);

}  // namespace attune
