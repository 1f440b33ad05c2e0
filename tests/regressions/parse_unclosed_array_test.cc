// An array that is never closed, right before an object that ends the record: the walk went on to
// what lies behind the record (a comma there was an element's) and read a token four gigabytes
// long.
#include <gtest/gtest.h>

#include <string>

#include "operators/parse/parse.h"

namespace attune {
namespace {

TEST(ParseOfAnUnclosedArray, never_reads_what_lies_behind_the_record) {
  Parser parser(*compile_mapping(default_parse_options()));
  Arena arena;
  for (const std::string_view document : {R"({"a":[{"b":1})", R"({"a":[[[[{"b":[0,{"c":"x"}   )",
                                          R"({"a":{"b":[{})", R"({"ui":[{"x":"\u0041"})"}) {
    for (const char behind : {',', ']', '}', '"', ':', '[', '{', '1', ' ', '\0'}) {
      const std::string memory = std::string(document) + std::string(256, behind);
      Record record;
      record.timestamp_ms = 1'763'632'800'000;
      record.payload =
          memory;  // leaves the same bytes behind the record where the parser copies it
      Event event;
      parser.parse(record, arena, event);
      record.payload = std::string_view(memory).substr(0, document.size());
      const ParseResult result = parser.parse(record, arena, event);
      EXPECT_EQ(result.outcome, ParseOutcome::dead) << document << " before " << behind;
      EXPECT_EQ(result.reason, DropReason::broken_json) << document << " before " << behind;
    }
  }
}

}  // namespace
}  // namespace attune
