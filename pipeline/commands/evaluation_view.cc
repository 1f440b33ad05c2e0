#include "pipeline/commands/evaluation_view.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "pipeline/demo/screen.h"

namespace attune {
namespace {

constexpr std::size_t kNameColumns = 20, kNumberColumns = 35, kMostBar = 20, kMostConfusions = 10;

constexpr const char* kLegend =
    "\nPrecision: of 100 texts that are given the label, so many have it. Recall: of 100 that have "
    "it, so many are given it. F1 is high when both are.\n";

template <class... Values>
void print(std::string& out, const char* format, Values... values) {
  std::array<char, 256> line;
  const int size = std::snprintf(line.data(), line.size(), format, values...);
  out.append(line.data(), std::min(static_cast<std::size_t>(size), line.size() - 1));
}

/// A line of the table: "  gratitude  91.8  ####  92.8  90.9  352".
void draw_label(std::string& out, const LabelScore& label, std::size_t bar, bool blocks) {
  out.append("  ").append(fitted_to(label.name, kNameColumns));
  print(out, "%6.1f  ", 100 * label.f1());
  const std::string drawn = bar_of(label.f1(), bar, blocks);
  out.append(drawn).append(bar - width_of(drawn), ' ');
  print(out, "%11.1f %7.1f %7u\n", 100 * label.precision(), 100 * label.recall(), label.support);
}

void draw_mean(std::string& out, const std::string& name, double f1) {
  out.append("  ").append(fitted_to(name, kNameColumns));
  print(out, "%6.1f\n", 100 * f1);
}

std::string head_of(std::string_view file, std::size_t texts, std::string_view labels_are,
                    const ModelCard& card) {
  std::string out = printable(file);
  print(out, ": %zu texts, labels taken for ", texts);
  out.append(labels_are).append("\nModel ").append(printable(card.name));
  return out.append(", version ").append(printable(card.version)).append("\n");
}

/// Columns of a bar beside a table's numbers.
std::size_t bar_columns(const Terminal& terminal) {
  const std::size_t taken = 2 + kNameColumns + kNumberColumns;
  return std::min(kMostBar, terminal.width > taken + 4 ? terminal.width - taken : 4);
}

void draw_table_head(std::string& out, std::string_view title, std::size_t bar) {
  out.append("\n").append(fitted_to(title, kNameColumns + 2));
  out.append("    F1  ").append(bar, ' ').append("  precision  recall   texts\n");
}

/// Best first. Labels that no text has are named below: nothing can be said of them.
void draw_group(std::string& out, const ScoredGroup& group, const Terminal& terminal) {
  std::vector<LabelScore> labels;
  std::string absent;
  for (const LabelScore& label : group.score.labels) {
    if (label.support != 0) {
      labels.push_back(label);
      continue;
    }
    absent += (absent.empty() ? "" : ", ") + std::string(label.name);
    if (label.found != 0) absent += " (given to " + std::to_string(label.found) + ")";
  }
  std::stable_sort(labels.begin(), labels.end(),
                   [](const LabelScore& a, const LabelScore& b) { return a.f1() > b.f1(); });
  const std::size_t bar = bar_columns(terminal);
  draw_table_head(out, group.title, bar);
  for (const LabelScore& label : labels) draw_label(out, label, bar, terminal.blocks);
  draw_mean(out, "macro", group.score.macro_f1());
  draw_mean(out, "micro", group.score.micro_f1());
  if (!absent.empty()) out += wrapped("  No text has: " + absent + ".\n", terminal.width);
}

void draw_headline(std::string& out, const EvaluationReport& report) {
  print(out, "\nIn short\n  macro F1             %5.1f   mean of the labels that texts have\n",
        100 * report.own().macro_f1());
  if (report.set == GoldSet::fine)
    print(out, "    of frequent ones   %5.1f   the %zu with 50 texts or more\n",
          100 * report.frequent.macro_f1(), report.frequent.labels.size());
  print(out, "  micro F1             %5.1f   of all decisions together\n",
        100 * report.own().micro_f1());
  const auto texts = static_cast<double>(report.texts);
  print(out, "  exactly right        %5.1f   %% of texts have exactly people's labels\n",
        100 * static_cast<double>(report.exact) / texts);
  if (report.set != GoldSet::polarity)
    print(out, "  negative towards us  %5.1f   F1 of anger, frustration, disappointment as one\n",
          100 * report.negative.f1());
}

void draw_confusions(std::string& out, const EvaluationReport& report) {
  if (report.confusions.empty()) return;
  const auto names = names_of(report.set);
  out += "\nMost often confused  read as                texts\n";
  const std::size_t shown = std::min(report.confusions.size(), kMostConfusions);
  for (std::size_t i = 0; i < shown; ++i) {
    const Confusion& one = report.confusions[i];
    out.append("  ").append(fitted_to(names[one.is], kNameColumns - 1));
    out.append(fitted_to(names[one.said], kNameColumns - 1));
    print(out, "%6u of %u\n", one.texts, report.own().labels[one.is].support);
  }
}

void draw_calibration(std::string& out, const CalibrationScore& found) {
  out += "\nProbabilities   decisions  said on average  came true\n";
  for (std::size_t b = 0; b < found.bins.size(); ++b) {
    const auto& bin = found.bins[b];
    const auto count = static_cast<double>(bin.decisions);
    if (bin.decisions != 0)
      print(out, "  %3zu to %3zu %% %10llu %14.1f %% %8.1f %%\n", 10 * b, 10 * (b + 1),
            static_cast<unsigned long long>(bin.decisions), 100 * bin.probability / count,
            100 * static_cast<double>(bin.right) / count);
  }
  print(out, "  Brier %.4f, calibration error %.4f, log-loss %.4f (0 is best)\n", found.brier,
        found.expected_error(), found.log_loss);
}

}  // namespace

std::string draw_evaluation(const EvaluationReport& report, std::string_view file,
                            const ModelCard& card, const Terminal& terminal) {
  std::string out = head_of(file, report.texts, words_for(report.set), card);
  draw_headline(out, report);
  for (const ScoredGroup& group : report.groups) draw_group(out, group, terminal);
  draw_confusions(out, report);
  draw_calibration(out, report.calibration);
  return out + wrapped(kLegend, terminal.width);
}

std::string draw_evaluation(const UrgencyEvaluation& report, std::string_view file,
                            const ModelCard& card, const Terminal& terminal) {
  std::string out = head_of(file, report.texts, kUrgencyWords, card);
  const std::size_t bar = bar_columns(terminal);
  draw_table_head(out, "urgent: level 1", bar);
  draw_label(out, report.urgent, bar, terminal.blocks);
  print(out, "  correlation with people's levels: %.3f (1 is best)\n", report.correlation);
  return out + wrapped(kLegend, terminal.width);
}

std::string draw_head_and_legend(std::string_view file, std::size_t texts,
                                 std::string_view labels_are, const ModelCard& card,
                                 std::string_view table, const Terminal& terminal) {
  return head_of(file, texts, labels_are, card) + std::string(table) +
         wrapped(kLegend, terminal.width);
}

}  // namespace attune
