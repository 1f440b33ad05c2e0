#include <utility>

#include "operators/time_text.h"
#include "pipeline/commands/json_text.h"
#include "pipeline/commands/timeline_view.h"
#include "pipeline/sink/signal_line.h"

namespace attune {
namespace {

using Kind = TimelineMoment::Kind;

/// Members of one object, with commas between them.
class Members {
 public:
  explicit Members(std::string& out) : out_(out) { out_ += '{'; }
  ~Members() { out_ += '}'; }
  Members(const Members&) = delete;
  Members& operator=(const Members&) = delete;

  std::string& key(std::string_view name) {
    if (!std::exchange(first_, false)) out_ += ',';
    out_.append("\"").append(name).append("\":");
    return out_;
  }
  void text(std::string_view name, std::string_view value) {
    if (!value.empty()) append_json_text(key(name), value);
  }
  void whole(std::string_view name, std::int64_t value) { key(name) += std::to_string(value); }
  void tenthousandths(std::string_view name, std::int64_t value) {
    append_json_number(key(name), static_cast<double>(value) / kValenceOne);
  }
  void time(std::string_view name, std::int64_t time_ms) {
    key(name) += '"';
    append_time_text(out_, time_ms);
    out_ += '"';
  }

 private:
  std::string& out_;
  bool first_ = true;
};

template <class Names>
void append_names(std::string& out, std::uint32_t bits, const Names& names) {
  out += '[';
  for (std::size_t i = 0; i < std::size(names); ++i) {
    if ((bits >> i & 1u) == 0) continue;
    if (out.back() != '[') out += ',';
    append_json_text(out, names[i]);
  }
  out += ']';
}

void append_found(std::string& out, const Found& found) {
  const SignalInfo& about = info(found.signal);
  Members members(out);
  members.text("signal", about.name);
  if (about.group == SignalGroup::friction) {
    members.whole("points", about.points);
    members.text("dimension", kDimensionNames[static_cast<std::size_t>(about.dimension)]);
  }
  if (about.first.empty()) return;
  std::string& evidence = members.key("evidence");
  evidence += '{';
  append_evidence(evidence, found);
  evidence += '}';
}

void append_prompt(std::string& out, const Prompt& prompt) {
  Members members(out);
  members.text("prompt", measures::kPromptKinds[static_cast<std::size_t>(prompt.kind)]);
  members.text("reason", info(prompt.reason.signal).name);
  members.time("expires", prompt.expires_ms);
}

void append_reading(std::string& out, const Reading& reading) {
  Members members(out);
  members.key("scored") += reading.scored ? "true" : "false";
  if (!reading.scored) return members.text("abstention", name_of(reading.abstention));
  append_names(members.key("emotions"), reading.emotions, kEmotionNames);
  members.tenthousandths("valence", reading.valence);
  members.tenthousandths("urgency", reading.urgency);
  members.key("urgent") += reading.urgent ? "true" : "false";
}

void append_event(Members& members, const TimelineEvent& event) {
  constexpr std::string_view kActors[] = {"customer", "agent", "bot", "system"};
  members.text("type", kEventTypes[static_cast<std::size_t>(event.turn.type)]);
  members.text("actor", kActors[static_cast<std::size_t>(event.turn.actor)]);
  members.whole("offset", event.turn.offset);
  for (const auto& [name, value] :
       {std::pair<std::string_view, std::string_view>{"customer", event.customer},
        {"agent", event.agent},
        {"team", event.team},
        {"channel", event.channel},
        {"journey", event.journey},
        {"step", event.step},
        {"topic", event.topic},
        {"target", event.target},
        {"text", event.text}})
    members.text(name, value);
  if (event.turn.has_text && event.turn.from_customer())
    append_reading(members.key("reading"), event.reading);
}

template <class List, class Append>
void append_list(std::string& out, const List& list, Append append) {
  out += '[';
  for (const auto& one : list) {
    if (&one != &*list.begin()) out += ',';
    append(out, one);
  }
  out += ']';
}

void append_moment(std::string& out, const TimelineMoment& moment,
                   const std::vector<TimelineEvent>& events) {
  constexpr std::string_view kKinds[] = {"event", "deadline", "end"};
  Members members(out);
  members.text("kind", kKinds[static_cast<std::size_t>(moment.kind)]);
  members.time("time", moment.time_ms);
  if (moment.event != TimelineMoment::kNoEvent) append_event(members, events[moment.event]);
  append_list(members.key("signals"), moment.found, append_found);
  append_list(members.key("prompts"), moment.prompts, append_prompt);
}

}  // namespace

void append_timeline_json(std::string& out, const Timeline& timeline,
                          const std::vector<TimelineEvent>& events) {
  unsigned points = 0;
  for (const TimelineMoment& moment : timeline.moments) points += points_of(moment);
  {
    Members members(out);
    members.text("of", timeline.conversation != 0 ? "conversation" : "visit");
    members.text("id", timeline.id);
    members.time("from", timeline.moments.front().time_ms);
    members.time("to", timeline.moments.back().time_ms);
    members.whole("points", points);
    append_list(
        members.key("moments"), timeline.moments,
        [&](std::string& to, const TimelineMoment& moment) { append_moment(to, moment, events); });
  }
  out += '\n';
}

}  // namespace attune
