#include "pipeline/commands/timeline_view.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <utility>

#include "operators/time_text.h"
#include "pipeline/commands/evidence_text.h"

namespace attune {
namespace {

using Kind = TimelineMoment::Kind;
constexpr const char *kBold = "\033[1m", *kDim = "\033[2m", *kRed = "\033[31m",
                     *kGreen = "\033[32m", *kYellow = "\033[33m", *kMagenta = "\033[35m",
                     *kCyan = "\033[36m", *kPlain = "\033[0m";
constexpr std::size_t kIndent = 10;  // "10:02:30  "
constexpr std::int64_t kLongPauseMs = 10 * 60 * 1000, kDayMs = 86'400'000;

std::string time_text(std::int64_t time_ms) {
  std::string text;
  append_time_text(text, time_ms);
  return text;
}
std::string clock_of(std::int64_t time_ms) {
  return time_text(time_ms).substr(11, 8);
}

std::int64_t day_of(std::int64_t time_ms) {
  return time_ms >= 0 ? time_ms / kDayMs : (time_ms - kDayMs + 1) / kDayMs;
}

/// "Mon 2026-11-02".
std::string date_of(std::int64_t time_ms) {
  constexpr std::array<const char*, 7> kDays = {"Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"};
  const std::chrono::sys_days day{std::chrono::days{day_of(time_ms)}};
  return std::string(kDays[std::chrono::weekday(day).c_encoding()]) + " " +
         time_text(time_ms).substr(0, 10);
}

std::string number(const char* format, double value) {
  std::array<char, 32> text;
  return {text.data(),
          static_cast<std::size_t>(std::snprintf(text.data(), text.size(), format, value))};
}

template <class Names>
std::string listed(std::uint32_t bits, const Names& names) {
  std::string out;
  for (std::size_t i = 0; i < std::size(names); ++i)
    if ((bits >> i & 1u) != 0) out.append(out.empty() ? "" : ", ").append(spoken(names[i]));
  return out;
}

const char* colour_of(const Turn& turn) {
  switch (turn.actor) {
    case Actor::customer:
      return kCyan;
    case Actor::agent:
      return kGreen;
    case Actor::bot:
      return kMagenta;
    default:
      return kDim;
  }
}

/// Good, bad or neither: what colour a signal has, and its mark where there is none.
enum class Tone : std::uint8_t { good, bad, neither };
Tone tone_of(Signal signal) {
  if (info(signal).group == SignalGroup::friction)
    return info(signal).points != 0 ? Tone::bad : Tone::neither;
  switch (signal) {
    case Signal::hollow:
    case Signal::misread:
    case Signal::scripted:
    case Signal::promise_void:
    case Signal::effort_hard:
    case Signal::effort_very_hard:
    case Signal::shift_worsened:
      return Tone::bad;
    case Signal::given:
    case Signal::promise_kept:
    case Signal::effort_very_easy:
    case Signal::effort_easy:
    case Signal::shift_improved:
    case Signal::repaired:
    case Signal::recovered:
    case Signal::resolved:
    case Signal::resolved_with_quality:
      return Tone::good;
    default:
      return Tone::neither;
  }
}

/// What a signal costs, and its evidence: "2 points; valence -0.61".
std::string reason_of(const Found& found) {
  std::string out;
  if (const unsigned points = info(found.signal).points; points != 0)
    out = std::to_string(points) + (points == 1 ? " point" : " points");
  if (const std::string evidence = evidence_text(found); !evidence.empty())
    out += (out.empty() ? "" : "; ") + evidence;
  return out;
}

/// Draws one timeline, moment by moment.
class Drawing {
 public:
  Drawing(const std::vector<TimelineEvent>& events, const Terminal& terminal,
          std::size_t text_lines)
      : events_(events), terminal_(terminal), text_lines_(text_lines) {}

