#include <algorithm>
#include <array>

#include "pipeline/commands/map_view.h"
#include "pipeline/commands/mood_curve.h"
#include "pipeline/demo/screen.h"
#include "pipeline/map/words.h"

namespace attune {
namespace {

constexpr std::size_t kGutter = 16, kLeastColumn = 15, kMostColumn = 24, kMostSignals = 3;
constexpr std::string_view kBold = "\033[1m", kRed = "\033[31m", kPlain = "\033[0m";

std::string share_words(std::uint64_t n, std::uint64_t of) {
  if (of == 0) return "-";
  return percent_words(static_cast<double>(n) / static_cast<double>(of)) + " " + count_words(n) +
         "/" + count_words(of);
}

/// Some neighbouring steps of a journey, as wide as the terminal.
class Panel {
 public:
  Panel(const JourneyMap& map, std::size_t first, std::size_t size, const Terminal& terminal)
      : map_(map),
        steps_(map.steps.begin() + static_cast<std::ptrdiff_t>(first),
               map.steps.begin() + static_cast<std::ptrdiff_t>(first + size)),
        terminal_(terminal),
        column_(std::min(kMostColumn, (terminal.width - kGutter) / size)) {}

  std::string draw() {
    row(
        "", [](const auto& step) { return value_words(step.name); }, kBold);
    mood();
    felt_rows();
    row("urgent",
        [](const auto& s) { return share_words(s.part->tally.urgent, s.part->tally.scored); });
    peaks();
    friction();
    empathy();
    waits();
    sizes();
    return std::move(out_);
  }

 private:
  using Step = JourneyMap::Step;

  template <class Cell>
  void row(std::string_view label, const Cell& cell, std::string_view style = {}) {
    std::string line = fitted_to(label, kGutter - 1) + " ";
    for (const Step& step : steps_) line += fitted_to(cell(step), column_ - 1) + " ";
    line = trimmed(std::move(line));
    const bool styled = terminal_.colour && !style.empty();
    out_.append(styled ? style : "").append(line).append(styled ? kPlain : "").append("\n");
  }

  template <class Holds>
  bool any(const Holds& holds) const {
    return std::any_of(steps_.begin(), steps_.end(), holds);
  }

  void mood() {
    std::vector<MoodPoint> points;
    for (const Step& step : steps_)
      points.push_back({step.part->tally.scored != 0,
                        step.part->tally.scored != 0 ? mood_of(step.part->tally) : 0,
                        peaks_of(*step.part) != 0});
    out_ += draw_mood_curve(points, kGutter, column_, terminal_.colour);
    row("  pleasant", [](const Step& s) { return per_text(s, s.part->tally.positive, 1); });
    row("  unpleasant", [](const Step& s) { return per_text(s, s.part->tally.negative, -1); });
    row("  texts judged", [](const Step& s) { return count_words(s.part->tally.scored); });
  }

  static std::string per_text(const Step& step, std::uint64_t sum, int sign) {
    const std::uint64_t texts = step.part->tally.scored;
    if (texts == 0) return "-";
    return signed_words(sign * static_cast<double>(sum) / static_cast<double>(texts) / kValenceOne);
  }

  void felt_rows() {
    constexpr std::array<std::string_view, 3> kLabels = {"felt most", "  then", "  then"};
    for (std::size_t i = 0; i < kLabels.size(); ++i) {
      const auto at = [i](const Step& step) {
        const std::vector<Share> feelings = felt(step.part->tally);
        return i < feelings.size() ? feelings[i] : Share{};
      };
      if (!any([&](const Step& step) { return at(step).n != 0; })) return;
      row(kLabels[i], [&](const Step& step) { return plain_words(at(step).name); });
      row("", [&](const Step& step) {
        const Share share = at(step);
        return share.n == 0 ? std::string() : share_words(share.n, share.of);
      });
    }
  }

  void peaks() {
    if (map_.peaks == 0) return row("peaks", [](const Step&) { return std::string("-"); });
    std::string_view label = "peaks";
    for (std::size_t kind = 0; kind < info(Family::friction_peaks).size(); ++kind) {
      const auto n = [kind](const Step& step) {
        return step.part->of(Family::friction_peaks, kind);
      };
      if (!any([&](const Step& step) { return n(step) != 0; })) continue;
      row(
          label,
          [&](const Step& step) {
            return n(step) == 0 ? std::string()
                                : "! " + count_words(n(step)) + " " +
                                      std::string(info(Family::friction_peaks).values[kind]);
          },
          kRed);
      label = "";
    }
  }

  void friction() {
    row("friction points", [&](const Step& step) {
      return share_words(step.part->total_of(Family::friction_points), map_.points);
    });
    for (std::size_t i = 0; i < kMostSignals; ++i) {
      const auto at = [i](const Step& step) {
        const std::vector<Share> found = friction_of(*step.part);
        return i < found.size() ? count_words(found[i].n) + " " + plain_words(found[i].name)
                                : std::string();
      };
      if (any([&](const Step& step) { return !at(step).empty(); })) row(i == 0 ? "  from" : "", at);
    }
  }

