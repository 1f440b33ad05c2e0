// Any bytes as a file of trained heads, and as a reply: a refusal in words, or heads that read
// within bounds.
#include <memory>
#include <string_view>
#include <vector>

#include "operators/empathy/empathy_heads.h"
#include "tests/fuzz/damage.h"
#include "tests/fuzz/require.h"
#include "tests/support/tiny_empathy.h"

namespace {

using namespace attune;

void read(EmpathyHeads& heads, std::string_view text) {
  const EmpathyScores scores = heads.read(text);
  for (const float p : scores.all()) require(p >= 0 && p <= 1);
  require(heads.read(text).all() == scores.all());
  require(heads.model().heads_of(scores) < 1u << kEmpathyHeadCount);
}

void check(std::span<const std::byte> bytes) {
  const auto model = EmpathyModel::from_bytes(bytes);
  if (!model) return require(!model.error().empty());
  EmpathyHeads heads(*model);
  for (const std::string_view text : {"sorry", "It sounds hard. What now?", "", "?"})
    read(heads, text);
  require(write_empathy((*model)->parts()) == std::vector<std::byte>(bytes.begin(), bytes.end()));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const std::vector<std::byte> valid = write_empathy(tiny_empathy());
  static EmpathyHeads shipped;
  const std::span<const std::byte> input = std::as_bytes(std::span(data, size));
  read(shipped, {reinterpret_cast<const char*>(data), size});
  check(input);
  if (size >= 3) damage(valid, input, check);
  return 0;
}
