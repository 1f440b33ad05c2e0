#include <algorithm>
#include <array>

#include "operators/time_text.h"
#include "pipeline/commands/map_view.h"
#include "pipeline/demo/screen.h"
#include "pipeline/map/words.h"

namespace attune {
namespace {

constexpr std::size_t kTwoColumns = 76;  ///< from this width on
constexpr std::size_t kMostShares = 6, kNameColumns = 16, kPercentColumns = 4;
constexpr std::string_view kBold = "\033[1m", kPlain = "\033[0m";
constexpr std::array<std::string_view, kQuadrantCount> kTitles = {
    "THINK & FEEL", "SAY & DO", "HEAR from us", "SEE", "PAINS", "GAINS"};

/// One box: lines that are cut to its width when it is drawn.
using Box = std::vector<std::string>;

std::string share_line(const Facts& facts, const Share& share) {
  const std::string name = facts.are_values ? value_words(share.name) : plain_words(share.name);
  const std::string percent = share.of == 0 ? "" : percent_words(share.value());
  std::string line = " " + fitted_to(name, kNameColumns) + " ";
  line.append(kPercentColumns - std::min(kPercentColumns, percent.size()), ' ').append(percent);
  line += " " + count_words(share.n);
  return share.of == 0 ? line : line + "/" + count_words(share.of);
}

void add_lines(Box& box, const std::string& text, std::size_t width) {
  std::string lines = wrapped(text + "\n", width);
  for (std::size_t end; (end = lines.find('\n')) != std::string::npos; lines.erase(0, end + 1))
    box.push_back(lines.substr(0, end));
}

Box box_of(const std::vector<Facts>& quadrant, std::size_t inside) {
  Box box;
  for (const Facts& facts : quadrant) {
    if (!facts.missing_label.empty()) {
      const std::string label(facts.missing_label);
      add_lines(box,
                std::string(facts.title.substr(0, facts.title.find(','))) +
                    ": not in these windows; add " + label + " to labels: in the configuration",
                inside);
      continue;
    }
    if (facts.shares.empty()) continue;
    add_lines(box, std::string(facts.title) + ":", inside);
    for (std::size_t i = 0; i < std::min(kMostShares, facts.shares.size()); ++i)
      box.push_back(share_line(facts, facts.shares[i]));
    if (facts.shares.size() > kMostShares)
      box.push_back(" and " + std::to_string(facts.shares.size() - kMostShares) + " more");
  }
  if (box.empty()) box.push_back("nothing is counted in these windows");
  return box;
}

void draw_row(std::string& out, const std::vector<std::pair<std::string_view, Box>>& boxes,
              std::size_t inside, bool colour) {
  std::size_t most = 0;
  for (const auto& [title, box] : boxes) {
    most = std::max(most, box.size());
    std::string edge = "+- " + std::string(title) + " ";
    edge.resize(inside + 3, '-');
    if (colour)
      edge = "+- " + std::string(kBold) + std::string(title) + std::string(kPlain) +
             edge.substr(3 + title.size());
    out += edge;
  }
  out += "+\n";
  for (std::size_t line = 0; line < most; ++line) {
    for (const auto& [title, box] : boxes)
      out += "| " + fitted_to(line < box.size() ? box[line] : "", inside) + " ";
    out += "|\n";
  }
}

std::string whose(const MapQuestion& question) {
  std::string who;
  for (const auto& [name, value] : question.labels)
    who += (who.empty() ? "" : ", ") + name + " " + printable(value_words(value));
  return who.empty() ? "everybody" : who;
}

/// "2026-11-20 10:00".
std::string moment(std::int64_t time_ms) {
  std::string text;
  append_time_text(text, time_ms);
  text[10] = ' ';
  text.pop_back();
  return text.ends_with(":00") ? text.substr(0, text.size() - 3) : text;
}

std::string plural(std::uint64_t n, const std::string& one, const std::string& more) {
  return count_words(n) + " " + (n == 1 ? one : more);
}

std::string notes(const Gathered& gathered) {
  const LineCounts& lines = gathered.lines;
  std::string text;
  const auto note = [&](std::uint64_t n, const std::string& sentence) {
    if (n != 0) text += "Note: " + plural(n, "line", "lines") + " " + sentence + "\n";
  };
  note(lines.skipped, "left out: no closed windows.");
  note(lines.resized, "left out: windows named " + printable(gathered.window) +
                          " of another size than the first.");
  note(lines.overlapping,
       "left out: these windows overlap, and only those count that begin at a "
       "whole multiple of " +
           length_words(gathered.size_ms) + ".");
  std::string others;
  for (const std::string& name : gathered.window_names)
    if (name != gathered.window) others += (others.empty() ? "" : ", ") + printable(name);
  if (!others.empty())
    text += "Note: these lines have other windows, too, which --window maps: " + others + ".\n";
  note(lines.repeated, "left out: told before, as a topic does after a crash.");
  note(lines.told_otherwise, "of those had other figures; the first counted.");
  if (!gathered.unknown_measures.empty())
    text += "Note: these lines count " + printable(*gathered.unknown_measures.begin()) +
            ", which this version does not know; it is left out.\n";
  return text;
}

}  // namespace

std::string draw_map_heading(const Gathered& gathered, const MapQuestion& question,
                             const Terminal& terminal) {
  std::string from = moment(gathered.from_ms), to = moment(gathered.to_ms);
  if (from.substr(0, 10) == to.substr(0, 10)) to.erase(0, 11);
  const std::string line = "Of " + whose(question) + ", " + from + " to " + to + " UTC, from " +
                           plural(gathered.windows, "window", "windows") + " of " +
                           length_words(gathered.size_ms) + ".\n";
  return wrapped(line + notes(gathered), terminal.width);
}

std::string draw_empathy_map(const EmpathyMap& map, const Gathered& gathered,
                             const MapQuestion& question, const Terminal& terminal) {
  const std::size_t columns = terminal.width >= kTwoColumns ? 2 : 1;
  const std::size_t inside = (terminal.width - 1) / columns - 3;
  std::string out = terminal.colour ? std::string(kBold) : "";
  out += trimmed(fitted_to("EMPATHY MAP of " + whose(question), terminal.width));
  out.append(terminal.colour ? kPlain : "").append("\n");
  const Tally& tally = gathered.all.tally;
  const std::string size = std::to_string(tally.events) + " events, " +
                           std::to_string(tally.texts) + " texts, " + std::to_string(tally.scored) +
                           " of them judged.";
  out += wrapped(size + "\n\n", terminal.width);
  for (std::size_t first = 0; first < map.size(); first += columns) {
    std::vector<std::pair<std::string_view, Box>> boxes;
    for (std::size_t i = first; i < first + columns; ++i)
      boxes.emplace_back(kTitles[i], box_of(map[i], inside));
    draw_row(out, boxes, inside, terminal.colour);
  }
  std::string edge;
  for (std::size_t i = 0; i < columns; ++i) edge += "+" + std::string(inside + 2, '-');
  out += edge + "+\n";
  if (const auto segments = gathered.labels.find("segment");
      segments != gathered.labels.end() && question.labels.empty())
    out += wrapped(
        "Segments: " + std::to_string(segments->second.size()) + "; --segment NAME maps one.\n",
        terminal.width);
  return out;
}

}  // namespace attune
