#include "pipeline/commands/explanation_view.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <vector>

#include "pipeline/demo/screen.h"

namespace attune {
namespace {

constexpr std::size_t kIndent = 2, kMostPairs = 3, kWordColumns = 22, kShareColumns = 6;
constexpr std::size_t kLeastBar = 6, kMostBar = 30, kNoteColumns = 16;  // "without it +0.58"
constexpr std::string_view kPlain = "\033[0m";

std::string number(const char* format, double value) {
  std::array<char, 32> text;
  return {text.data(),
          static_cast<std::size_t>(std::snprintf(text.data(), text.size(), format, value))};
}

/// 87 % of a label or of urgency, -0.71 of valence.
std::string level_of(std::size_t target, float score) {
  if (target == kValenceTarget) return number("%+.2f", static_cast<double>(score));
  const double percent = 100 * probability_of_log_odds(static_cast<double>(score));
  if (percent < 1) return "<1 %";
  return percent > 99 ? ">99 %" : number("%.0f %%", percent);
}

/// -2 to 2: which way a word pushes, and whether it is one of the strong ones.
int tone_of(float share, float peak) {
  const float size = std::fabs(share);
  if (peak == 0 || size < peak / 8) return 0;
  const int strength = size >= peak / 2 ? 2 : 1;
  return share > 0 ? strength : -strength;
}

/// For: blue; against: magenta. Strong ones on a ground, so that it shows without colour vision.
std::string_view colour_of(int tone) {
  constexpr std::array<std::string_view, 5> kColours = {"\033[45;97m", "\033[4;35m", kPlain,
                                                        "\033[1;36m", "\033[44;97m"};
  return kColours[static_cast<std::size_t>(tone + 2)];
}

/// What takes a place in the sentence as it is drawn.
struct Cell {
  std::string glyph;
  std::size_t columns = 0;
  int tone = 0;
};

void add_cells(std::vector<Cell>& cells, std::string_view text, int tone) {
  while (!text.empty()) {
    PrintableCharacter next = printable_character(text);
    cells.push_back({std::move(next.glyph), next.columns, tone});
    text.remove_prefix(next.bytes);
  }
}

/// Where there is no colour, "[+" and "[-" say what a word does, "[++" that it does much of it.
void add_mark(std::vector<Cell>& cells, int tone) {
  cells.push_back({"[", 1, 0});
  for (int i = 0; i < std::abs(tone); ++i) cells.push_back({tone > 0 ? "+" : "-", 1, 0});
}

std::vector<Cell> sentence(std::string_view text, const Explanation& found, std::size_t target,
                           bool colour) {
  float peak = 0;
  for (const auto& word : found.words) peak = std::max(peak, std::fabs(word.share[target]));
  std::vector<Cell> cells;
  std::size_t at = 0;
  for (const auto& word : found.words) {
    const int tone = tone_of(word.share[target], peak);
    add_cells(cells, text.substr(at, word.begin - at), 0);
    if (!colour && tone != 0) add_mark(cells, tone);
    add_cells(cells, text.substr(word.begin, word.end - word.begin), tone);
    if (!colour && tone != 0) cells.push_back({"]", 1, 0});
    at = word.end;
  }
  add_cells(cells, text.substr(at, found.bytes_read - at), 0);
  return cells;
}

/// How many cells the next line takes; one that has no space is cut where it is full.
std::size_t cells_of_line(std::span<const Cell> cells, std::size_t width) {
  std::size_t used = 0, space = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    used += cells[i].columns;
    if (used > width) return space != 0 ? space : std::max<std::size_t>(i, 1);
    if (cells[i].glyph == " ") space = i + 1;
  }
  return cells.size();
}

void draw_sentence(std::string& out, std::span<const Cell> cells, const Terminal& terminal) {
  while (!cells.empty()) {
    const std::size_t size = cells_of_line(cells, terminal.width - kIndent);
    out.append(kIndent, ' ');
    int tone = 0;
    for (const Cell& cell : cells.first(size)) {
      if (terminal.colour && cell.tone != tone)
        out.append(kPlain).append(cell.tone != 0 ? colour_of(cell.tone) : "");
      out += cell.glyph;
      tone = cell.tone;
    }
    if (terminal.colour && tone != 0) out.append(kPlain);
    while (out.back() == ' ') out.pop_back();
    out += '\n';
    cells = cells.subspan(size);
  }
}

struct Row {
  std::string name, note;
  float share = 0;
};

std::string text_of(std::string_view text, const Explanation::Word& word) {
  return printable(text.substr(word.begin, word.end - word.begin));
}

std::vector<Row> rows_of(std::string_view text, const Explanation& found, std::size_t target,
                         std::size_t most) {
  std::vector<Row> rows;
  for (const std::uint32_t i : strongest_words(found, target, most)) {
    const float share = found.words[i].share[target];
    rows.push_back({text_of(text, found.words[i]),
                    "without it " + level_of(target, found.score[target] - share), share});
  }
  if (rows.empty()) return rows;
  const float scale = target == kValenceTarget ? 0.1f : 1;
  const float least = std::max(scale * kLeastPairShare, kLeastPairPart * std::fabs(rows[0].share));
  for (const PairShare* pair : strongest_pairs(found, target, least, std::min(most, kMostPairs)))
    rows.push_back({text_of(text, found.words[pair->first]) +
                        (pair->second == pair->first + 1 ? " " : " .. ") +
                        text_of(text, found.words[pair->second]),
                    "together", pair->share[target]});
  return rows;
}

void draw_rows(std::string& out, const std::vector<Row>& rows, const Terminal& terminal) {
  std::size_t names = 0;
  float peak = 0;
  for (const Row& row : rows) {
    names =
        std::max(names, std::min(width_of(row.name), std::min(kWordColumns, terminal.width / 3)));
    peak = std::max(peak, std::fabs(row.share));
  }
  const std::size_t taken = 2 * kIndent + names + 2 + kShareColumns + 2;
  const bool notes = terminal.width >= taken + kLeastBar + 2 + kNoteColumns;
  const std::size_t widest =
      std::min(kMostBar, terminal.width - taken - (notes ? 2 + kNoteColumns : 0));
  for (const Row& row : rows) {
    const std::string bar = bar_of(static_cast<double>(std::fabs(row.share) / peak), widest,
                                   terminal.blocks, row.share < 0);
    out.append(2 * kIndent, ' ').append(fitted_to(row.name, names));
    out.append("  ").append(number("%+6.2f", static_cast<double>(row.share))).append("  ");
    if (terminal.colour) out.append(row.share > 0 ? "\033[36m" : "\033[35m");
    out.append(bar);
    if (terminal.colour) out.append(kPlain);
    if (notes) out.append(widest - width_of(bar), ' ').append("  ").append(row.note);
    out += '\n';
  }
}

/// The label of an emotion that is made of that label alone: both are explained alike.
std::size_t label_of(const Explanation& found, std::size_t emotion) {
  for (std::size_t l = 0; l < kFineLabelCount; ++l)
    if (name_of_target(l) == name_of_target(emotion) &&
        std::fabs(found.score[l] - found.score[emotion]) < 1e-3f)
      return l;
  return kExplainTargets;
}

/// The twelve first, as people think in them, then the labels that add something, then urgency and
/// valence.
std::vector<std::size_t> in_order(const Explanation& found, std::span<const std::size_t> targets) {
  std::vector<std::size_t> order(targets.begin(), targets.end());
  const auto rank = [](std::size_t t) {
    return t < kEmotionTarget ? 1 : t < kUrgencyTarget ? 0 : t == kUrgencyTarget ? 2 : 3;
  };
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return rank(a) < rank(b); });
  for (const std::size_t target : targets)
    if (rank(target) == 0) std::erase(order, label_of(found, target));
  return order;
}

