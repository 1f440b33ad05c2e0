#include "tests/support/source_tree.h"

#include <fstream>
#include <sstream>

namespace attune::testing {

std::string source_path(std::string_view path) { return std::string(ATTUNE_SOURCE_DIR "/").append(path); }

std::string source_file(std::string_view path) {
  std::ifstream stream(source_path(path), std::ios::binary);
  std::ostringstream text;
  text << stream.rdbuf();
  return text.str();
}

}  // namespace attune::testing
