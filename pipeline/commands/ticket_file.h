// The tickets of `attune train --tickets`: text<TAB>label[,label], as people have them.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operators/emotion/label_set.h"
#include "operators/emotion/train_corpus.h"
#include "operators/result.h"

namespace attune {

struct TicketFile {
  LabelSet set = LabelSet::polarity;
  std::vector<GoldText> tickets;   ///< labels are bits of the set; no text twice
  std::vector<std::string> notes;  ///< what was left out or understood, in sentences
};

/// How messages and options name the sets.
std::string_view name_of(LabelSet set);

/// Any bytes. Labels in any case, spaces around them; a header line is known by its names; blank
/// lines are skipped. `set`: none = the one that has all labels. An error lists the first mistakes
/// with their lines, and never a text.
Result<TicketFile> parse_tickets(std::string_view bytes, std::optional<LabelSet> set);

/// The same from a file, plain or gzipped; errors begin with its path.
Result<TicketFile> read_tickets(const std::string& path, std::optional<LabelSet> set);

}  // namespace attune
