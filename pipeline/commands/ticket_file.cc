#include "pipeline/commands/ticket_file.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <unordered_map>

#include "pipeline/commands/labelled_texts.h"
#include "pipeline/commands/ticket_lines.h"

namespace attune {
namespace {

constexpr std::array kSets = {LabelSet::polarity, LabelSet::emotions, LabelSet::fine};
constexpr std::size_t kToldLines = 5;

std::optional<std::size_t> place_of(LabelSet set, std::string_view label) {
  const auto names = label_names(set);
  const auto at = std::find(names.begin(), names.end(), label);
  if (at == names.end()) return std::nullopt;
  return static_cast<std::size_t>(at - names.begin());
}

/// Letters to change, add or leave out.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> row(b.size() + 1);
  std::iota(row.begin(), row.end(), 0u);
  for (std::size_t i = 1; i <= a.size(); ++i) {
    std::size_t corner = row[0];
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t changed = corner + (a[i - 1] != b[j - 1] ? 1u : 0u);
      corner = row[j];
      row[j] = std::min({changed, row[j] + 1, row[j - 1] + 1});
    }
  }
  return row.back();
}

std::string unknown_label(const std::string& label, std::optional<LabelSet> only) {
  std::string_view nearest;
  std::size_t least = 4;
  for (const LabelSet set : kSets)
    if (!only || *only == set)
      for (const std::string_view name : label_names(set))
        if (const std::size_t away = distance(label, name); away < least) {
          least = away;
          nearest = name;
        }
  const std::string what = "unknown label '" + label + "'";
  if (!nearest.empty() && least < label.size())
    return what + "; is '" + std::string(nearest) + "' meant?";
  return what + "; `attune train --help` lists those that there are";
}

struct LabelledLine {
  TicketLine line;
  std::vector<std::string> labels;
};

std::vector<LabelledLine> labelled(const std::vector<TicketLine>& lines) {
  std::vector<LabelledLine> result;
  for (const TicketLine& line : lines) {
    auto& one = result.emplace_back(LabelledLine{line, {}});
    for (const std::string_view part : parts_between(line.labels, ','))
      if (!part.empty()) one.labels.push_back(plain(part));
  }
  return result;
}

/// The first set that has all labels. None has: which line is at odds with which.
Result<LabelSet> common_set(const std::vector<LabelledLine>& lines) {
  Mistakes unknown;
  std::array<std::size_t, kSets.size()>
      stranger{};  // first line with a label that is not in the set
  for (const LabelledLine& one : lines)
    for (const std::string& label : one.labels) {
      bool known = false;
      for (std::size_t s = 0; s < kSets.size(); ++s) {
        const bool in = place_of(kSets[s], label).has_value();
        known = known || in;
        if (!in && stranger[s] == 0) stranger[s] = one.line.number;
      }
      if (!known) unknown.add(one.line.number, unknown_label(label, std::nullopt));
    }
  if (unknown.any()) return Error{unknown.told()};
  for (std::size_t s = 0; s < kSets.size(); ++s)
    if (stranger[s] == 0) return kSets[s];
  std::string why = "a file has labels of one set, and this one mixes them:";
  for (std::size_t s = 0; s < kSets.size(); ++s)
    why += std::string(s == 0 ? " " : ", ") + "line " + std::to_string(stranger[s]) +
           " has a label that is not " + std::string(name_of(kSets[s]));
  return Error{why};
}

Result<std::uint32_t> bits_of(const LabelledLine& one, LabelSet set) {
  std::uint32_t bits = 0;
  if (one.labels.empty()) return Error{"the second column, the labels, is empty"};
  for (const std::string& label : one.labels) {
    const auto place = place_of(set, label);
    if (!place) return Error{unknown_label(label, set)};
    bits |= 1u << *place;
  }
  if (is_exclusive(set) && (bits & (bits - 1)) != 0)
    return Error{"has more than one of " + std::string(name_of(set))};
  return bits;
}

