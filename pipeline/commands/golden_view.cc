#include "pipeline/commands/golden_view.h"

#include <algorithm>
#include <array>
#include <cstdio>

#include "operators/time_text.h"
#include "pipeline/commands/evidence_text.h"

namespace attune {
namespace {

constexpr const char *kBold = "\033[1m", *kRed = "\033[31m", *kGreen = "\033[32m",
                     *kYellow = "\033[33m", *kDim = "\033[2m", *kPlain = "\033[0m";
constexpr std::size_t kIndent = 4;
using Kind = GoldenLine::Kind;

class Pen {
 public:
  explicit Pen(const Terminal& terminal) : terminal_(terminal) {}
  Pen& plain(std::string_view text) {
    out_ += text;
    return *this;
  }
  Pen& in(const char* colour, std::string_view text) {
    if (terminal_.colour) out_ += colour;
    out_ += text;
    if (terminal_.colour) out_ += kPlain;
    return *this;
  }
  std::string take() { return std::move(out_); }

 private:
  const Terminal& terminal_;
  std::string out_;
};

std::string clock_of(std::int64_t time_ms) {
  std::string text;
  append_time_text(text, time_ms);
  return text.substr(11, text.size() - 12);
}

/// "c1: so your pay button does nothing??", "due 10:02:00", "closed".
std::string words_of(const GoldenLine& line) {
  switch (line.kind) {
    case Kind::event:
      return line.who + (line.text.empty() ? "" : ": " + line.text);
    case Kind::due:
      return "due " + clock_of(line.time_ms);
    case Kind::until:
      return "until " + clock_of(line.time_ms);
    default:
      return "closed";
  }
}

std::string_view name_of(const GoldenDifference& one) {
  return one.is_prompt ? measures::kPromptKinds[static_cast<std::size_t>(one.prompt)]
                       : info(one.found.signal).name;
}

/// " (wait 61 s, limit 60 s)" where the signal has evidence.
std::string reason_of(const GoldenDifference& one) {
  const std::string evidence = one.missing || one.is_prompt ? "" : evidence_text(one.found);
  return evidence.empty() ? "" : " (" + evidence + ")";
}

void draw_line(Pen& pen, const GoldenFile& file, const GoldenDifference& one,
               const Terminal& terminal) {
  const GoldenLine& line = file.lines[one.line];
  std::string where = "line " + std::to_string(line.number) + "  ";
  std::string words = words_of(line);
  if (one.of_deadline) {
    where = "behind line " + std::to_string(line.number) + "  ";
    words = "a deadline at " + clock_of(one.time_ms);
  }
  pen.plain(std::string(kIndent, ' ')).in(kBold, where);
  const std::size_t left = terminal.width - std::min(terminal.width - 10, kIndent + where.size());
  pen.plain(trimmed(fitted_to(words, left))).plain("\n");
}

void draw_expected(Pen& pen, const GoldenLine& line) {
  if (line.expect.empty() && line.prompts.empty()) return;
  std::string names;
  for (const Signal signal : line.expect)
    names.append(names.empty() ? "" : ", ").append(info(signal).name);
  for (const PromptKind kind : line.prompts)
    names.append(names.empty() ? "" : ", ")
        .append("prompt ")
        .append(measures::kPromptKinds[static_cast<std::size_t>(kind)]);
  pen.plain(std::string(2 * kIndent, ' ')).in(kDim, "expected    " + names).plain("\n");
}

void draw_file(Pen& pen, const GoldenFile& file, const GoldenComparison& found,
               const Terminal& terminal) {
  const GoldenDifference* before = nullptr;
  for (const GoldenDifference& one : found.differences) {
    const bool same = before != nullptr && before->line == one.line &&
                      before->of_deadline == one.of_deadline &&
                      (!one.of_deadline || before->time_ms == one.time_ms);
    if (!same) {
      draw_line(pen, file, one, terminal);
      if (!one.of_deadline) draw_expected(pen, file.lines[one.line]);
    }
    const std::string name = (one.is_prompt ? "prompt " : "") + std::string(name_of(one));
    pen.plain(std::string(2 * kIndent, ' '));
    if (one.missing) pen.in(kRed, "missing     " + name);
    else pen.in(kYellow, "unexpected  " + name).in(kDim, reason_of(one));
    pen.plain("\n");
    before = &one;
  }
}

std::string counted(std::uint64_t count, const char* what) {
  return std::to_string(count) + " " + what + (count == 1 ? "" : "s");
}

void draw_row(std::string& out, std::string_view name, std::size_t width,
              const GoldenTally& tally) {
  std::array<char, 128> numbers;
  const auto share = [](double value, bool there) {
    std::array<char, 16> text;
    std::snprintf(text.data(), text.size(), "%8.2f", value);
    return std::string(there ? text.data() : "       -");
  };
  std::snprintf(numbers.data(), numbers.size(), "%7llu %7llu %7llu\n",
                static_cast<unsigned long long>(tally.right),
                static_cast<unsigned long long>(tally.missing),
                static_cast<unsigned long long>(tally.unexpected));
  out += fitted_to(name, width) + share(tally.precision(), tally.right + tally.unexpected != 0) +
         share(tally.recall(), tally.right + tally.missing != 0) + share(tally.f1(), tally.seen()) +
         numbers.data();
}

template <std::size_t N, class Names>
void draw_rows(std::string& out, const std::array<GoldenTally, N>& tallies, std::size_t width,
               Names name) {
  for (std::size_t i = 0; i < N; ++i)
    if (tallies[i].seen()) draw_row(out, name(i), width, tallies[i]);
}

}  // namespace

std::string draw_golden(const GoldenReport& report, const Terminal& terminal, bool quiet) {
  Pen pen(terminal);
  for (std::size_t i = 0; i < report.files.size(); ++i) {
    const bool right = report.right(i);
    if (right && quiet) continue;
    pen.in(right ? kGreen : kRed, right ? "ok      " : "differs ")
        .plain(printable(report.files[i].path))
        .plain("\n");
    draw_file(pen, report.files[i], report.comparisons[i], terminal);
  }
  const std::size_t differ = report.files_that_differ();
  const GoldenTally all = report.score().all();
  pen.plain(counted(report.files.size(), "file") + ", " + std::to_string(differ) +
            " of them differ" + (differ == 1 ? "s" : "") + "; " + std::to_string(all.right) +
            " as expected, " + std::to_string(all.missing) + " missing, " +
            std::to_string(all.unexpected) + " unexpected\n");
  return pen.take();
}

std::string draw_golden_score(const GoldenReport& report, const Terminal& terminal) {
  constexpr std::size_t kNumbers = 3 * 8 + 3 * 8;
  const std::size_t width = std::max<std::size_t>(
      12, std::min<std::size_t>(24, terminal.width - std::min(terminal.width, kNumbers)));
  const GoldenScore score = report.score();
  std::string out = fitted_to("signal", width) + "   prec.  recall      f1  right missing unexp.\n";
  draw_rows(out, score.signals, width, [](std::size_t i) { return signals::kTable[i].name; });
  draw_row(out, "all", width, score.all());
  if (score.all_prompts().seen()) {
    out += '\n';
    draw_rows(out, score.prompts, width,
              [](std::size_t i) { return "prompt " + std::string(measures::kPromptKinds[i]); });
    draw_row(out, "all prompts", width, score.all_prompts());
  }
  return out;
}

}  // namespace attune
