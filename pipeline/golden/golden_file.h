// A conversation that people labelled: events, deadlines and ends, with what the definitions say of
// each.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "operators/measure.h"
#include "operators/parse/parse.h"
#include "operators/result.h"
#include "operators/signal.h"
#include "pipeline/source/line_reader.h"

namespace attune {

/// One line of the file, understood. Which members hold depends on `kind`.
struct GoldenLine {
  enum class Kind : std::uint8_t { event, due, until, closed };
  Kind kind = Kind::event;
  std::size_t number = 0;           ///< 1-based, in the file
  std::int64_t time_ms = 0;         ///< event, due, until
  std::uint64_t conversation = 0;   ///< hash, as turns have it; 0 = none
  std::uint64_t customer = 0;       ///< likewise
  std::size_t begin = 0, size = 0;  ///< event: its JSON within the file's block
  std::string who, text;  ///< event: who acts, or its type; what was said. For people, not for logs
  std::vector<Signal> expect;       ///< sorted; may repeat
  std::vector<PromptKind> prompts;  ///< sorted
};

struct GoldenFile {
  std::string path, name, industry, about;
  std::vector<GoldenLine> lines;  ///< in time order, `closed` ones anywhere
  std::shared_ptr<const LineBlock> events;
  bool judges_prompts = false;  ///< a line says which prompts arise
};

/// Whether a signal is judged by golden files, and where: at an event or a deadline, or at the end.
enum class Judged : std::uint8_t { no, on_the_way, at_the_end };
Judged judged(Signal signal) noexcept;

/// `bytes` is the whole file; `path` stands in messages only. Events are read by `mapping`. An
/// error is "path:line: what is wrong. What to do", and never has a text. Set-up code; throws
/// nothing.
Result<GoldenFile> parse_golden(std::string_view bytes, const std::string& path,
                                const std::shared_ptr<const Mapping>& mapping);
Result<GoldenFile> read_golden(const std::string& path,
                               const std::shared_ptr<const Mapping>& mapping);

/// The `.jsonl` files that are meant, folders searched to their depths, in order of path. A file
/// that is named is taken whatever its suffix.
Result<std::vector<std::string>> golden_paths(const std::vector<std::string>& given);

}  // namespace attune
