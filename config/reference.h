// What is written down about the configuration, generated from its declarations.
#pragma once

#include <string>

namespace attune {

std::string config_reference();  ///< config/REFERENCE.md, byte for byte
std::string config_schema();     ///< config/attune.schema.json, byte for byte (JSON Schema draft-07)

}  // namespace attune
