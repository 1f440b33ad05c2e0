// Any bytes as a text: one language of the list, the same one again, and the model that goes with it.
#include <array>
#include <string_view>

#include "operators/emotion/language_gate.h"
#include "tests/fuzz/require.h"

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  using namespace attune;
  static Tokenizer tokenizer;
  static LanguageGate gate(std::array{Language::en, Language::de});
  const std::string_view text(reinterpret_cast<const char*>(data), size);
  const Routed routed = gate.route(tokenizer.tokenize(text), tokenizer);
  require(static_cast<std::size_t>(routed.language) < kLanguageCount);
  const bool read = routed.language == Language::en || routed.language == Language::de || routed.language == Language::unknown;
  require(routed.model.has_value() == read);
  require(!routed.model || (*routed.model == 1) == (routed.language == Language::de));
  const Routed again = gate.route(tokenizer.tokenize(text), tokenizer);
  require(again.language == routed.language && again.model == routed.model);
  return 0;
}
