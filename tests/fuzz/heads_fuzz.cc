// Any bytes as a file of trained heads, and as a text: a refusal in words, or heads that read
// within bounds.
#include <memory>
#include <string_view>
#include <vector>

#include "operators/empathy/heads_reader.h"
#include "tests/fuzz/damage.h"
#include "tests/fuzz/require.h"
#include "tests/support/tiny_heads.h"

namespace {

using namespace attune;

template <class Kind>
void read(HeadsReader<Kind>& heads, std::string_view text) {
  const HeadScores<Kind> scores = heads.read(text);
  for (const float p : scores) require(p >= 0 && p <= 1);
  require(heads.read(text) == scores);
  for (std::size_t h = 0; h < scores.size(); ++h)
    require((heads.model().heads_of(scores) >> h & 1) ==
            (scores[h] >= heads.model().parts().heads[h].threshold));
}

template <class Kind>
void check(std::span<const std::byte> bytes) {
  const auto model = HeadsModel<Kind>::from_bytes(bytes);
  if (!model) return require(!model.error().empty());
  HeadsReader<Kind> heads(*model);
  for (const std::string_view text : {"sorry", "It sounds hard. What now?", "adieu", "", "?"})
    read(heads, text);
  require(write_heads((*model)->parts()) == std::vector<std::byte>(bytes.begin(), bytes.end()));
}

template <class Kind>
void fuzz(const std::vector<std::byte>& valid, std::span<const std::byte> input) {
  static HeadsReader<Kind> shipped;
  read(shipped, {reinterpret_cast<const char*>(input.data()), input.size()});
  check<Kind>(input);
  if (input.size() >= 3) damage(valid, input, check<Kind>);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  static const std::vector<std::byte> replies = write_heads(tiny_reply_heads()),
                                      cues = write_heads(tiny_cue_heads());
  const std::span<const std::byte> input = std::as_bytes(std::span(data, size));
  fuzz<ReplyHeads>(replies, input);
  fuzz<CueHeads>(cues, input);
  return 0;
}
