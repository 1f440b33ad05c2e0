// What a reply does for a customer, by its words alone. Pure.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "operators/empathy/options.h"
#include "operators/empathy/word_hashes.h"
#include "operators/phrases.h"
#include "operators/utterance.h"

namespace attune {

/// Acts of replies (table in ACTS.md). Restates, misread, mirrors and near-duplicates need the
/// conversation and are left to it. Thread rule: a value; any thread. Never allocates per text.
class ReplyReader {
 public:
  explicit ReplyReader(const EmpathyOptions& options);

  /// `tokens` are those of `text`, said at `time_ms`. Sets what of `out` is about replies: acts,
  /// feelings, implicit_promise, checks, stock_apology, grade, jargon_words, promise_due_ms,
  /// simhash. REQUIRES: `out.heads` is set; of them acknowledging decides an act.
  void read(std::string_view text, std::span<const PhraseToken> tokens, std::int64_t time_ms,
            Utterance& out) const noexcept;

 private:
  void read_jargon(std::span<const PhraseToken> tokens, Utterance& out) const noexcept;

  const PhraseSet& phrases_;
  WordHashes jargon_, known_acronyms_;
  unsigned least_jargon_words_, most_own_words_;
  double least_jargon_share_;
};

}  // namespace attune