/// A number, or one word with two digits and more: 48213, TCK-1234, 9f3a-22.
bool looks_like_an_id(std::string_view text) {
  bool letter = false;
  int digits = 0;
  for (const char c : text) {
    if (c == ' ' && letter) return false;
    letter = letter || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    digits += c >= '0' && c <= '9';
  }
  return digits >= (letter ? 2 : 1);
}

std::string lines_told(const std::vector<std::size_t>& lines) {
  std::string told = lines.size() == 1 ? "line " : "lines ";
  for (std::size_t i = 0; i < std::min(lines.size(), kToldLines); ++i)
    told += (i == 0 ? "" : ", ") + std::to_string(lines[i]);
  if (lines.size() > kToldLines)
    told += " and " + std::to_string(lines.size() - kToldLines) + " more";
  return told;
}

/// Each text once; texts whose labels contradict each other not at all.
class OneOfEach {
 public:
  void add(const TicketLine& line, std::uint32_t labels) {
    const auto [at, fresh] = places_.try_emplace(plain(line.text), texts_.size());
    if (fresh) {
      texts_.push_back({{std::string(line.text), labels}, line.number, false});
      return;
    }
    Text& first = texts_[at->second];
    if (first.ticket.labels == labels) {
      again_.push_back(line.number);
      return;
    }
    if (!first.contrary) contrary_.push_back(first.line);
    first.contrary = true;
    contrary_.push_back(line.number);
  }

  std::vector<GoldText> take(std::vector<std::string>& notes) {
    std::vector<GoldText> tickets;
    for (Text& text : texts_)
      if (!text.contrary) tickets.push_back(std::move(text.ticket));
    if (!again_.empty())
      notes.push_back(lines_told(again_) +
                      ": a text that stood before, with the same labels: used once");
    if (!contrary_.empty())
      notes.push_back(lines_told(contrary_) +
                      ": the same text with other labels: none of them is used");
    return tickets;
  }

 private:
  struct Text {
    GoldText ticket;
    std::size_t line;
    bool contrary;
  };
  std::vector<Text> texts_;
  std::unordered_map<std::string, std::size_t> places_;
  std::vector<std::size_t> again_, contrary_;
};

}  // namespace

std::string_view name_of(LabelSet set) {
  if (set == LabelSet::fine) return "one of the 28";
  return set == LabelSet::emotions ? "one of the twelve" : "negative, neutral or positive";
}

Result<TicketFile> parse_tickets(std::string_view bytes, std::optional<LabelSet> set) {
  TicketFile file;
  bool has_header = false;
  const auto lines = ticket_lines(bytes, has_header);
  if (!lines) return Error{lines.error()};
  if (has_header) file.notes.push_back("line 1 is taken as a header");
  if (lines->empty()) return Error{"is empty: a line per ticket is wanted, text<TAB>label[,label]"};
  const std::vector<LabelledLine> all = labelled(*lines);
  const auto common = set ? Result<LabelSet>(*set) : common_set(all);
  if (!common) return Error{common.error()};
  file.set = *common;
  Mistakes mistakes;
  OneOfEach texts;
  std::vector<std::size_t> ids;
  for (const LabelledLine& one : all) {
    const auto bits = bits_of(one, file.set);
    if (!bits) mistakes.add(one.line.number, bits.error());
    else texts.add(one.line, *bits);
    if (looks_like_an_id(one.line.text)) ids.push_back(one.line.number);
  }
  if (mistakes.any()) return Error{mistakes.told()};
  if (2 * ids.size() > all.size())
    return Error{lines_told(ids) +
                 ": the first column holds a number or an id; it must be the text itself"};
  file.tickets = texts.take(file.notes);
  return file;
}

Result<TicketFile> read_tickets(const std::string& path, std::optional<LabelSet> set) {
  const auto bytes = read_whole_file(path);
  if (!bytes) return Error{path + " " + bytes.error()};
  auto file = parse_tickets(*bytes, set);
  if (file) return file;
  const bool of_a_line = file.error().starts_with("line");
  return Error{path + (of_a_line ? ":\n" : " ") + file.error()};
}

}  // namespace attune
