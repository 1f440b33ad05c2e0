// `attune explain --conversation`: conversations as timelines.
#pragma once

#include <cstddef>
#include <string>

#include "pipeline/commands/topic_replay.h"

namespace attune {

struct ExplainConversationArguments {
  std::string
      what;  ///< a file of events, or a golden one, "-" is standard input; with a topic: an id
  std::string id;  ///< of one conversation of a file; empty = all of them
  TopicRequest topic;
  std::string config;     ///< empty: attune's own shape and defaults
  std::size_t lines = 3;  ///< of a text that are drawn
  bool json = false;
};

/// Prints them. An exit code.
int explain_conversation(const ExplainConversationArguments& arguments);

}  // namespace attune