std::string heading(const Explanation& found, std::size_t target) {
  const std::string level = level_of(target, found.score[target]);
  if (target == kValenceTarget) return "valence " + level + " (-1 bad, +1 good)";
  const float from = found.holds_at[target];
  if (target == kUrgencyTarget)
    return "urgency " + level + ", urgent from " + level_of(target, from) +
           (found.reading.urgent ? "" : ": not urgent");
  std::string line(name_of_target(target));
  line += target < kEmotionTarget                     ? ", of the 28 labels: "
          : label_of(found, target) < kFineLabelCount ? ", of the twelve and of the 28: "
                                                      : ", of the twelve: ";
  line += level + ", holds from " + level_of(target, from);
  if (!target_holds(found.reading, target)) return line + ": does not hold";
  return found.score[target] >= from ? line : line + ": the nearest to holding";
}

}  // namespace

std::string draw_explanation(std::string_view text, const Explanation& found,
                             std::span<const std::size_t> targets, std::size_t most,
                             const Terminal& terminal) {
  if (!found.reading.scored) return "No word to judge.\n";
  std::string out;
  for (const std::size_t target : in_order(found, targets)) {
    if (!out.empty()) out += '\n';
    out.append(terminal.colour ? "\033[1m" : "")
        .append(wrapped(heading(found, target), terminal.width));
    out.append(terminal.colour ? kPlain : "").append("\n");
    draw_sentence(out, sentence(text, found, target, terminal.colour), terminal);
    draw_rows(out, rows_of(text, found, target, most), terminal);
  }
  if (found.bytes_read < text.size())
    out += "\nThe text is read up to byte " + std::to_string(found.bytes_read) + ".\n";
  return out;
}

}  // namespace attune
