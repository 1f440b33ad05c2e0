#include "pipeline/source/synthetic/incident_story.h"

#include <algorithm>
#include <array>
#include <span>

#include "pipeline/source/synthetic/incident_words.h"
#include "pipeline/source/synthetic/phrases.h"

namespace attune {
namespace {

constexpr std::string_view kTeams[] = {"payments", "front-desk"};
constexpr std::string_view kAgents[][3] = {{"agent-anna", "agent-bela", "agent-chen"},
                                           {"agent-dana", "agent-emil", "agent-faye"}};
constexpr std::string_view kBot = "bot-max";
enum Team : std::uint8_t { payments, front_desk };

enum class Beat : std::uint8_t {
  reply,
  complain,
  explain_again,
  ask_for_person,
  threaten,
  press,
  canned,
  jargon,
  hand_over,
  acknowledge,
  settle,
  keep,
  thank,
  resolve,
  leave,
};
enum class By : std::uint8_t { customer, agent, bot, team };
/// What is said: a speech, or what depends on who says it and when.
enum class Says : std::uint8_t { nothing, speech, as_they_feel, complaint, again, thanks };

/// One thing that happens, whatever the plot.
struct Happening {
  Beat beat{};
  std::string_view type;
  By by{};
  Says says = Says::nothing;
  Speech speech{};
};
constexpr Happening kHappenings[] = {
    {Beat::reply, "message", By::agent, Says::as_they_feel},
    {Beat::complain, "message", By::customer, Says::complaint},
    {Beat::explain_again, "message", By::customer, Says::again},
    {Beat::ask_for_person, "message", By::customer, Says::speech, Speech::ask_for_person},
    {Beat::threaten, "message", By::customer, Says::speech, Speech::threaten},
    {Beat::press, "ui.click", By::customer},
    {Beat::canned, "message", By::agent, Says::speech, Speech::canned},
    {Beat::jargon, "message", By::bot, Says::speech, Speech::jargon},
    {Beat::hand_over, "case.handoff", By::team},
    {Beat::acknowledge, "message", By::agent, Says::speech, Speech::repair},
    {Beat::settle, "message", By::customer, Says::speech, Speech::settle},
    {Beat::keep, "message", By::agent, Says::speech, Speech::keep},
    {Beat::thank, "message", By::customer, Says::thanks},
    {Beat::resolve, "case.resolved", By::agent},
    {Beat::leave, "conversation.ended", By::customer},
};
consteval bool in_enum_order() {
  for (std::size_t i = 0; i < std::size(kHappenings); ++i)
    if (static_cast<std::size_t>(kHappenings[i].beat) != i) return false;
  return true;
}
static_assert(in_enum_order());

/// `after_ms` the line before, give or take a quarter.
struct Line {
  Beat beat{};
  std::int64_t after_ms = 0;
};
using B = Beat;

constexpr Line kAnswered[] = {{B::reply, 600}};
constexpr Line kIgnored[] = {{B::press, 700},      {B::press, 200},      {B::press, 200},
                             {B::complain, 1'600}, {B::complain, 2'400}, {B::threaten, 2'400},
                             {B::press, 600},      {B::press, 200},      {B::press, 200}};
constexpr Line kPassedAround[] = {
    {B::canned, 2'400},      {B::complain, 700},      {B::hand_over, 700}, {B::canned, 1'000},
    {B::explain_again, 700}, {B::hand_over, 800},     {B::canned, 900},    {B::explain_again, 700},
    {B::hand_over, 800},     {B::ask_for_person, 900}};
constexpr Line kStuckWithBot[] = {
    {B::jargon, 600},      {B::complain, 900}, {B::jargon, 600},        {B::ask_for_person, 900},
    {B::hand_over, 1'500}, {B::canned, 1'500}, {B::explain_again, 900}, {B::hand_over, 1'200}};
constexpr Line kRepaired[] = {{B::acknowledge, 0}, {B::settle, 1'000}, {B::keep, 1'400},
                              {B::thank, 900},     {B::resolve, 600},  {B::leave, 300}};
constexpr std::array<std::span<const Line>, kPlotCount> kLines = {
    kAnswered, kIgnored, kPassedAround, kStuckWithBot, kRepaired};
constexpr std::uint32_t kRepairsTakeMs = 4'000;  ///< until the last one is answered

const Line& line_of(const StoryTurn& turn) noexcept {
  return kLines[static_cast<std::size_t>(turn.plot)][turn.line];
}
bool of_incident(Plot plot) noexcept {
  return plot != Plot::answered && plot != Plot::repaired;
}
bool is_last(const StoryTurn& turn) noexcept {
  return turn.line + 1u == kLines[static_cast<std::size_t>(turn.plot)].size();
}

/// Heap order; of one moment the customer of the lower rank.
bool later(const StoryTurn& a, const StoryTurn& b) noexcept {
  return a.due_ms != b.due_ms ? a.due_ms > b.due_ms : a.talk.rank > b.talk.rank;
}

/// Of those who run into it.
Plot plot_of(std::uint64_t matter) noexcept {
  const std::uint64_t point = (matter >> 32) % 100;
  return point < 35 ? Plot::ignored : point < 80 ? Plot::passed_around : Plot::stuck_with_bot;
}

std::int64_t about(std::int64_t ms, Random& random) noexcept {
  return static_cast<std::int64_t>(static_cast<double>(ms) * (0.75 + 0.5 * random.unit()));
}

/// The bot has a name and no team; a hand-off names the team that is to come.
void sign(EventDraft& draft, By by, std::uint8_t team, std::uint64_t matter) noexcept {
  if (by == By::customer) return;
  draft.actor = by == By::bot ? "bot" : "agent";
  if (by == By::bot) draft.agent = kBot;
  if (by == By::agent) draft.agent = kAgents[team][(matter >> 24) % std::size(kAgents[team])];
  if (by != By::bot) draft.team = kTeams[team];
}

/// The control that does not work, always at the same place.
void press(EventDraft& draft, const Talk& talk, std::uint64_t matter) noexcept {
  draft.ui_action = "click";
  draft.ui_target = kSteps[talk.step].control;
  draft.ui_x = 200 + static_cast<std::uint32_t>(matter % 1'500);
  draft.ui_y = 200 + static_cast<std::uint32_t>((matter >> 16) % 700);
}

}  // namespace

IncidentStory::IncidentStory(std::uint64_t seed, std::int64_t begins_ms, std::int64_t ends_ms,
                             std::size_t most)
    : seed_(seed), begins_ms_(begins_ms), ends_ms_(ends_ms) {
  turns_.reserve(most);
}

void IncidentStory::answer(const Talk& talk, std::int64_t now_ms, Random& random) {
  wait_for({now_ms, talk, Plot::answered, 0, front_desk}, now_ms, random);
}

void IncidentStory::complain(const Talk& talk, std::int64_t now_ms, std::string& text,
                             Random& random) {
  const std::uint64_t matter = matter_of(talk);
  append_complaint(text, mood_at(now_ms, random), matter, false, random);
  wait_for({now_ms, talk, plot_of(matter), 0, front_desk}, now_ms, random);
}

StoryTurn IncidentStory::take() {
  std::pop_heap(turns_.begin(), turns_.end(), later);
  const StoryTurn turn = turns_.back();
  turns_.pop_back();
  return turn;
}

/// What would come once the incident is over, is the repair instead.
void IncidentStory::wait_for(StoryTurn next, std::int64_t now_ms, Random& random) {
  next.due_ms = now_ms + about(line_of(next).after_ms, random);
  if (of_incident(next.plot) && next.due_ms >= ends_ms_) return repair(next, now_ms, random);
  push(next);
}

void IncidentStory::repair(StoryTurn next, std::int64_t now_ms, Random& random) {
  next.plot = Plot::repaired;
  next.line = 0;
  next.due_ms = std::max(now_ms, ends_ms_) + random.below(kRepairsTakeMs);
  push(next);
}

void IncidentStory::push(const StoryTurn& next) {
  turns_.push_back(next);
  std::push_heap(turns_.begin(), turns_.end(), later);
}

std::uint64_t IncidentStory::matter_of(const Talk& talk) const noexcept {
  return Random::mix(Random::mix(seed_ ^ talk.rank) + talk.visit);
}

/// First they wonder, then they are angry.
Mood IncidentStory::mood_at(std::int64_t now_ms, Random& random) const noexcept {
  const std::int64_t calm_ms = std::min(kAngerAfterMs, (ends_ms_ - begins_ms_) * 2 / 5);
  const MoodWeights& moods = now_ms - begins_ms_ < calm_ms ? kFirstReaction : kLaterReaction;
  return pick_mood(moods, random.below(1'000));
}

bool IncidentStory::play(StoryTurn turn, std::int64_t now_ms, EventDraft& draft, std::string& text,
                         Random& random) {
  const Beat beat = line_of(turn).beat;
  const Happening& happening = kHappenings[static_cast<std::size_t>(beat)];
  const std::uint64_t matter = matter_of(turn.talk);
  if (beat == Beat::hand_over) turn.team = turn.team == payments ? front_desk : payments;
  draft.type = happening.type;
  sign(draft, happening.by, turn.team, matter);
  if (beat == Beat::press) press(draft, turn.talk, matter);
  switch (happening.says) {
    case Says::nothing:
      break;
    case Says::speech:
      append_speech(text, happening.speech, turn.talk.step, matter, random);
      break;
    case Says::as_they_feel:
      append_speech(text, turn.talk.upset ? Speech::caring : Speech::helpful, turn.talk.step,
                    matter, random);
      break;
    case Says::complaint:
    case Says::again:
      append_complaint(text, mood_at(now_ms, random), matter, happening.says == Says::again,
                       random);
      break;
    case Says::thanks:
      append_phrase(text, random.chance(0.6) ? Mood::grateful : Mood::relieved, turn.talk.step,
                    random);
      break;
  }
  draft.text = text;
  return go_on(turn, now_ms, random);
}

/// A plot of the incident that is told to its end waits for the repair.
bool IncidentStory::go_on(StoryTurn turn, std::int64_t now_ms, Random& random) {
  if (!is_last(turn)) {
    ++turn.line;
    wait_for(turn, now_ms, random);
    return true;
  }
  if (!of_incident(turn.plot)) return false;
  repair(turn, now_ms, random);
  return true;
}

}  // namespace attune
