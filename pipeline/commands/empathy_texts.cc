#include "pipeline/commands/empathy_texts.h"

#include <optional>

#include "pipeline/commands/labelled_texts.h"

namespace attune {
namespace {

constexpr std::array<std::string_view, kEmpathyHeadCount> kShortNames = {"er", "ip", "ex"};

/// The bit of one label, without its strength; 0 for `none`.
std::optional<std::uint32_t> head_of(std::string_view label) {
  if (label == "none") return 0;
  for (const std::string_view strength : {"_weak", "_strong"})
    if (label.ends_with(strength)) label.remove_suffix(strength.size());
  for (std::size_t i = 0; i < kEmpathyHeadCount; ++i)
    if (label == kShortNames[i] || label == kEmpathyHeadNames[i]) return 1u << i;
  return std::nullopt;
}

std::string read_heads(std::string_view labels, std::uint32_t& heads) {
  while (true) {
    const std::size_t comma = labels.find(',');
    const auto head = head_of(labels.substr(0, comma));
    if (!head)
      return "an unknown label; there are er, ip, ex (each also with _weak or _strong) and none";
    heads |= *head;
    if (comma == std::string_view::npos) return "";
    labels.remove_prefix(comma + 1);
  }
}

}  // namespace

Result<std::vector<EmpathyText>> read_empathy_texts(const std::string& path) {
  std::vector<EmpathyText> texts;
  const std::string error =
      for_each_labelled(path, [&](std::string_view text, std::string_view labels) {
        EmpathyText& one = texts.emplace_back();
        one.text = text;
        return read_heads(labels, one.heads);
      });
  if (!error.empty()) return Error{error};
  if (texts.empty()) return Error{path + ": has no texts"};
  return texts;
}

}  // namespace attune
