// A YAML document as a small tree that keeps every line number and every duplicate key.
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace attune {

/// One YAML node. yaml-cpp's own nodes hide duplicate keys and throw on access; the loader needs to
/// see both the duplicates and the lines, so it reads this instead.
struct YamlValue {
  enum class Kind { null, scalar, sequence, map };
  Kind kind = Kind::null;
  int line = 0;                      ///< 1-based
  std::string text;                  ///< of a scalar, as the YAML parser unescaped it
  std::vector<std::string> keys;     ///< of a map, parallel to `items`, duplicates kept
  std::vector<int> key_lines;        ///< of a map, parallel to `items`
  std::vector<YamlValue> items;      ///< of a sequence or a map
};

const char* name_of(YamlValue::Kind kind) noexcept;  ///< "a list", "a section", ...

struct YamlProblem {
  int line = 0;
  std::string problem, remedy;
};

/// Reads one document; an empty text is `null`. Aliases are copied in; the whole tree is bounded, so
/// that a small file cannot unfold into a large one. Never throws.
std::variant<YamlValue, YamlProblem> parse_yaml(const std::string& text);

}  // namespace attune
