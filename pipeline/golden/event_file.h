// A file of events for people to look at: as a topic has them, or a golden file.
#pragma once

#include "pipeline/golden/golden_file.h"

namespace attune {

/// Of a plain file `file` has only events, in its order, whatever their times.
struct EventFile {
  GoldenFile file;
  std::size_t unusable = 0;    ///< lines that are no event, or none that passes the filter
  std::string first_unusable;  ///< "path:line: why"
};

/// `path` "-" is standard input. Errors are as those of golden files.
Result<EventFile> read_event_file(const std::string& path,
                                  const std::shared_ptr<const Mapping>& mapping);

/// All bytes of a file or of standard input.
Result<std::string> read_bytes(const std::string& path);

}  // namespace attune
