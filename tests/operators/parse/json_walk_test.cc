#include "operators/parse/json_walk.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <array>
#include <random>
#include <string>

#include "operators/parse/parse.h"

namespace attune {
namespace {

constexpr std::array<std::string_view, 4> kDocuments = {
    R"({"customer":{"id":"c-1"},"text":"it \"works\" \u00e9 \n","n":[1,-2.5e3,0,true,null],"time":"2025-11-20T10:00:00Z"})",
    R"( { "a" : [ [ ] , { } , "" ] , "type" : "message" , "b" : { "c" : "d\\e" } , "f" : false } )",
    R"({"text":"one, two: three [four] {five} \/","customer_id":7,"attributes":{"x":"y","z":[{"q":"w"}]}})",
    R"({})",
};
/// What JSON is made of, and what it is not.
constexpr std::string_view kBytes =
    "{}[]:,\"\\ \n\t0123456789.eE+-truefalsnu/b\x01\x7f\xc3\xa9\xff";

class Damage {
 public:
  std::string of(std::string_view document) {
    std::string bytes(document);
    for (std::size_t times = below(3); times != ~std::size_t{0}; --times) once(bytes);
    return bytes;
  }

 private:
  std::size_t below(std::size_t most) { return random_() % most; }
  void once(std::string& bytes) {
    if (bytes.empty()) return;
    const std::size_t at = below(bytes.size());
    switch (below(5)) {
      case 0:
        bytes[at] = kBytes[below(kBytes.size())];
        break;
      case 1:
        bytes.insert(at, 1, kBytes[below(kBytes.size())]);
        break;
      case 2:
        bytes.erase(at, 1 + below(3));
        break;
      case 3:
        bytes.insert(at, bytes.substr(below(bytes.size()), below(12)));
        break;
      default:
        bytes.resize(at);
    }
  }
  std::mt19937 random_{7};
};

/// What simdjson's own parser of whole documents says.
simdjson::error_code whole(simdjson::dom::parser& parser, const std::string& document) {
  const simdjson::padded_string padded(document);
  simdjson::dom::object object;
  return parser.parse(padded).get(object);
}

/// What only who reads a value minds: sizes of numbers, and halves of surrogate pairs.
bool is_of_a_value(simdjson::error_code error, std::string_view document) {
  return error == simdjson::NUMBER_ERROR ||
         (error == simdjson::STRING_ERROR && document.find("\\u") != document.npos);
}

TEST(JsonWalk, TakesWhatSimdjsonTakesAndNothingElse) {
  const auto mapping = *compile_mapping(default_parse_options());
  JsonWalk walk(*mapping);
  simdjson::dom::parser parser;
  Damage damage;
  std::size_t taken = 0, refused = 0;
  for (int i = 0; i < 300'000; ++i) {
    const std::string document =
        damage.of(kDocuments[static_cast<std::size_t>(i) % kDocuments.size()]);
    Captures captures;
    const bool takes = walk.walk(document, Mapping::kRoot, captures) == DropReason::none;
    const simdjson::error_code error = whole(parser, document);
    ++(takes ? taken : refused);
    if (error == simdjson::SUCCESS) EXPECT_TRUE(takes) << document;
    else if (takes) EXPECT_TRUE(is_of_a_value(error, document)) << document << " " << error;
  }
  EXPECT_GT(taken, 25'000u);
  EXPECT_GT(refused, 25'000u);
}

}  // namespace
}  // namespace attune
