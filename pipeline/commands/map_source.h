// Where `attune map` has its lines from: a file, standard input, or a range of a result topic.
#pragma once

#include <string>
#include <variant>
#include <vector>

#include "operators/result.h"
#include "pipeline/map/gather.h"

namespace attune {

struct MapSource {
  std::string input = "-";            ///< a file of window lines; - = standard input
  std::string config, topic;          ///< with a topic: of its brokers
  std::vector<std::string> from, to;  ///< times; of a topic also its places, as replay takes them
  std::vector<std::int32_t> partitions;
};

/// What went wrong, with the exit code of it.
struct MapFailure {
  std::string message;
  int exit_code;
};

/// Adds the source's lines to what `filter` lets through. Lines that are no closed windows are left
/// out; the first of them are told on standard error with their places ("windows.jsonl:12").
std::variant<Gathered, MapFailure> gather_lines(const MapSource& source, MapFilter filter);

}  // namespace attune
