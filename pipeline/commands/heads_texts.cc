#include "pipeline/commands/heads_texts.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "pipeline/commands/labelled_texts.h"

namespace attune {
namespace {

constexpr std::array<std::string_view, ReplyHeads::kCount> kShortNames = {"er", "ip", "ex", "ack"};

/// The bit of one label, without its strength; 0 for `none`.
std::optional<std::uint32_t> reply_head_of(std::string_view label) {
  if (label == "none") return 0;
  for (const std::string_view strength : {"_weak", "_strong"})
    if (label.ends_with(strength)) label.remove_suffix(strength.size());
  for (std::size_t i = 0; i < ReplyHeads::kCount; ++i)
    if (label == kShortNames[i] || label == ReplyHeads::kNames[i]) return 1u << i;
  return std::nullopt;
}

std::optional<std::uint32_t> cue_head_of(std::string_view label) {
  if (label == "none") return 0;
  const auto at = std::find(CueHeads::kNames.begin(), CueHeads::kNames.end(), label);
  if (at == CueHeads::kNames.end()) return std::nullopt;
  return 1u << (at - CueHeads::kNames.begin());
}

constexpr std::string_view kReplyLabels =
    "an unknown label; there are er, ip, ex, ack (each also with _weak or _strong) and none";

const std::string& cue_labels() {
  static const std::string known = [] {
    std::string all = "an unknown label; there are ";
    for (const std::string_view name : CueHeads::kNames) all.append(name).append(", ");
    return all + "and none";
  }();
  return known;
}

/// The bits of labels that stand between commas; `unknown` where one is none of them.
template <class HeadOf>
std::string read_heads(std::string_view labels, HeadOf head_of, std::string_view unknown,
                       std::uint32_t& heads) {
  const std::string_view all = labels;
  while (true) {
    const std::size_t comma = labels.find(',');
    const std::string_view label = labels.substr(0, comma);
    const auto head = head_of(label);
    if (!head) return std::string(unknown);
    if (label == "none" && label.size() != all.size()) return "none beside another label";
    heads |= *head;
    if (comma == std::string_view::npos) return "";
    labels.remove_prefix(comma + 1);
  }
}

/// Where labels stand, and which heads were looked for: those that need no name, unless the header
/// names others.
template <class Kind>
struct HeadsHeader {
  std::size_t column = 1;
  std::uint32_t asked = Kind::kUnlessNamed;

  template <class HeadOf>
  std::string read(const std::vector<std::string_view>& names, HeadOf head_of,
                   std::string_view unknown) {
    if (names.size() < 2 || names[0] != "text")
      return "the header must be text<TAB>labels, or text<TAB> and the labels looked for";
    const auto at = std::find(names.begin(), names.end(), "cues");
    if (at != names.end()) {
      column = static_cast<std::size_t>(at - names.begin());
      return "";
    }
    if (names[1] == "labels") return "";
    asked = 0;
    const std::string wrong = read_heads(names[1], head_of, unknown, asked);
    return wrong.empty() && asked == 0 ? "the header names no label that was looked for" : wrong;
  }
};

Result<std::vector<HeadsText>> checked(const std::string& path, const std::string& error,
                                       std::vector<HeadsText>&& texts) {
  if (!error.empty()) return Error{error};
  if (texts.empty()) return Error{path + ": has no texts"};
  return std::move(texts);
}

template <class Kind, class HeadOf>
Result<std::vector<HeadsText>> read_texts(const std::string& path, HeadOf head_of,
                                          std::string_view unknown) {
  std::vector<HeadsText> texts;
  HeadsHeader<Kind> header;
  const std::string error =
      for_each_line(path, [&](std::size_t number, std::string_view line) -> std::string {
        const auto columns = columns_of(line);
        if (number == 1) return header.read(columns, head_of, unknown);
        if (columns.size() <= header.column) return "has no column with labels";
        HeadsText& one = texts.emplace_back();
        one.text = columns[0];
        one.asked = header.asked;
        const std::string wrong = read_heads(columns[header.column], head_of, unknown, one.heads);
        if (!wrong.empty() || (one.heads & ~header.asked) == 0) return wrong;
        return "a label that the header does not name";
      });
  return checked(path, error, std::move(texts));
}

}  // namespace

Result<std::vector<HeadsText>> read_reply_texts(const std::string& path) {
  return read_texts<ReplyHeads>(path, reply_head_of, kReplyLabels);
}

Result<std::vector<HeadsText>> read_cue_texts(const std::string& path) {
  return read_texts<CueHeads>(path, cue_head_of, cue_labels());
}

}  // namespace attune
