#include "pipeline/source/synthetic/incident_story.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <string>
#include <vector>

#include "operators/empathy/utterance_reader.h"
#include "operators/hash.h"
#include "operators/parse/parse.h"
#include "pipeline/source/synthetic/traffic.h"

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'763'632'804'123, kBegins = 10'000, kLasts = 12'000;
constexpr std::int64_t kEnds = kBegins + kLasts;

/// One event of a conversation. Times are milliseconds after the start.
struct Happened {
  std::int64_t at = 0;
  std::string type, step, team, target, text;
  Actor actor = Actor::customer;
  double x = 0, y = 0;

  bool is_message_of(Actor who) const { return type == "message" && actor == who; }
  bool is_answer() const { return is_message_of(Actor::agent) || is_message_of(Actor::bot); }
};
using Conversation = std::vector<Happened>;
using Conversations = std::map<std::string, Conversation>;

TrafficOptions with_an_incident() {
  TrafficOptions options;
  options.start_ms = kStart;
  options.rate = 2'000;
  options.customers = 4'000;
  options.zipf = 0.5;
  options.out_of_order_share = 0;
  options.incident_after_ms = kBegins;
  options.incident_for_ms = kLasts;
  return options;
}

/// By conversation, as the product's own parser reads them.
Conversations tell(const TrafficOptions& options, std::size_t count) {
  Traffic traffic(options);
  Parser parser(*compile_mapping(default_parse_options()));
  Arena arena;
  Event event;
  Conversations told;
  for (std::size_t i = 0; i < count; ++i) {
    arena.reset();
    const TrafficEvent made = traffic.next();
    Record record;
    record.payload = made.json;
    record.timestamp_ms = made.due_ms;
    EXPECT_EQ(parser.parse(record, arena, event).outcome, ParseOutcome::accepted) << made.json;
    const auto text = [&](Field field) { return std::string(event[field]); };
    told[text(Field::conversation)].push_back(
        {event.time_ms - kStart, std::string(kEventTypes[event.type]), text(Field::step),
         text(Field::team), text(Field::ui_target), text(Field::text), event.actor, event.ui_x,
         event.ui_y});
  }
  return told;
}

