#include "pipeline/commands/timeline_view.h"

#include <gtest/gtest.h>

#include "pipeline/commands/evidence_text.h"

namespace attune {
namespace {

using Kind = TimelineMoment::Kind;
constexpr std::int64_t kTen = 1'793'613'600'000;  // 2026-11-02T10:00:00Z

TimelineEvent text_of(Actor actor, std::string text) {
  TimelineEvent event;
  event.turn.type = EventType::message;
  event.turn.actor = actor;
  event.turn.has_text = true;
  event.text = std::move(text);
  event.channel = "chat";
  if (actor == Actor::customer) event.customer = "c1";
  else event.agent = "maya";
  return event;
}

TimelineMoment moment_of(Kind kind, std::int64_t time_ms, std::size_t event,
                         std::vector<Found> found = {}) {
  TimelineMoment moment;
  moment.kind = kind;
  moment.time_ms = time_ms;
  moment.event = event;
  moment.found = std::move(found);
  return moment;
}

struct Story {
  std::vector<TimelineEvent> events;
  Timeline timeline;

  std::string drawn(std::size_t width = 60, bool colour = false) const {
    return draw_timeline(timeline, events, {width, colour, false});
  }
};

Story story() {
  Story made;
  made.events = {text_of(Actor::customer, "nothing happens, I need it today"),
                 text_of(Actor::agent, "Let me look.")};
  Reading& reading = made.events[0].reading;
  reading.scored = reading.has_text = true;
  reading.emotions = bit(Emotion::frustration) | bit(Emotion::anxiety);
  reading.valence = -6'100;
  reading.urgency = 7'000;
  made.timeline.conversation = 7;
  made.timeline.id = "v1";
  made.timeline.moments = {
      moment_of(Kind::event, kTen, 0, {{Signal::cue_deadline}, {Signal::needed, -6'100, 7'000}}),
      moment_of(Kind::deadline, kTen + 120'000, TimelineMoment::kNoEvent,
                {{Signal::unanswered, 120'000}}),
      moment_of(Kind::event, kTen + 185'000, 1,
                {{Signal::long_wait, 185'000, 60'000}, {Signal::owns}, {Signal::next_step}}),
      moment_of(Kind::end, kTen + 1'985'000, TimelineMoment::kNoEvent,
                {{Signal::effort_neutral, 4}, {Signal::resolved, 185'000}})};
  Prompt prompt;
  prompt.kind = PromptKind::acknowledge;
  prompt.reason.signal = Signal::needed;
  prompt.expires_ms = kTen + 300'000;
  made.timeline.moments[0].prompts = {prompt};
  return made;
}

TEST(TimelineView, tells_a_conversation_turn_by_turn) {
  EXPECT_EQ(story().drawn(),
            "conversation v1\n"
            "Mon 2026-11-02 UTC, 33 min 5 s, friction 4\n"
            "10:00:00  customer c1  by chat\n"
            "          nothing happens, I need it today\n"
            "          feels frustration, anxiety; valence -0.61 ######;\n"
            "          urgency 0.70\n"
            "          tells of: deadline\n"
            "          * needed (valence -0.61, urgency 0.70)\n"
            "          > to the agent: acknowledge, until 10:05:00\n"
            "          (needed)\n"
            "10:02:00  ! unanswered (3 points; limit 2 min)\n"
            "10:03:05  agent maya\n"
            "          Let me look.\n"
            "          does: owns, next step\n"
            "          ! long wait (1 point; wait 3 min 5 s, limit 1 min)\n"
            "          .. 30 min later\n"
            "10:33:05  end\n"
            "          * effort neutral (points 4)\n"
            "          + resolved (handle 3 min 5 s)\n");
}

TEST(TimelineView, fits_narrow_terminals_and_cuts_long_texts) {
  Story made = story();
  made.events[0].text = std::string(300, 'x') + " \xE9\x85\x8D\xE9\x80\x81 \xF0\x9F\x98\xA1";
  made.events[1].agent = std::string(100, 'a');
  const std::string drawn = made.drawn(40);
  std::size_t lines = 0;
  for (std::size_t begin = 0; begin < drawn.size(); ++lines) {
    const std::size_t end = drawn.find('\n', begin);
    EXPECT_LE(width_of(std::string_view(drawn).substr(begin, end - begin)), 40u)
        << drawn.substr(begin, end - begin);
    begin = end + 1;
  }
  EXPECT_NE(drawn.find("xxxxxxxxxxxxxxxxxxxxxxxxxxxx..\n"), std::string::npos);
  EXPECT_LT(lines, 30u);
}

TEST(TimelineView, cannot_be_steered_by_what_events_say) {
  Story made = story();
  made.events[0].text = "a\x1b[31m\xE2\x80\xAE";
  made.events[0].customer = "c\x1b[2J1";
  made.events[0].step = "s\x1b]0;x";
  made.timeline.id = "v\x1b[1A";
  EXPECT_EQ(made.drawn().find('\x1b'), std::string::npos);
  EXPECT_EQ(made.drawn().find("\xE2\x80\xAE"), std::string::npos);
}

TEST(TimelineView, has_colour_only_where_it_is_wanted) {
  EXPECT_EQ(story().drawn().find('\x1b'), std::string::npos);
  EXPECT_NE(story().drawn(60, true).find("\x1b[31m! unanswered"), std::string::npos);
}

TEST(TimelineView, says_where_words_are_not_shown_or_not_read) {
  Story made = story();
  made.events[0].text.clear();
  made.events[0].reading = Reading{};
  made.events[0].reading.abstention = Abstention::other_language;
  const std::string drawn = made.drawn();
  EXPECT_NE(drawn.find("(words are not shown)\n"), std::string::npos) << drawn;
  EXPECT_NE(drawn.find("not read: other language\n"), std::string::npos) << drawn;
}

TEST(TimelineView, tells_a_new_day) {
  Story made = story();
  made.timeline.moments[3].time_ms = kTen + 86'400'000;
  EXPECT_NE(made.drawn().find("\nTue 2026-11-03, 23 h 56 min later\n10:00:00  end\n"),
            std::string::npos)
      << made.drawn();
}

TEST(Durations, are_said_as_people_say_them) {
  for (const auto& [ms, words] :
       std::vector<std::pair<std::int64_t, std::string>>{{0, "0 ms"},
                                                         {350, "350 ms"},
                                                         {1'000, "1 s"},
                                                         {2'500, "2.5 s"},
                                                         {42'900, "42 s"},
                                                         {60'000, "1 min"},
                                                         {125'000, "2 min 5 s"},
                                                         {12'000'000, "3 h 20 min"},
                                                         {187'200'000, "2 d 4 h"},
                                                         {-60'000, "-1 min"}})
    EXPECT_EQ(duration_text(ms), words);
}

TEST(Evidence, is_said_by_name_and_in_its_unit) {
  EXPECT_EQ(evidence_text({Signal::long_wait, 61'000, 60'000}), "wait 1 min 1 s, limit 1 min");
  EXPECT_EQ(evidence_text({Signal::needed, -6'100, 400}), "valence -0.61, urgency 0.04");
  EXPECT_EQ(evidence_text({Signal::rage_click, 3, 12}), "clicks 3, distance px 12");
  EXPECT_EQ(evidence_text({Signal::escalation_request}), "");
}

}  // namespace
}  // namespace attune
