#include "config/environment.h"

#include <cstdlib>

namespace attune {
namespace {

bool is_name(std::string_view name) noexcept {
  if (name.empty() || (name[0] >= '0' && name[0] <= '9')) return false;
  for (const char c : name) {
    const bool word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    if (!word) return false;
  }
  return true;
}

/// `inside` is what stands between the braces.
Result<std::string> look_up(std::string_view inside, const Environment& environment) {
  const std::size_t split = inside.find(":-");
  const std::string name(inside.substr(0, split));
  if (!is_name(name)) return Error{"'${" + std::string(inside) + "}' names no environment variable"};
  const char* value = environment(name);
  if (split != std::string_view::npos && (value == nullptr || *value == '\0'))
    return std::string(inside.substr(split + 2));
  if (value == nullptr) return Error{"the environment variable " + name + " is not set"};
  return std::string(value);
}

}  // namespace

Environment process_environment() {
  return [](const std::string& name) -> const char* { return std::getenv(name.c_str()); };
}

Result<std::string> expand_environment(std::string_view text, const Environment& environment) {
  std::string out;
  while (true) {
    const std::size_t at = text.find("${");
    out.append(text.substr(0, at));
    if (at == std::string_view::npos) return out;
    text.remove_prefix(at + 2);
    if (!out.empty() && out.back() == '$' && at > 0) {
      out += '{';
      continue;
    }
    const std::size_t end = text.find('}');
    if (end == std::string_view::npos) return Error{"'${' has no closing '}'"};
    auto value = look_up(text.substr(0, end), environment);
    if (!value) return value;
    out += *value;
    text.remove_prefix(end + 1);
  }
}

}  // namespace attune
