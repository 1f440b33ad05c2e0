#include "pipeline/runtime/build_info.h"

#include <librdkafka/rdkafka.h>
#include <tbb/version.h>

// The build says these where it knows them.
#ifndef ATTUNE_VERSION
#define ATTUNE_VERSION "0.1.0"
#endif
#ifndef ATTUNE_REVISION
#define ATTUNE_REVISION "unknown"
#endif
#ifndef ATTUNE_SIMDJSON_VERSION  // only operators/parse may include simdjson itself
#define ATTUNE_SIMDJSON_VERSION "unknown"
#endif

namespace attune {

const BuildInfo& build_info() {
  static const BuildInfo info{
      ATTUNE_VERSION,
      ATTUNE_REVISION,
#ifdef __clang__
      "clang " __clang_version__,
#else
      "gcc " __VERSION__,
#endif
      rd_kafka_version_str(),
      TBB_runtime_version(),
      ATTUNE_SIMDJSON_VERSION,
  };
  return info;
}

}  // namespace attune
