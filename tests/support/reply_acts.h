// Replies as tests write them: a text in, its acts by name out.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operators/empathy/utterance_reader.h"

namespace attune::testing {

inline constexpr std::int64_t kSaidAt = 1'793'788'200'000;  // 2026-11-04T10:30:00Z

inline Utterance reply(std::string_view text) {
  static UtteranceReader reader;
  return reader.read(text, Actor::agent, kSaidAt);
}

/// Acts by the text alone, less those that every text has or has not by its length.
inline std::vector<std::string> acts_of(std::string_view text) {
  std::vector<std::string> names;
  const Utterance found = reply(text);
  for (std::size_t act = 0; act < kActCount; ++act)
    if ((found.acts >> act & 1) != 0 && static_cast<Act>(act) != Act::readable &&
        static_cast<Act>(act) != Act::jargon)
      names.emplace_back(kActNames[act]);
  return names;
}

}  // namespace attune::testing
