#include "operators/parse/labelled_line.h"

#include <simdjson.h>

#include <memory>
#include <utility>

#include "operators/parse/json_object.h"

namespace attune {
namespace {

namespace od = simdjson::ondemand;
constexpr auto kGood = simdjson::SUCCESS;

/// False: it is no list of texts.
bool read_words(od::value value, std::vector<std::string>& words) {
  od::array list;
  if (value.get_array().get(list) != kGood) return false;
  for (auto item : list) {
    std::string_view word;
    if (item.get_string().get(word) != kGood) return false;
    words.emplace_back(word);
  }
  return true;
}

std::string read_event(od::value value, LabelledLine& line) {
  od::object object;
  std::string_view json;
  if (value.get_object().get(object) != kGood) return "\"event\" is not an object";
  if (object.raw_json().get(json) != kGood) return "\"event\" is not JSON to its end";
  line.event = json;
  return "";
}

std::string* text_named(std::string_view key, LabelledLine& line) {
  const std::pair<std::string_view, std::string*> texts[] = {
      {"golden", &line.golden},     {"industry", &line.industry},
      {"about", &line.about},       {"due", &line.due},
      {"until", &line.until},       {"closed", &line.closed},
      {"customer", &line.customer}, {"conversation", &line.conversation}};
  for (const auto& [name, place] : texts)
    if (name == key) return place;
  return nullptr;
}

std::string read_member(std::string_view key, od::value value, LabelledLine& line) {
  if (key == "event") return read_event(value, line);
  if (key == "expect" || key == "prompts") {
    line.has_prompts |= key == "prompts";
    return read_words(value, key == "expect" ? line.expect : line.prompts)
               ? ""
               : "\"" + std::string(key) +
                     "\" is not a list of names. Write [\"needed\", \"given\"]";
  }
  std::string* place = text_named(key, line);
  if (place == nullptr) {
    if (line.unknown.empty()) line.unknown = key.empty() ? "\"\"" : key;
    return "";
  }
  line.has_golden |= key == "golden";
  std::string_view text;
  const bool good = value.get_string().get(text) == kGood && !text.empty();
  if (good) *place = text;
  return good ? "" : "\"" + std::string(key) + "\" is not a text, or an empty one";
}

}  // namespace

struct LabelledLineReader::State {
  od::parser parser;
};

LabelledLineReader::LabelledLineReader() : state_(std::make_unique<State>()) {}
LabelledLineReader::~LabelledLineReader() = default;

Result<LabelledLine> LabelledLineReader::read(std::string_view bytes) {
  LabelledLine line;
  std::string error = each_member_of(
      state_->parser, bytes,
      [&](const std::string& key, od::value value) { return read_member(key, value, line); });
  if (!error.empty()) return Error{std::move(error)};
  return line;
}

}  // namespace attune
