#include "config/field_source.h"

namespace attune {
namespace {

constexpr std::string_view kForms = "Write a JSON pointer (/user/id), header:NAME, key, or =constant.";

/// "$.user.id", "user.id", "user/id" -> "/user/id".
std::string as_pointer(std::string_view text) {
  if (text.starts_with("$")) text.remove_prefix(1);
  std::string pointer;
  if (text.empty() || text.front() != '.') pointer = "/";
  for (const char c : text) pointer += c == '.' || c == '/' ? '/' : c;
  return pointer;
}

bool has_bad_escape(std::string_view pointer) {
  for (std::size_t i = 0; i < pointer.size(); ++i)
    if (pointer[i] == '~' && (i + 1 == pointer.size() || (pointer[i + 1] != '0' && pointer[i + 1] != '1'))) return true;
  return false;
}

}  // namespace

std::variant<FieldSource, SourceProblem> parse_field_source(std::string_view text, Field field) {
  using Kind = FieldSource::Kind;
  if (text.empty()) return SourceProblem{"an empty source", std::string(kForms)};
  if (text == "key") return FieldSource{Kind::key, ""};
  if (text.starts_with("header:")) {
    if (text.size() == 7) return SourceProblem{"no header is named", "Write header:NAME."};
    return FieldSource{Kind::header, std::string(text.substr(7))};
  }
  if (text.front() == '=') {
    if (text.size() == 1) return SourceProblem{"an empty constant", "Write =value, or remove the field."};
    if (field == Field::time)
      return SourceProblem{"a constant time would put every event into one window",
                           "Map the time, or remove it to use the record's own timestamp."};
    return FieldSource{Kind::constant, std::string(text.substr(1))};
  }
  if (text.front() == '/') {
    if (has_bad_escape(text))
      return SourceProblem{"not an RFC 6901 pointer: ~ must be followed by 0 or 1", "Write ~0 for ~ and ~1 for / in a name."};
    return FieldSource{Kind::pointer, std::string(text)};
  }
  if (text == "Key" || text == "KEY" || text == "$key") return SourceProblem{"no source", "Write key in small letters."};
  return SourceProblem{"no source of a value", "For a JSON pointer write " + as_pointer(text) +
                                                   "; for a constant, =" + std::string(text) + ". " + std::string(kForms)};
}

}  // namespace attune
