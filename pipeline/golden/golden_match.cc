#include "pipeline/golden/golden_match.h"

#include <algorithm>
#include <optional>
#include <tuple>

namespace attune {
namespace {

using Kind = GoldenLine::Kind;

/// Who and when: what a signal and a prompt have in common.
struct Place {
  std::int64_t offset, time_ms;
  std::uint64_t conversation, customer;
};
template <class T>
Place place_of(const T& one) {
  return {one.offset, one.time_ms, one.conversation, one.customer};
}

bool is_about(const GoldenLine& line, const Place& place) {
  return place.conversation != 0 ? line.conversation == place.conversation
                                 : line.customer == place.customer;
}

std::optional<std::size_t> line_of(const GoldenFile& file, const Place& place) {
  std::optional<std::size_t> at;
  for (std::size_t i = 0; i < file.lines.size(); ++i) {
    const GoldenLine& line = file.lines[i];
    if (place.offset >= 0) {
      if (line.kind == Kind::event && static_cast<std::int64_t>(line.number) - 1 == place.offset)
        return i;
      continue;
    }
    if ((line.kind != Kind::due && line.kind != Kind::event) || line.time_ms != place.time_ms ||
        !is_about(line, place))
      continue;
    if (!at || line.kind == Kind::due || file.lines[*at].kind == Kind::event) at = i;
  }
  return at;
}

/// Below which a moment without a line of its own is shown.
std::size_t line_before(const GoldenFile& file, std::int64_t time_ms) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < file.lines.size(); ++i)
    if (file.lines[i].kind != Kind::closed && file.lines[i].time_ms <= time_ms) at = i;
  return at;
}

/// The ends of each conversation, and the `closed` lines of each: the last to the last.
class Ends {
 public:
  Ends(const GoldenFile& file, const GoldenFound& found) : file_(file) {
    for (const SignalRecord& record : found.signals)
      if (info(record.found.signal).group == SignalGroup::conversation && !is_known(record))
        ends_.push_back({record.conversation, record.time_ms});
  }

  std::optional<std::size_t> line_of(const SignalRecord& record) const {
    std::size_t after = 0;  // ends of the same conversation behind this one
    for (const End& end : ends_)
      after += end.conversation == record.conversation && end.time_ms > record.time_ms;
    for (std::size_t i = file_.lines.size(); i-- > 0;) {
      const GoldenLine& line = file_.lines[i];
      if (line.kind == Kind::closed && line.conversation == record.conversation && after-- == 0)
        return i;
    }
    return std::nullopt;
  }

 private:
  struct End {
    std::uint64_t conversation;
    std::int64_t time_ms;
  };
  bool is_known(const SignalRecord& record) const {
    return std::any_of(ends_.begin(), ends_.end(), [&](const End& end) {
      return end.conversation == record.conversation && end.time_ms == record.time_ms;
    });
  }
  const GoldenFile& file_;
  std::vector<End> ends_;
};

/// Takes found things from the expected ones of their lines.
class Matcher {
 public:
  explicit Matcher(const GoldenFile& file) : file_(file), taken_(file.lines.size()) {}

  void take(const SignalRecord& record, std::optional<std::size_t> line) {
    GoldenTally& tally = out_.score.signals[static_cast<std::size_t>(record.found.signal)];
    if (line && take_one(file_.lines[*line].expect, taken_[*line].signals, record.found.signal)) {
      ++tally.right;
      return;
    }
    ++tally.unexpected;
    GoldenDifference one;
    one.found = record.found;
    add(one, line, record.time_ms);
  }

  void take(const Prompt& prompt) {
    GoldenTally& tally = out_.score.prompts[static_cast<std::size_t>(prompt.kind)];
    const auto line = line_of(file_, place_of(prompt));
    if (line && take_one(file_.lines[*line].prompts, taken_[*line].prompts, prompt.kind)) {
      ++tally.right;
      return;
    }
    ++tally.unexpected;
    GoldenDifference one;
    one.is_prompt = true;
    one.prompt = prompt.kind;
    one.found = prompt.reason;
    add(one, line, prompt.time_ms);
  }

  GoldenComparison finish() {
    for (std::size_t i = 0; i < file_.lines.size(); ++i) miss(i);
    std::stable_sort(out_.differences.begin(), out_.differences.end(),
                     [](const auto& a, const auto& b) {
                       return std::tuple(a.line, a.of_deadline, !a.missing) <
                              std::tuple(b.line, b.of_deadline, !b.missing);
                     });
    return std::move(out_);
  }

 private:
  struct Taken {
    std::vector<Signal> signals;
    std::vector<PromptKind> prompts;
  };

  template <class T>
  static bool give_back(std::vector<T>& taken, T one) {
    const auto at = std::find(taken.begin(), taken.end(), one);
    if (at == taken.end()) return false;
    taken.erase(at);
    return true;
  }

  template <class T>
  static bool take_one(const std::vector<T>& expected, std::vector<T>& taken, T one) {
    if (std::count(taken.begin(), taken.end(), one) >=
        std::count(expected.begin(), expected.end(), one))
      return false;
    taken.push_back(one);
    return true;
  }

  void add(GoldenDifference one, std::optional<std::size_t> line, std::int64_t time_ms) {
    one.of_deadline = !line;
    one.line = line ? *line : line_before(file_, time_ms);
    one.time_ms = time_ms;
    out_.differences.push_back(one);
  }

  void miss(std::size_t i) {
    const GoldenLine& line = file_.lines[i];
    GoldenDifference one;
    one.missing = true;
    for (const Signal signal : line.expect) {
      if (give_back(taken_[i].signals, signal)) continue;
      one.found = {signal, 0, 0};
      ++out_.score.signals[static_cast<std::size_t>(signal)].missing;
      add(one, i, line.time_ms);
    }
    one.is_prompt = true;
    for (const PromptKind kind : line.prompts) {
      if (give_back(taken_[i].prompts, kind)) continue;
      one.prompt = kind;
      ++out_.score.prompts[static_cast<std::size_t>(kind)].missing;
      add(one, i, line.time_ms);
    }
  }

  const GoldenFile& file_;
  std::vector<Taken> taken_;
  GoldenComparison out_;
};

template <std::size_t N>
GoldenTally sum(const std::array<GoldenTally, N>& tallies) {
  GoldenTally all;
  for (const GoldenTally& tally : tallies) all.add(tally);
  return all;
}

}  // namespace

GoldenTally GoldenScore::all() const noexcept {
  return sum(signals);
}
GoldenTally GoldenScore::all_prompts() const noexcept {
  return sum(prompts);
}

void GoldenScore::add(const GoldenScore& other) noexcept {
  for (std::size_t i = 0; i < signals.size(); ++i) signals[i].add(other.signals[i]);
  for (std::size_t i = 0; i < prompts.size(); ++i) prompts[i].add(other.prompts[i]);
}

GoldenComparison compare_golden(const GoldenFile& file, const GoldenFound& found) {
  Matcher matcher(file);
  const Ends ends(file, found);
  for (std::size_t i = 0; i < found.signals.size(); ++i) {
    const SignalRecord& record = found.signals[i];
    switch (judged(record.found.signal)) {
      case Judged::no:
        break;
      case Judged::on_the_way:
        if (i < found.at_end) matcher.take(record, line_of(file, place_of(record)));
        break;
      case Judged::at_the_end:
        if (const auto line = ends.line_of(record)) matcher.take(record, line);
    }
  }
  if (file.judges_prompts)
    for (const Prompt& prompt : found.prompts) matcher.take(prompt);
  return matcher.finish();
}

}  // namespace attune