  std::string draw(const Timeline& timeline) {
    heading(timeline);
    for (const TimelineMoment& moment : timeline.moments) {
      time_goes_on(moment.time_ms);
      if (moment.kind == Kind::event) event(moment);
      else if (moment.kind == Kind::deadline) deadline(moment);
      else end(moment);
    }
    return std::move(out_);
  }

 private:
  std::size_t left() const { return terminal_.width - kIndent; }

  void write(const char* colour, std::string_view text) {
    if (terminal_.colour && colour != nullptr) out_.append(colour).append(text).append(kPlain);
    else out_ += text;
  }

  /// Lines below a moment's first, wrapped; `most` lines of them.
  void below(const char* colour, std::string_view text, std::size_t most = SIZE_MAX) {
    for (const std::string& line : wrapped_lines(text, left(), most)) {
      if (first_.empty()) out_.append(kIndent, ' ');
      else out_ += std::exchange(first_, "");
      write(colour, line);
      out_ += '\n';
    }
  }

  void heading(const Timeline& timeline) {
    const std::int64_t from = timeline.moments.front().time_ms,
                       to = timeline.moments.back().time_ms;
    unsigned points = 0;
    for (const TimelineMoment& moment : timeline.moments) points += points_of(moment);
    std::string title = timeline.conversation != 0 ? "conversation" : "visit";
    if (!timeline.id.empty()) title += " " + timeline.id;
    const std::string about = date_of(from) + " UTC, " + duration_text(to - from) + ", friction " +
                              std::to_string(points);
    for (const auto& [colour, text] : {std::pair{kBold, title}, {kDim, about}})
      for (const std::string& line : wrapped_lines(text, terminal_.width, 2)) {
        write(colour, line);
        out_ += '\n';
      }
    last_ms_ = from;
  }

  void time_goes_on(std::int64_t time_ms) {
    const std::int64_t pause = time_ms - last_ms_;
    if (day_of(time_ms) != day_of(last_ms_)) {
      out_.append("\n");
      write(kDim, date_of(time_ms) + ", " + duration_text(pause) + " later");
      out_ += '\n';
    } else if (pause >= kLongPauseMs) {
      out_.append(kIndent, ' ');
      write(kDim, ".. " + duration_text(pause) + " later");
      out_ += '\n';
    }
    last_ms_ = time_ms;
  }

  void event(const TimelineMoment& moment) {
    const TimelineEvent& event = events_[moment.event];
    write(nullptr, clock_of(moment.time_ms) + "  ");
    const std::string who = who_of(event), where = where_of(event);
    write(colour_of(event.turn), fitted(who, left()));
    const std::size_t used = std::min(width_of(printable(who)), left());
    if (used + 2 + width_of(where) <= left()) {
      if (!where.empty()) write(kDim, "  " + where);
      out_ += '\n';
    } else {
      out_ += '\n';
      below(kDim, where, 2);
    }
    if (!event.text.empty()) below(nullptr, event.text, text_lines_);
    else if (event.turn.has_text) below(kDim, "(words are not shown)");
    if (event.turn.has_text && event.turn.from_customer())
      below(mood_colour(event.reading), reading_of(event.reading));
    acts_and_cues(moment);
    found(moment);
  }

  static std::string fitted(const std::string& text, std::size_t width) {
    std::string out = fitted_to(text, std::min(width, width_of(printable(text))));
    return out;
  }

  /// "customer c1", "agent maya of webshop", "bot", and what they did where it is no message.
  static std::string who_of(const TimelineEvent& event) {
    constexpr std::array<const char*, 4> kActors = {"customer", "agent", "bot", "system"};
    std::string who = kActors[static_cast<std::size_t>(event.turn.actor)];
    const std::string& name = event.turn.from_customer() ? event.customer : event.agent;
    if (!name.empty()) who += " " + name;
    if (!event.team.empty()) who += " of " + event.team;
    if (event.turn.type == EventType::message) return who;
    who += ": " + std::string(kEventTypes[static_cast<std::size_t>(event.turn.type)]);
    if (!event.target.empty()) who += " " + event.target;
    return who;
  }

