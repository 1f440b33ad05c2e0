// How options are named and bounded in words.
#include "config/options.h"
#include "config/units.h"

namespace attune {

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    parts.emplace_back(text.substr(0, at));
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

std::string kind_name(const OptionSpec& option) {
  switch (option.kind) {
    case OptionKind::text:
      return "text";
    case OptionKind::integer:
      return "whole number";
    case OptionKind::number:
      return "number";
    case OptionKind::duration:
      return "duration";
    case OptionKind::size:
      return "size";
    case OptionKind::topic:
      return "topic";
    case OptionKind::topic_or_none:
      return "topic or none";
    case OptionKind::topics:
      return "list of topics";
    case OptionKind::address:
      return "host:port";
    case OptionKind::path:
      return "file";
    case OptionKind::models:
      return "language: file";
    case OptionKind::sources:
      return "field: source";
    case OptionKind::value_maps:
      return "field: {yours: ours}";
    case OptionKind::filter:
      return "field: [values]";
    case OptionKind::properties:
      return "property: value";
    case OptionKind::property_files:
      return "property: file";
    case OptionKind::windows:
      return "list of windows";
    case OptionKind::labels:
      return "list of fields";
    case OptionKind::words:
      return "list of words";
    case OptionKind::flag:
      return "true or false";
    case OptionKind::choice:
      break;
  }
  std::string words;
  const std::vector<std::string> choices = split(option.choices, '|');
  for (std::size_t i = 0; i < choices.size(); ++i)
    words.append(i == 0 ? "" : i + 1 == choices.size() ? " or " : ", ").append(choices[i]);
  return words;
}

std::string bounds_text(const OptionSpec& option) {
  if (option.minimum == 0 && option.maximum == 0) return "";
  const auto show = [&](double bound) -> std::string {
    if (option.kind == OptionKind::duration)
      return format_duration_ms(static_cast<std::int64_t>(bound));
    if (option.kind == OptionKind::size)
      return format_size_bytes(static_cast<std::uint64_t>(bound));
    return std::to_string(static_cast<std::int64_t>(bound));
  };
  return show(option.minimum) + " to " + show(option.maximum);
}

}  // namespace attune
