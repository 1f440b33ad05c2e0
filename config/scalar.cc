#include "config/scalar.h"

#include <charconv>
#include <cmath>

#include "config/suggest.h"
#include "config/units.h"

namespace attune {
namespace {

bool within(const OptionSpec& option, double value) {
  return (option.minimum == 0 && option.maximum == 0) || (value >= option.minimum && value <= option.maximum);
}

ScalarProblem out_of_range(const OptionSpec& option) {
  return {"out of range", "Use a value from " + bounds_text(option) + "."};
}

ScalarProblem whole(const OptionSpec& option, const std::string& text, OptionValue& value) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value.whole);
  if (problem == std::errc::result_out_of_range) return out_of_range(option);
  if (problem != std::errc{} || end != text.data() + text.size())
    return {"not a whole number", "Use a whole number from " + bounds_text(option) + ", digits only."};
  return within(option, static_cast<double>(value.whole)) ? ScalarProblem{} : out_of_range(option);
}

ScalarProblem number(const OptionSpec& option, const std::string& text, OptionValue& value) {
  const auto [end, problem] = std::from_chars(text.data(), text.data() + text.size(), value.number);
  if (problem != std::errc{} || end != text.data() + text.size() || !std::isfinite(value.number))
    return {"not a number", "Use a number from " + bounds_text(option) + ", such as " + std::string(option.fallback) + "."};
  return within(option, value.number) ? ScalarProblem{} : out_of_range(option);
}

bool only_digits(const std::string& text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
}

ScalarProblem duration(const OptionSpec& option, const std::string& text, OptionValue& value) {
  const auto ms = parse_duration_ms(text);
  if (!ms && only_digits(text))
    return {"a duration without a unit", "Write " + text.substr(0, 18) + "s for seconds, or ms, m, h, d."};
  if (!ms) return {"not a duration", "Write one like 250ms, 10s, 1m30s, 1h or 7d: whole numbers, largest unit first."};
  value.whole = *ms;
  return within(option, static_cast<double>(*ms)) ? ScalarProblem{} : out_of_range(option);
}

ScalarProblem size(const OptionSpec& option, const std::string& text, OptionValue& value) {
  const auto bytes = parse_size_bytes(text);
  if (!bytes) return {"not a size", "Write one like 64MiB, 512KiB, 1GiB (powers of 1024), 1MB (of 1000) or plain bytes."};
  value.whole = static_cast<std::int64_t>(*bytes);
  return within(option, static_cast<double>(*bytes)) ? ScalarProblem{} : out_of_range(option);
}

ScalarProblem choice(const OptionSpec& option, const std::string& text) {
  const std::vector<std::string> choices = split(option.choices, '|');
  for (const std::string& known : choices)
    if (known == text) return {};
  const std::string near = nearest(text, choices);
  return {"not one of the choices", (near.empty() ? "" : "Did you mean " + near + "? ") + "Use " + kind_name(option) + "."};
}

ScalarProblem address(const std::string& text) {
  const std::size_t colon = text.rfind(':');
  const std::string remedy = "Write host:port, such as 0.0.0.0:9464, 127.0.0.1:9464 or [::]:9464.";
  if (colon == std::string::npos || colon == 0) return {"not host:port", remedy};
  const std::string host = text.substr(0, colon), port_text = text.substr(colon + 1);
  const bool bracketed = host.front() == '[' && host.back() == ']' && host.size() > 2;
  if (!bracketed && host.find_first_of(":[]") != std::string::npos) return {"not host:port", remedy};
  if (host.find_first_of(" \t/") != std::string::npos) return {"not host:port", remedy};
  unsigned port = 0;
  const auto [end, problem] = std::from_chars(port_text.data(), port_text.data() + port_text.size(), port);
  if (problem != std::errc{} || end != port_text.data() + port_text.size() || port > 65'535)
    return {"the port is no number from 0 to 65535", remedy};
  return {};
}

}  // namespace

ScalarProblem check_topic(const std::string& name) {
  const char* letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._-";
  if (name.empty()) return {"an empty topic name", "Name the topic."};
  if (name.size() > 249 || name == "." || name == ".." || name.find_first_not_of(letters) != std::string::npos)
    return {"not a Kafka topic name", "Use 1 to 249 letters, digits, dots, underscores and dashes; patterns are not supported."};
  return {};
}

ScalarProblem check_scalar(const OptionSpec& option, const std::string& text, OptionValue& value) {
  value.text = text;
  if (text.empty()) return {"an empty value", "Give it a value, or remove the key."};
  switch (option.kind) {
    case OptionKind::integer: return whole(option, text, value);
    case OptionKind::number: return number(option, text, value);
    case OptionKind::duration: return duration(option, text, value);
    case OptionKind::size: return size(option, text, value);
    case OptionKind::choice: return choice(option, text);
    case OptionKind::flag:
      return text == "true" || text == "false" ? ScalarProblem{} : ScalarProblem{"neither true nor false", "Use true or false."};
    case OptionKind::topic: return check_topic(text);
    case OptionKind::topic_or_none: return check_topic(text);
    case OptionKind::address: return address(text);
    default: return {};
  }
}

}  // namespace attune
