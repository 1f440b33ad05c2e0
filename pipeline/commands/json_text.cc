#include "pipeline/commands/json_text.h"

#include <array>
#include <cstdio>

#include "pipeline/source/synthetic/event_json.h"

namespace attune {

void append_json_number(std::string& out, double value, int decimals) {
  std::array<char, 400> digits;  // the largest double has 309
  const int size = std::snprintf(digits.data(), digits.size(), "%.*f", decimals, value);
  std::string_view text(digits.data(), static_cast<std::size_t>(size));
  while (decimals > 0 && text.back() == '0') text.remove_suffix(1);
  if (text.back() == '.') text.remove_suffix(1);
  out.append(text == "-0" ? "0" : text);
}

void append_json_text(std::string& out, std::string_view text) {
  out += '"';
  append_escaped(out, text);
  out += '"';
}

}  // namespace attune
