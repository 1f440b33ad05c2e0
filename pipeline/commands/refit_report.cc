#include "pipeline/commands/refit_report.h"

#include <array>
#include <cstdio>

namespace attune {
namespace {

template <class... Values>
std::string line(const char* format, Values... values) {
  std::array<char, 256> text;
  std::snprintf(text.data(), text.size(), format, values...);
  return std::string(text.data()) + '\n';
}

std::string percent(const Interval& score, bool sign) {
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), sign ? "%+.1f [%+.1f, %+.1f]" : "%.1f [%.1f, %.1f]",
                100 * score.value, 100 * score.low, 100 * score.high);
  return text.data();
}

std::string row(std::string_view name, std::uint32_t texts, const BeforeAfter& score) {
  return line("  %-15.*s %6u   %-21s %-21s %s", static_cast<int>(name.size()), name.data(), texts,
              percent(score.before, false).c_str(), percent(score.after, false).c_str(),
              percent(score.difference, true).c_str());
}

std::string table(const std::string& title, LabelSet set, const JudgedScores& scores,
                  bool with_labels) {
  const auto texts = static_cast<std::uint32_t>(scores.texts);
  std::string told =
      '\n' + title + '\n' +
      line("  %-15s %6s   %-21s %-21s %s", "", "texts", "before", "after", "difference");
  if (is_exclusive(set)) told += row("accuracy", texts, scores.accuracy);
  told += row("macro-F1", texts, scores.macro_f1);
  if (!with_labels) return told;
  for (const LabelBeforeAfter& label : scores.labels)
    told += row(std::string(label.name) + " F1", label.support, label.f1);
  return told;
}

std::string step_name(const RefitReport& report, std::size_t step) {
  if (step == 0) return "nothing";
  if (!report.steps[step].prior) return "biases";
  std::array<char, 32> text;
  std::snprintf(text.data(), text.size(), "weights/%g",
                static_cast<double>(*report.steps[step].prior));
  return text.data();
}

}  // namespace

std::string refit_table(LabelSet set, const RefitReport& report, std::uint64_t seed) {
  std::string told = line("%zu tickets to learn from, %zu held out (seed %llu)", report.learnt,
                          report.held_out, static_cast<unsigned long long>(seed));
  told += "how far to go, by log-loss on tickets left out:";
  for (std::size_t step = 0; step < report.steps.size(); ++step) {
    std::array<char, 32> loss;
    std::snprintf(loss.data(), loss.size(), " %.4f", report.steps[step].log_loss);
    told += (step == 0 ? " " : ", ") + step_name(report, step) + loss.data();
  }
  told += "; chosen: " + step_name(report, report.chosen) + '\n';
  if (report.left != 0) {
    told += "too few tickets, left as they were:";
    for (std::size_t l = 0; l < label_names(set).size(); ++l)
      if ((report.left >> l & 1u) != 0) told += ' ' + std::string(label_names(set)[l]);
    told += '\n';
  }
  told += "scores in %, with 95 % intervals of 1,000 resamples of the texts\n";
  told += table("held out: nothing was learnt from these tickets", set, report.on_held_out, true);
  told += table("all tickets, each judged by a fit that had not seen it: this decides", set,
                report.on_all, false);
  told += line("  log-loss per ticket, difference with its 99 %% interval: %+.4f [%+.4f, %+.4f]",
               report.log_loss.value, report.log_loss.low, report.log_loss.high);
  if (report.on_reference.texts != 0)
    told += table("forgetting: reference texts", set, report.on_reference, false);
  return told;
}

}  // namespace attune
