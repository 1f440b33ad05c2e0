#include "pipeline/commands/ticket_lines.h"

#include <algorithm>
#include <array>

#include "operators/parse/utf8.h"

namespace attune {
namespace {

constexpr std::size_t kToldMistakes = 8;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpaces = " \t\r\n\v\f";
  const std::size_t first = text.find_first_not_of(kSpaces);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kSpaces) - first + 1);
}

bool is_header(const TicketLine& line) {
  constexpr std::array<std::string_view, 10> kNames = {
      "label",    "labels", "emotion",  "emotions", "sentiment",
      "polarity", "class",  "category", "target",   "tags"};
  const std::string labels = plain(line.labels);
  return std::find(kNames.begin(), kNames.end(), labels) != kNames.end();
}

/// What a line without a tab is likely to be.
std::string no_tab(std::string_view line) {
  std::string why = "has no tab between the text and its labels";
  for (const auto& [separator, name] :
       {std::pair{';', "semicolons"}, {'|', "bars"}, {',', "commas"}})
    if (line.find(separator) != std::string_view::npos)
      return why + "; is it a file with " + name +
             "? Write it with tabs (most tables can export that)";
  return why;
}

std::string wrong_encoding(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff") ||
      bytes.find('\0') != std::string_view::npos)
    return "is UTF-16 or holds zero bytes, not UTF-8 text: iconv -f utf-16 -t utf-8";
  return "";
}

}  // namespace

void Mistakes::add(std::size_t line, const std::string& what) {
  if (++count_ > kToldMistakes) return;
  if (!told_.empty()) told_ += '\n';
  told_ += "line " + std::to_string(line) + ": " + what;
}

std::string Mistakes::told() const {
  if (count_ <= kToldMistakes) return told_;
  return told_ + "\nand " + std::to_string(count_ - kToldMistakes) + " more";
}

std::string plain(std::string_view text) {
  std::string result(trimmed(text));
  for (char& c : result)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return result;
}

std::vector<std::string_view> parts_between(std::string_view list, char separator) {
  std::vector<std::string_view> parts;
  while (true) {
    const std::size_t end = list.find(separator);
    parts.push_back(trimmed(list.substr(0, end)));
    if (end == std::string_view::npos) return parts;
    list.remove_prefix(end + 1);
  }
}

Result<std::vector<TicketLine>> ticket_lines(std::string_view bytes, bool& has_header) {
  if (std::string why = wrong_encoding(bytes); !why.empty()) return Error{why};
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  std::vector<TicketLine> lines;
  Mistakes mistakes;
  bool first = true;
  has_header = false;
  for (std::size_t number = 1; !bytes.empty(); ++number) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (trimmed(line).empty()) continue;
    const auto columns = parts_between(line, '\t');
    const TicketLine ticket{number, columns[0], columns.size() < 2 ? "" : columns[1]};
    const bool header = first && is_header(ticket);
    has_header = has_header || header;
    first = false;
    if (header) continue;
    if (!is_utf8(line))
      mistakes.add(
          number,
          "is not UTF-8; for a file from an old Windows program: iconv -f windows-1252 -t utf-8");
    else if (columns.size() < 2) mistakes.add(number, no_tab(line));
    else if (ticket.text.empty()) mistakes.add(number, "the first column, the text, is empty");
    else if (ticket.labels.empty()) mistakes.add(number, "the second column, the labels, is empty");
    else lines.push_back(ticket);
  }
  if (mistakes.any()) return Error{mistakes.told()};
  return lines;
}

}  // namespace attune
