#include "operators/emotion/reference_texts.h"

#include <cstddef>

extern "C" {
extern const char attune_emotion_reference_begin[];
extern const char attune_emotion_reference_end[];
}

namespace attune {

std::string_view embedded_reference() {
  return {attune_emotion_reference_begin,
          static_cast<std::size_t>(attune_emotion_reference_end - attune_emotion_reference_begin)};
}

}  // namespace attune
