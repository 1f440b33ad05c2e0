// What compile_mapping refuses, each with a remedy.
#include "operators/parse/mapping.h"
#include "operators/parse/number_text.h"
#include "operators/parse/pointer.h"
#include "operators/parse/time_value.h"
#include "operators/parse/utf8.h"

namespace attune {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;  ///< positions in the document are 32 bits
constexpr std::uint32_t kMostDepth = 512;                   ///< the walk is recursive

using Problems = std::vector<ParseOptionsProblem>;
using Kind = FieldSource::Kind;

/// Why a value, as it will stand in the field, could never be understood; empty when it could.
std::string unfit(Field field, const std::string& value) {
  if (!is_utf8(value)) return "not UTF-8";
  double number = 0;
  if ((bit_of(field) & kNumberFields) != 0 && read_double(value, number) != NumberReading::ok) return "not a number";
  if (field == Field::actor && value != "customer" && value != "agent" && value != "bot" && value != "system")
    return "not an actor";
  return "";
}

std::string remedy_for(Field field) {
  if (field == Field::actor) return "Use customer, agent, bot or system.";
  return (bit_of(field) & kNumberFields) != 0 ? "Write a number." : "Write text in UTF-8.";
}

void check_pointer(const std::string& key, const std::string& pointer, Problems& problems) {
  const auto tokens = split_pointer(pointer);
  if (!tokens && pointer.front() != '/')
    problems.push_back({key, pointer, "a JSON pointer begins with /",
                        "Write /" + pointer + ", or header:NAME, key, or =constant."});
  else if (!tokens)
    problems.push_back({key, pointer, "~ in a JSON pointer is followed by 0 or 1", "Write ~0 for ~ and ~1 for / in a name."});
  else if (tokens->empty())
    problems.push_back({key, pointer, "the empty pointer is the whole record, which is no single value",
                        "Name a member, such as /text, or remove the field."});
  else if (!is_utf8(pointer))
    problems.push_back({key, pointer, "not UTF-8", "Write the pointer in UTF-8, as the events are."});
}

void check_source(Field field, const FieldSource& source, Problems& problems) {
  const std::string key = key_of("fields", field);
  if (source.kind == Kind::pointer) return check_pointer(key, source.value, problems);
  if (source.kind == Kind::header && source.value.empty())
    problems.push_back({key, "header:", "no header is named", "Write header:NAME."});
  if (source.kind != Kind::constant) return;
  if (field == Field::time)
    problems.push_back({key, "=" + source.value, "a constant time would put every event into one window",
                        "Map the time, or remove it to use the record's own timestamp."});
  else if (const std::string why = source.value.empty() ? "" : unfit(field, source.value); !why.empty())
    problems.push_back({key, "=" + source.value, why, remedy_for(field)});
}

void check_values(const ParseOptions& options, Field field, Problems& problems) {
  for (const auto& [raw, target] : options.values[static_cast<std::size_t>(field)])
    if (const std::string why = unfit(field, target); !why.empty())
      problems.push_back({key_of("values", field) + "." + raw, target, why, remedy_for(field)});
}

void check_filter(const ParseOptions& options, const ParseOptions::Filter& filter, Problems& problems) {
  const char* const section = filter.only ? "only" : "except";
  const auto index = static_cast<std::size_t>(filter.field);
  if (index >= kFieldCount) {
    problems.push_back({std::string("event.") + section, std::to_string(index), "no such field", "Name a field of the event."});
    return;
  }
  const std::string key = key_of(section, filter.field);
  if (filter.values.empty())
    problems.push_back({key, "[]", filter.only ? "an empty list leaves out every record" : "an empty list leaves out nothing",
                        "List values, or remove the key."});
  const bool has_default = filter.field == Field::type || filter.field == Field::actor;
  if (options.fields[index].kind == Kind::none && !has_default)
    problems.push_back({key, "", "the field is not mapped, so it never has a value",
                        "Map " + std::string(kFieldNames[index]) + " under event.fields, or remove this."});
}

}  // namespace

std::vector<ParseOptionsProblem> problems_in(const ParseOptions& given) {
  const ParseOptions options = with_format_defaults(given);
  Problems problems;
  if (options.max_bytes == 0 || options.max_bytes > kMostBytes)
    problems.push_back({"event.max_bytes", std::to_string(options.max_bytes), "out of range, 1 to 256 MiB",
                        "The default is 1MiB."});
  if (options.max_depth == 0 || options.max_depth > kMostDepth)
    problems.push_back({"event.max_depth", std::to_string(options.max_depth), "out of range, 1 to 512", "The default is 64."});
  if (options.max_future_ms < 0)
    problems.push_back({"time.max_future", std::to_string(options.max_future_ms) + "ms", "a negative duration",
                        "Write how far ahead of its record a time may be, such as 1h; 0 allows none."});
  for (std::size_t i = 0; i < kFieldCount; ++i) {
    check_source(static_cast<Field>(i), options.fields[i], problems);
    check_values(options, static_cast<Field>(i), problems);
  }
  for (const ParseOptions::Filter& filter : options.filters) check_filter(options, filter, problems);
  return problems;
}

}  // namespace attune