const Conversations& whole_story() {
  static const Conversations told = tell(with_an_incident(), 90'000);  // 45 s
  return told;
}

bool complains(const Happened& happened) {
  return happened.is_message_of(Actor::customer) && happened.step == "payment" &&
         (happened.text.find("order ") != std::string::npos) && happened.at >= kBegins &&
         happened.at < kEnds;
}

/// Those of people who told of the incident, from there on.
std::vector<Conversation> cases() {
  std::vector<Conversation> found;
  for (const auto& [id, conversation] : whole_story()) {
    const auto first = std::find_if(conversation.begin(), conversation.end(), complains);
    if (first != conversation.end()) found.emplace_back(first, conversation.end());
  }
  return found;
}

template <class Holds>
std::size_t count_cases(Holds holds) {
  const std::vector<Conversation> all = cases();
  return static_cast<std::size_t>(std::count_if(all.begin(), all.end(), holds));
}

bool has_cue(const Conversation& conversation, Cue cue) {
  UtteranceReader reader;
  return std::any_of(conversation.begin(), conversation.end(), [&](const Happened& happened) {
    return happened.is_message_of(Actor::customer) &&
           (reader.read(happened.text, Actor::customer, kStart).cues & bit(cue)) != 0;
  });
}

/// The teams that a case was handed to, in order.
std::string way_of(const Conversation& conversation) {
  std::string way;
  for (const Happened& happened : conversation)
    if (happened.type == "case.handoff") way += happened.team + " ";
  return way;
}

TEST(IncidentStory, AnswersEverybodyWithinTwoSecondsBeforeItBegins) {
  std::size_t asked = 0, late = 0;
  for (const auto& [id, conversation] : whole_story()) {
    std::int64_t waiting_since = -1;
    for (const Happened& happened : conversation) {
      if (happened.at >= kBegins - 2'000) break;
      if (happened.is_message_of(Actor::customer) && waiting_since < 0) {
        waiting_since = happened.at;
        ++asked;
      } else if (happened.is_answer()) {
        late += happened.at - waiting_since > 2'000 ? 1 : 0;
        waiting_since = -1;
      }
    }
  }
  EXPECT_GT(asked, 3'000u);
  EXPECT_EQ(late, 0u);
}

TEST(IncidentStory, LeavesAThirdOfThoseWhoRunIntoItWithoutAnyAnswerWhileItLasts) {
  const std::size_t ignored = count_cases([](const Conversation& conversation) {
    return std::none_of(conversation.begin(), conversation.end(), [](const Happened& happened) {
      return happened.is_answer() && happened.at < kEnds;
    });
  });
  EXPECT_GT(cases().size(), 300u);
  EXPECT_GT(ignored, cases().size() / 4);
  EXPECT_LT(ignored, cases().size() * 3 / 4);
}

TEST(IncidentStory, HandsACaseFromPaymentsToTheFrontDeskAndBack) {
  EXPECT_GT(count_cases([](const Conversation& conversation) {
              return way_of(conversation).find("payments front-desk payments") != std::string::npos;
            }),
            20u);
}

TEST(IncidentStory, LetsPeopleExplainTheSameThingToTheNextTeam) {
  const std::size_t explained = count_cases([](const Conversation& conversation) {
    const std::string& first = conversation.front().text;
    const std::string order = first.substr(first.find("order "), 11);
    bool handed_over = false;
    for (const Happened& happened : conversation) {
      handed_over = handed_over || happened.type == "case.handoff";
      if (handed_over && complains(happened) && happened.text.find(order) != std::string::npos)
        return true;
    }
    return false;
  });
  EXPECT_GT(explained, 50u);
}

TEST(IncidentStory, AnswersFromTheShelfWhileItLasts) {
  UtteranceReader reader;
  std::size_t answers = 0, caring = 0;
  for (const Conversation& conversation : cases())
    for (const Happened& happened : conversation) {
      if (!happened.is_answer() || happened.at >= kEnds) continue;
      ++answers;
      caring +=
          (reader.read(happened.text, happened.actor, kStart).acts & bit(Act::acknowledges)) != 0;
    }
  EXPECT_GT(answers, 300u);
  EXPECT_EQ(caring, 0u);
}

TEST(IncidentStory, MakesPeopleAskForAPersonAndThreatenToLeave) {
  const auto says = [](Cue cue) {
    return count_cases(
        [cue](const Conversation& conversation) { return has_cue(conversation, cue); });
  };
  EXPECT_GT(says(Cue::escalation_request), 30u);
  EXPECT_GT(says(Cue::churn_threat), 20u);
}

TEST(IncidentStory, MakesPeoplePressTheSamePlaceThreeTimesWithinASecond) {
  const std::size_t raged = count_cases([](const Conversation& conversation) {
    std::vector<Happened> clicks;
    for (const Happened& happened : conversation)
      if (happened.type == "ui.click") clicks.push_back(happened);
    for (std::size_t i = 2; i < clicks.size(); ++i) {
      const Happened &first = clicks[i - 2], &last = clicks[i];
      if (last.at - first.at < 1'000 && first.x == last.x && first.y == last.y &&
          first.target == last.target && clicks[i - 1].x == last.x)
        return true;
    }
    return false;
  });
  EXPECT_GT(raged, 50u);
}

/// Acknowledged and promised, then kept, thanked, resolved and left, in this order.
bool is_put_right(const Conversation& conversation) {
  UtteranceReader reader;
  std::size_t part = 0;
  for (const Happened& happened : conversation) {
    if (happened.at < kEnds) continue;
    const Utterance said = reader.read(happened.text, happened.actor, kStart);
    const std::uint32_t kHeard = bit(Act::acknowledges) | bit(Act::owns) | bit(Act::promises);
    const bool parts[] = {happened.is_message_of(Actor::agent) && (said.acts & kHeard) == kHeard,
                          happened.is_message_of(Actor::customer),
                          happened.is_message_of(Actor::agent),
                          happened.is_message_of(Actor::customer),
                          happened.type == "case.resolved",
                          happened.type == "conversation.ended"};
    if (parts[part] && ++part == std::size(parts)) return true;
  }
  return false;
}

TEST(IncidentStory, PutsEverythingRightWithinTwelveSecondsOfItsEnd) {
  std::int64_t last = 0;
  for (const Conversation& conversation : cases())
    for (const Happened& happened : conversation)
      if (happened.type == "conversation.ended") last = std::max(last, happened.at);
  EXPECT_LT(last, kEnds + 12'000);
  EXPECT_GT(count_cases(is_put_right), cases().size() * 9 / 10);
}

TEST(IncidentStory, BreaksNothingAfterItsEnd) {
  std::size_t errors = 0;
  for (const auto& [id, conversation] : whole_story())
    for (const Happened& happened : conversation)
      errors += happened.type == "ui.error" && happened.at >= kEnds ? 1 : 0;
  EXPECT_EQ(errors, 0u);
}

TEST(IncidentStory, IsTheSameForTheSameSeedAndAnotherForAnother) {
  const auto bytes = [](std::uint64_t seed) {
    TrafficOptions options = with_an_incident();
    options.seed = seed;
    Traffic traffic(options);
    std::string all;
    for (int i = 0; i < 50'000; ++i) all.append(traffic.next().json);
    return hash64(all);
  };
  EXPECT_EQ(bytes(1), bytes(1));
  EXPECT_NE(bytes(1), bytes(2));
}

TEST(IncidentStory, KeepsItsRateAndItsPoison) {
  TrafficOptions options = with_an_incident();
  options.poison_share = 0.01;
  Traffic traffic(options);
  std::size_t poisoned = 0;
  for (int i = 0; i < 60'000; ++i) {
    const TrafficEvent event = traffic.next();
    ASSERT_EQ(event.due_ms, kStart + i / 2);
    poisoned += event.poison ? 1 : 0;
  }
  EXPECT_NEAR(static_cast<double>(poisoned) / 60'000, 0.01, 0.003);
}

TEST(IncidentStory, HasOneTurnToComeForEveryCustomerAtMost) {
  Random random(1);
  IncidentStory story(1, 1'000, 2'000, 2);
  std::string text;
  story.complain({1, 1, kBrokenStep}, 1'500, text, random);
  story.answer({2, 1, 0}, 1'500, random);
  EXPECT_FALSE(text.empty());
  EXPECT_FALSE(story.is_due(1'500));
  std::size_t turns = 0;
  for (std::int64_t now = 1'500; now < 20'000; now += 10)
    for (; story.is_due(now); ++turns) {
      const StoryTurn turn = story.take();
      EventDraft draft;
      text.clear();
      const bool goes_on = story.play(turn, now, draft, text, random);
      if (turn.plot == Plot::answered) EXPECT_FALSE(goes_on);
      if (draft.type == "conversation.ended") EXPECT_FALSE(goes_on);
    }
  EXPECT_GE(turns, 1u + 6);
  EXPECT_FALSE(story.is_due(INT64_MAX));
}

}  // namespace
}  // namespace attune
