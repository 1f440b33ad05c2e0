#include "pipeline/golden/event_file.h"

#include <cerrno>
#include <cstring>
#include <filesystem>

#include "operators/parse/labelled_line.h"
#include "pipeline/golden/event_block.h"

namespace attune {
namespace {

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

/// Its first line says so.
bool is_golden(std::string_view bytes) {
  std::string_view line;
  while (!bytes.empty() && is_blank(line)) line = cut_line(bytes);
  LabelledLineReader reader;
  const auto read = reader.read(line);
  return read && read->has_golden;
}

EventFile plain_events(std::string_view bytes, const std::string& path,
                       const std::shared_ptr<const Mapping>& mapping) {
  EventFile read;
  read.file.path = path;
  EventBlock block(mapping);
  std::size_t number = 0;
  while (!bytes.empty()) {
    const std::string_view line = cut_line(bytes);
    ++number;
    if (is_blank(line)) continue;
    GoldenLine made;
    made.number = number;
    const std::string error = block.add(line, made);
    if (error.empty()) read.file.lines.push_back(std::move(made));
    else if (read.unusable++ == 0)
      read.first_unusable = path + ":" + std::to_string(number) + ": " + error;
  }
  read.file.events = block.finish();
  return read;
}

}  // namespace

Result<EventFile> read_event_file(const std::string& path,
                                  const std::shared_ptr<const Mapping>& mapping) {
  const auto bytes = read_bytes(path);
  if (!bytes) return Error{bytes.error()};
  if (!is_golden(*bytes)) return plain_events(*bytes, path, mapping);
  auto file = parse_golden(*bytes, path, mapping);
  if (!file) return Error{file.error()};
  return EventFile{std::move(*file), 0, ""};
}

Result<std::string> read_bytes(const std::string& path) {
  std::error_code none;
  if (std::filesystem::is_directory(path, none))
    return Error{path + ": is a folder, not a file of JSON lines"};
  auto reader = LineReader::open(path);
  if (!reader) return Error{path + ": cannot be read: " + std::strerror(errno)};
  std::string bytes;
  for (;;) {
    auto block = (*reader)->next();
    if (!block) return Error{path + ": " + block.error()};
    if (!*block) return bytes;
    bytes.append((*block)->bytes.data(), (*block)->used);
  }
}

}  // namespace attune
