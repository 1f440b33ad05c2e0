// A line that is one JSON object, member by member. Needs simdjson, so only for this folder's
// sources.
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

namespace attune {

/// Calls `take(key, value)` for each member of one JSON object, until one of them says what is
/// wrong. "" or the end of a sentence: "is not a JSON object".
template <class Take>
std::string each_member_of(simdjson::ondemand::parser& parser, std::string_view bytes,
                           const Take& take) {
  namespace od = simdjson::ondemand;
  const simdjson::padded_string json(bytes);
  od::document document;
  od::object object;
  if (parser.iterate(json).get(document) != simdjson::SUCCESS ||
      document.get_object().get(object) != simdjson::SUCCESS)
    return "is not a JSON object";
  for (auto field : object) {
    std::string_view key;
    od::value value;
    if (field.unescaped_key().get(key) != simdjson::SUCCESS ||
        field.value().get(value) != simdjson::SUCCESS)
      return "is not JSON to its end";
    // The key's place is reused when its value is unescaped.
    if (std::string error = take(std::string(key), value); !error.empty()) return error;
  }
  const bool at_end = document.current_location().error() == simdjson::OUT_OF_BOUNDS;
  return at_end ? "" : "has something behind its JSON object";
}

}  // namespace attune
