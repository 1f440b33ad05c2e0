// What this binary is made of: for `attune version` and attune_build_info.
#pragma once

#include <string>

namespace attune {

struct BuildInfo {
  std::string version;   ///< of attune
  std::string revision;  ///< of its source; "unknown" outside a checkout
  std::string compiler, librdkafka, onetbb, simdjson;
};

const BuildInfo& build_info();

}  // namespace attune
