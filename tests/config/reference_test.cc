#include "config/reference.h"

#include <gmock/gmock.h>


#include "config/options.h"
#include "tests/support/source_tree.h"

namespace attune {
namespace {

TEST(Reference, the_committed_page_is_what_the_declarations_say) {
  EXPECT_EQ(testing::source_file("config/REFERENCE.md"), config_reference()) << "attune check --reference > config/REFERENCE.md";
}

TEST(Reference, the_committed_schema_is_what_the_declarations_say) {
  EXPECT_EQ(testing::source_file("config/attune.schema.json"), config_schema()) << "attune check --schema > config/attune.schema.json";
}

TEST(Reference, every_option_has_a_row_and_a_help) {
  const std::string page = config_reference();
  for (const OptionSpec& option : option_specs()) {
    EXPECT_THAT(page, ::testing::HasSubstr("| `" + std::string(option.key) + "` |"));
    EXPECT_FALSE(option.help.empty()) << option.key;
    EXPECT_TRUE(option.help.ends_with('.')) << option.key;
  }
}

TEST(Reference, the_shipped_file_shows_every_key) {
  const std::string shipped = testing::source_file("config/attune.yaml");
  for (const OptionSpec& option : option_specs()) {
    const std::string_view key = option.key;
    const std::string last(key.substr(key.find_last_of(".") == std::string_view::npos ? 0 : key.find_last_of(".") + 1));
    EXPECT_THAT(shipped, ::testing::HasSubstr(last + ":")) << key;
  }
}

TEST(Reference, keys_are_declared_once) {
  for (const OptionSpec& option : option_specs()) EXPECT_EQ(find_option(option.key), &option) << option.key;
}

}  // namespace
}  // namespace attune