  /// Channel and step, where they are others than before.
  std::string where_of(const TimelineEvent& event) {
    std::string where;
    if (!event.channel.empty() && event.channel != channel_) where = "by " + event.channel;
    const std::string step = event.journey.empty() || event.step.empty()
                                 ? event.journey + event.step
                                 : event.journey + "/" + event.step;
    if (!step.empty() && step != step_) where += (where.empty() ? "at " : ", at ") + step;
    if (!event.channel.empty()) channel_ = event.channel;
    if (!step.empty()) step_ = step;
    return printable(where);
  }

  static const char* mood_colour(const Reading& reading) {
    if (!reading.scored || std::abs(reading.valence) < kValenceOne / 5) return kDim;
    return reading.valence < 0 ? kRed : kGreen;
  }

  std::string reading_of(const Reading& reading) const {
    if (!reading.scored) return "not read: " + spoken(name_of(reading.abstention));
    constexpr std::size_t kMostBar = 10;
    const double valence = static_cast<double>(reading.valence) / kValenceOne;
    std::string text = "feels " + listed(reading.emotions, kEmotionNames);
    text += "; valence" + number(" %+.2f ", valence);
    text += bar_of(valence < 0 ? -valence : valence, kMostBar, terminal_.blocks, valence >= 0);
    if (reading.urgency >= kUrgencyOne / 3 || reading.urgent)
      text += number("; urgency %.2f", static_cast<double>(reading.urgency) / kUrgencyOne);
    return text;
  }

  void acts_and_cues(const TimelineMoment& moment) {
    std::string acts, cues;
    for (const Found& found : moment.found) {
      const SignalInfo& about = info(found.signal);
      if (about.group == SignalGroup::cue)
        cues.append(cues.empty() ? "" : ", ").append(spoken(about.name.substr(4)));
      if (about.group == SignalGroup::act)
        acts.append(acts.empty() ? "" : ", ").append(spoken(about.name));
    }
    if (!cues.empty()) below(kYellow, "tells of: " + cues);
    if (!acts.empty()) below(kDim, "does: " + acts);
  }

  void found(const TimelineMoment& moment) {
    for (const Found& found : moment.found) {
      const SignalGroup group = info(found.signal).group;
      if (group != SignalGroup::act && group != SignalGroup::cue) signal(found);
    }
    for (const Prompt& prompt : moment.prompts)
      below(kMagenta, "> to the agent: " +
                          spoken(measures::kPromptKinds[static_cast<std::size_t>(prompt.kind)]) +
                          ", until " + clock_of(prompt.expires_ms) + " (" +
                          spoken(info(prompt.reason.signal).name) + ")");
  }

  void signal(const Found& found) {
    const Tone tone = tone_of(found.signal);
    const char* mark = tone == Tone::bad ? "! " : tone == Tone::good ? "+ " : "* ";
    const std::string reason = reason_of(found);
    below(tone == Tone::bad    ? kRed
          : tone == Tone::good ? kGreen
                               : kYellow,
          mark + spoken(info(found.signal).name) + (reason.empty() ? "" : " (" + reason + ")"));
  }

  void deadline(const TimelineMoment& moment) {
    first_ = clock_of(moment.time_ms) + "  ";
    found(moment);
  }

  void end(const TimelineMoment& moment) {
    write(nullptr, clock_of(moment.time_ms) + "  ");
    write(kBold, "end");
    out_ += '\n';
    found(moment);
  }

  const std::vector<TimelineEvent>& events_;
  const Terminal& terminal_;
  const std::size_t text_lines_;
  std::string out_, channel_, step_;
  std::string first_;  ///< in place of the indent of the next line
  std::int64_t last_ms_ = 0;
};

}  // namespace

std::string draw_timeline(const Timeline& timeline, const std::vector<TimelineEvent>& events,
                          const Terminal& terminal, std::size_t text_lines) {
  return Drawing(events, terminal, text_lines).draw(timeline);
}

}  // namespace attune
