// `attune explain --conversation`: conversations as timelines.
#pragma once

#include <cstddef>
#include <string>

namespace attune {

struct ExplainConversationArguments {
  std::string file;       ///< events, or a golden file; "-" is standard input
  std::string id;         ///< of one conversation; empty = all of them
  std::string config;     ///< empty: attune's own shape and defaults
  std::size_t lines = 3;  ///< of a text that are drawn
  bool json = false;
};

/// Prints them. An exit code.
int explain_conversation(const ExplainConversationArguments& arguments);

}  // namespace attune
