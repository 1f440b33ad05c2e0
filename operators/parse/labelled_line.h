// A line of a labelled conversation, as it is written: what stands at the top of its JSON object.
// Pure.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "operators/result.h"

namespace attune {

/// Members as they are written; empty where missing. Nothing is known of what they mean.
struct LabelledLine {
  std::string golden, industry, about, due, until, closed, conversation, customer;
  std::string event;  ///< the JSON of the object
  std::vector<std::string> expect, prompts;
  bool has_golden = false, has_prompts = false;
  std::string unknown;  ///< the first key that is none of these
};
inline constexpr std::string_view kLabelledKeys[] = {"golden",       "industry", "about",  "event",
                                                     "due",          "until",    "closed", "expect",
                                                     "conversation", "customer", "prompts"};

/// Reads lines. Thread rule: one owner.
class LabelledLineReader {
 public:
  LabelledLineReader();
  ~LabelledLineReader();
  LabelledLineReader(const LabelledLineReader&) = delete;
  LabelledLineReader& operator=(const LabelledLineReader&) = delete;

  /// Any bytes. An error is the end of a sentence: "is not a JSON object". It has no text of the
  /// line but a key.
  Result<LabelledLine> read(std::string_view line);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace attune