  void empathy() {
    row("empathy needed",
        [](const Step& s) { return count_words(s.part->of(Family::empathy_needed)); });
    row("  and given", [](const Step& s) {
      if (s.part->total_of(Family::replies) == 0) return std::string("no replies");
      return share_words(s.part->of(Family::empathy_needed_and_given),
                         s.part->of(Family::empathy_needed));
    });
  }

  void wait(std::string_view label, Family family) {
    if (!any([&](const Step& step) { return count_of(*step.part, family) != 0; })) return;
    row(label, [&](const Step& step) {
      if (count_of(*step.part, family) == 0) return std::string("-");
      const std::string_view bound = half_within(*step.part, family);
      const std::string longest(info(family).values.back());
      return bound.empty() ? "over " + length_words(1'000 * std::stoll(longest))
                           : "within " + length_words(1'000 * std::stoll(std::string(bound)));
    });
    row("  half of", [&](const Step& step) { return count_words(count_of(*step.part, family)); });
  }

  void waits() {
    wait("first answer", Family::first_response);
    wait("until heard", Family::empathy_wait);
  }

  void sizes() {
    constexpr std::array<std::string_view, 3> kStates = {"began here", "finished here",
                                                         "gave up here"};
    for (std::size_t state = 0; state < kStates.size(); ++state) {
      const auto n = [state](const Step& step) { return step.part->of(Family::journeys, state); };
      if (any([&](const Step& step) { return n(step) != 0; }))
        row(kStates[state], [&](const Step& step) { return count_words(n(step)); });
    }
    row("events", [](const Step& step) { return count_words(step.part->tally.events); });
    row("texts", [](const Step& step) { return count_words(step.part->tally.texts); });
    row("customers", [](const Step& s) { return count_words(s.part->most_customers) + "+"; });
  }

  const JourneyMap& map_;
  const std::vector<Step> steps_;
  const Terminal& terminal_;
  const std::size_t column_;
  std::string out_;
};

std::string order_sentence(OrderFrom from) {
  switch (from) {
    case OrderFrom::given:
      return "Steps in the order that was given.";
    case OrderFrom::starts:
      return "Steps by how many journeys began there, most first; --steps sets another order.";
    case OrderFrom::first_seen:
      return "Steps in the order in which they first appear.";
    case OrderFrom::volume:
      return "Steps by number of events: these windows do not tell how people walk; --steps sets "
             "the order.";
  }
  return "";
}

/// What a person should look at first.
std::string findings(const JourneyMap& map) {
  std::string text;
  if (map.lowest) {
    const JourneyMap::Step& step = map.steps[*map.lowest];
    text += "Lowest mood: " + printable(value_words(step.name)) + ", " +
            signed_words(mood_of(step.part->tally)) + " in " +
            count_words(step.part->tally.scored) + " texts.";
  }
  if (map.dearest) {
    const JourneyMap::Step& step = map.steps[*map.dearest];
    text += (text.empty() ? "" : " ") + std::string("Most friction: ") +
            printable(value_words(step.name)) + ", " +
            share_words(step.part->total_of(Family::friction_points), map.points) + " points.";
  }
  if (map.peaks != 0)
    text += (text.empty() ? "" : " ") + std::string("Peaks: ") + count_words(map.peaks) + ".";
  return text.empty() ? text : text + "\n";
}

}  // namespace

std::string journey_legend(const Terminal& terminal) {
  return wrapped(
      "mood: pleasant less unpleasant, per judged text, from -1 to +1. ! a peak: a step stood out "
      "from its own last windows. customers: at least so many in one window; people are never "
      "added up. within: half of those below took no longer.\n",
      terminal.width);
}

std::string draw_journey_map(const JourneyMap& map, const Terminal& terminal) {
  const std::size_t most = std::max<std::size_t>(1, (terminal.width - kGutter) / kLeastColumn);
  const std::size_t panels = (map.steps.size() + most - 1) / most;
  const std::size_t each = (map.steps.size() + panels - 1) / panels;
  std::string out = terminal.colour ? std::string(kBold) : "";
  const std::string title =
      map.name.empty() ? "STEPS of no journey" : "JOURNEY " + value_words(map.name);
  out += trimmed(fitted_to(title, terminal.width));
  out.append(terminal.colour ? kPlain : "").append("\n");
  out += wrapped(findings(map) + order_sentence(map.order_from) + "\n", terminal.width);
  for (std::size_t first = 0; first < map.steps.size(); first += each)
    out += "\n" + Panel(map, first, std::min(each, map.steps.size() - first), terminal).draw();
  return out;
}

}  // namespace attune
