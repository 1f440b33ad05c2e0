// What one text does: cues of a customer, acts of a reply, and the words that later texts are
// compared with.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>

#include "operators/empathy/customer_reader.h"
#include "operators/empathy/heads_model.h"
#include "operators/empathy/options.h"
#include "operators/empathy/reply_reader.h"
#include "operators/event.h"
#include "operators/phrase_text.h"
#include "operators/utterance.h"

namespace attune {

/// Thread rule: one per worker. After the constructor it never allocates and never throws, whatever
/// the bytes; of a long text the head and the tail are read (phrase_text.h).
class UtteranceReader {
 public:
  explicit UtteranceReader(const EmpathyOptions& options = {})
      : replies_(options), heads_(ReplyHeadsModel::embedded()) {}

  /// `text` as `actor` said it at `time_ms` (event time). Empty (`read` is false) for what is in
  /// another language than English, has no word, or is the system's.
  Utterance read(std::string_view text, Actor actor, std::int64_t time_ms) noexcept;

 private:
  PhraseText phrases_;
  const CustomerReader& customers_ = CustomerReader::instance();
  ReplyReader replies_;
  std::shared_ptr<const ReplyHeadsModel> heads_;
};

}  // namespace attune
