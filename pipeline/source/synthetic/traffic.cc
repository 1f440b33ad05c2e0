#include "pipeline/source/synthetic/traffic.h"

#include <algorithm>
#include <utility>

#include "pipeline/source/synthetic/pacer.h"
#include "pipeline/source/synthetic/phrases.h"

namespace attune {
namespace {

constexpr std::string_view kSegments[] = {"returning", "returning", "first-time", "business"};
constexpr std::string_view kLocales[] = {"en-GB", "en-US", "en-IE", "en-AU"};
constexpr std::string_view kMessageChannels[] = {"chat", "chat", "chat", "chat", "chat",
                                                 "mail", "mail", "app",  "app",  "web"};
constexpr std::string_view kActionChannels[] = {"web", "web", "web", "app", "app"};
constexpr std::string_view kAgents[] = {"agent-anna", "agent-bela", "agent-chen",
                                        "agent-dana", "agent-emil", "agent-faye"};
constexpr std::string_view kTeams[] = {"payments", "logistics", "front-desk"};

constexpr double kReplyShare = 0.3;    ///< of messages in a conversation that waits for one
constexpr double kSurveyShare = 0.06;  ///< of actions at the last step of a journey
constexpr double kLeaveWhenStuck = 0.06;
constexpr std::size_t kMaxPlaces = 1 << 20;
constexpr std::size_t kUsualBytes = 1'024;  ///< of an event, and more

/// Picks by a few bits of a number.
template <std::size_t N>
std::string_view pick(const std::string_view (&words)[N], std::uint64_t bits) noexcept {
  return words[bits % N];
}

/// By visit: a conversation stays in its channel.
std::uint64_t channel_bits(const EventDraft& draft) noexcept {
  return Random::mix(draft.customer * 65'537ull + draft.visit);
}
std::string_view message_channel(const EventDraft& draft) noexcept {
  return pick(kMessageChannels, channel_bits(draft));
}
std::string_view action_channel(const EventDraft& draft) noexcept {
  return pick(kActionChannels, channel_bits(draft));
}

bool is_upset(Mood mood) noexcept {
  return mood == Mood::confused || mood == Mood::anxious || mood == Mood::frustrated ||
         mood == Mood::angry;
}

bool is_last_step(std::size_t step) noexcept {
  return step + 1 == kSteps.size() || kSteps[step + 1].journey != kSteps[step].journey;
}

}  // namespace

Traffic::Traffic(TrafficOptions options)
    : options_(std::move(options)),
      random_(Random::mix(options_.seed + 0x5eed)),
      zipf_(options_.customers, options_.zipf),
      places_(std::min<std::size_t>(options_.customers, kMaxPlaces)) {
  json_.reserve(kUsualBytes);
  text_.reserve(kUsualBytes);
  for (const std::string& text : options_.texts)
    append_escaped(escaped_texts_.emplace_back(), text);
  if (options_.incident_after_ms < 0 || options_.incident_for_ms < 0) return;
  const std::int64_t begins_ms = options_.start_ms + options_.incident_after_ms;
  story_.emplace(options_.seed, begins_ms, begins_ms + options_.incident_for_ms, places_.size());
}

TrafficEvent Traffic::next() {
  TrafficEvent event;
  event.due_ms = options_.start_ms + Pacer(options_.rate).due_at_ms(made_++);
  if (story_ && story_->is_due(event.due_ms)) {
    go_on_with_story(event);
    return event;
  }
  event.rank = zipf_(random_);
  event.time_ms = event_time(event.due_ms);
  Place& place = place_of(event.rank);
  if (place.visit == 0) choose_place(place);
  int broken_now = broken(place.step, event.due_ms);
  if (broken_now > 0 && random_.below(100) >= kHitPercent) broken_now = 0;
  EventDraft draft = draft_of(event.rank, place.visit, place.step, event.time_ms);
  if (!random_.chance(options_.text_share)) fill_action(draft, place, broken_now > 0);
  else if (story_) fill_story_message(draft, place, event.due_ms, broken_now > 0);
  else fill_message(draft, place, broken_now);
  write(event, draft);
  if (!place.in_trouble) move_on(place, broken_now > 0);
  return event;
}

/// The next turn of a conversation that goes on by itself.
void Traffic::go_on_with_story(TrafficEvent& event) {
  const StoryTurn turn = story_->take();
  const Talk& talk = turn.talk;
  event.rank = talk.rank;
  event.time_ms = event_time(event.due_ms);
  EventDraft draft = draft_of(talk.rank, talk.visit, talk.step, event.time_ms);
  text_.clear();
  const bool goes_on = story_->play(turn, event.due_ms, draft, text_, random_);
  draft.channel = draft.ui_action.empty() ? message_channel(draft) : action_channel(draft);
  write(event, draft);
  if (!goes_on) end_talk(place_of(talk.rank));
}

EventDraft Traffic::draft_of(std::uint32_t rank, std::uint16_t visit, std::size_t at,
                             std::int64_t time_ms) {
  const Step& step = kSteps[at];
  const std::uint64_t who = Random::mix(rank ^ options_.seed);
  EventDraft draft;
  draft.id_high = random_.next();
  draft.id_low = random_.next();
  draft.time_ms = time_ms;
  draft.customer = rank;
  draft.visit = visit;
  draft.touchpoint = step.touchpoint;
  draft.journey = step.journey;
  draft.step = step.name;
  draft.topic = step.topic;
  draft.segment = pick(kSegments, who);
  draft.locale = pick(kLocales, who >> 8);
  return draft;
}

void Traffic::write(TrafficEvent& event, const EventDraft& draft) {
  json_.clear();
  event.poison = options_.poison_share > 0 && random_.chance(options_.poison_share);
  if (event.poison)
    append_poison(json_, static_cast<Poison>(random_.below(kPoisonNames.size())), draft, writer_);
  else writer_.append(json_, draft);
  customer_.clear();
  append_customer_id(customer_, event.rank);
  event.json = json_;
  event.customer = customer_;
}

int Traffic::broken(std::size_t step, std::int64_t arrival_ms) const noexcept {
  if (options_.incident_after_ms < 0 || step != kBrokenStep) return 0;
  const std::int64_t since = arrival_ms - options_.start_ms - options_.incident_after_ms;
  if (since < 0 || (options_.incident_for_ms >= 0 && since >= options_.incident_for_ms)) return 0;
  return since < kAngerAfterMs ? 1 : 2;
}

std::int64_t Traffic::event_time(std::int64_t arrival_ms) {
  if (options_.late_share > 0 && random_.chance(options_.late_share))
    return arrival_ms - options_.late_by_ms -
           static_cast<std::int64_t>(random_.unit() * static_cast<double>(options_.late_by_ms));
  if (options_.out_of_order_share > 0 && random_.chance(options_.out_of_order_share))
    return arrival_ms -
           static_cast<std::int64_t>(random_.unit() * static_cast<double>(options_.max_skew_ms));
  return arrival_ms;
}

void Traffic::choose_place(Place& place) {
  // The first visit may begin anywhere, so that every step has people from the start.
  if (place.visit++ == 0) {
    place.step = static_cast<std::uint8_t>(random_.below(kSteps.size()));
  } else {
    std::uint32_t point = random_.below(100);
    std::size_t journey = 0;
    while (point >= kJourneyPercent[journey]) point -= kJourneyPercent[journey++];
    place.step = static_cast<std::uint8_t>(kJourneyStarts[journey]);
  }
  place.visit = std::max<std::uint16_t>(place.visit, 1);  // wraps past 0, which means never seen
  place.just_came = true;
  if (!story_) place.waits_for_reply = false;  // of a story the answer still comes
}

void Traffic::move_on(Place& place, bool stuck) {
  place.just_came = false;
  if (stuck) {
    if (random_.chance(kLeaveWhenStuck)) choose_place(place);
    return;
  }
  if (random_.below(100) >= kSteps[place.step].leave_percent) return;
  if (is_last_step(place.step)) {
    choose_place(place);
  } else {
    ++place.step;
    place.just_came = true;
  }
}

void Traffic::fill_message(EventDraft& draft, Place& place, int broken_now) {
  draft.type = "message";
  draft.channel = message_channel(draft);
  text_.clear();
  if (place.waits_for_reply && random_.chance(kReplyShare)) {
    draft.actor = "agent";
    draft.agent = pick(kAgents, draft.id_low);
    draft.team = pick(kTeams, draft.id_low);
    draft.wait_ms = 5'000 + random_.below(120'000);
    place.waits_for_reply = false;
    append_reply(text_, place.step, random_);
    draft.text = text_;
    return;
  }
  place.waits_for_reply = true;
  say(draft, place, broken_now);
}

/// What a customer says of the step; the mood that it is written in.
Mood Traffic::say(EventDraft& draft, const Place& place, int broken_now) {
  if (!escaped_texts_.empty()) {
    draft.text = escaped_texts_[random_.below(static_cast<std::uint32_t>(escaped_texts_.size()))];
    return Mood::neutral;
  }
  const MoodWeights& moods = broken_now == 0   ? kSteps[place.step].moods
                             : broken_now == 1 ? kFirstReaction
                                               : kLaterReaction;
  const Mood mood = pick_mood(moods, random_.below(1'000));
  append_phrase(text_, mood, place.step, random_);
  draft.text = text_;
  return mood;
}

/// Who waits for an answer clicks about; somebody will come, or nobody.
void Traffic::fill_story_message(EventDraft& draft, Place& place, std::int64_t now_ms, bool hit) {
  if (place.waits_for_reply) return fill_action(draft, place, hit);
  draft.type = "message";
  draft.channel = message_channel(draft);
  text_.clear();
  place.waits_for_reply = true;
  Talk talk{draft.customer, place.visit, place.step};
  if (hit) {
    place.in_trouble = true;
    story_->complain(talk, now_ms, text_, random_);
    draft.text = text_;
    return;
  }
  talk.upset = is_upset(say(draft, place, 0));
  story_->answer(talk, now_ms, random_);
}

/// Who was in trouble has paid at last.
void Traffic::end_talk(Place& place) {
  place.waits_for_reply = false;
  if (!std::exchange(place.in_trouble, false)) return;
  place.visit = std::max<std::uint16_t>(static_cast<std::uint16_t>(place.visit + 1), 1);
  place.step = kBrokenStep + 1;
  place.just_came = true;
}

void Traffic::fill_action(EventDraft& draft, Place& place, bool hit) {
  draft.channel = action_channel(draft);
  if (hit && random_.chance(0.6)) {
    draft.type = "ui.error";
    draft.ui_action = "click";
    draft.outcome = "declined";
  } else if (place.just_came) {
    draft.type = "journey.step";
    draft.actor = place.step >= kJourneyStarts[1] ? "system" : "customer";
    draft.ui_action = "enter";
    draft.outcome = "entered";
  } else if (is_last_step(place.step) && random_.chance(kSurveyShare)) {
    draft.type = "survey.answered";
    draft.survey_score = static_cast<std::int32_t>(1 + random_.below(7));
    draft.ui_action = "submit";
  } else {
    draft.type = random_.chance(0.3) ? "page.view" : "ui.click";
    draft.ui_action = draft.type == "ui.click" ? "click" : "view";
  }
  draft.ui_target = kSteps[place.step].control;
  draft.ui_x = random_.below(1'920);
  draft.ui_y = random_.below(1'080);
}

}  // namespace attune
