#include "pipeline/source/synthetic/traffic.h"

#include <algorithm>

#include "pipeline/source/synthetic/pacer.h"
#include "pipeline/source/synthetic/phrases.h"

namespace attune {
namespace {

constexpr std::string_view kSegments[] = {"returning", "returning", "first-time", "business"};
constexpr std::string_view kLocales[] = {"en-GB", "en-US", "en-IE", "en-AU"};
constexpr std::string_view kMessageChannels[] = {"chat", "chat", "chat", "chat", "chat", "mail", "mail", "app", "app", "web"};
constexpr std::string_view kActionChannels[] = {"web", "web", "web", "app", "app"};
constexpr std::string_view kAgents[] = {"agent-anna", "agent-bela", "agent-chen", "agent-dana", "agent-emil", "agent-faye"};
constexpr std::string_view kTeams[] = {"payments", "logistics", "front-desk"};

constexpr double kReplyShare = 0.3;     ///< of messages in a conversation that waits for one
constexpr double kSurveyShare = 0.06;   ///< of actions at the last step of a journey
constexpr double kLeaveWhenStuck = 0.06;
constexpr std::size_t kMaxPlaces = 1 << 20;

/// Picks by a few bits of a number.
template <std::size_t N>
std::string_view pick(const std::string_view (&words)[N], std::uint64_t bits) noexcept {
  return words[bits % N];
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
  for (const std::string& text : options_.texts) append_escaped(escaped_texts_.emplace_back(), text);
}

TrafficEvent Traffic::next() {
  TrafficEvent event;
  event.due_ms = options_.start_ms + Pacer(options_.rate).due_at_ms(made_++);
  event.rank = zipf_(random_);
  event.time_ms = event_time(event.due_ms);
  Place& place = places_[(event.rank - 1) % places_.size()];
  if (place.visit == 0) choose_place(place);

  const Step& step = kSteps[place.step];
  int broken_now = broken(place.step, event.due_ms);
  if (broken_now > 0 && random_.below(100) >= kHitPercent) broken_now = 0;
  const std::uint64_t who = Random::mix(event.rank ^ options_.seed);
  EventDraft draft;
  draft.id_high = random_.next();
  draft.id_low = random_.next();
  draft.time_ms = event.time_ms;
  draft.customer = event.rank;
  draft.visit = place.visit;
  draft.touchpoint = step.touchpoint;
  draft.journey = step.journey;
  draft.step = step.name;
  draft.topic = step.topic;
  draft.segment = pick(kSegments, who);
  draft.locale = pick(kLocales, who >> 8);
  if (random_.chance(options_.text_share)) fill_message(draft, place, broken_now);
  else fill_action(draft, place, broken_now > 0);

  json_.clear();
  event.poison = options_.poison_share > 0 && random_.chance(options_.poison_share);
  if (event.poison) append_poison(json_, static_cast<Poison>(random_.below(kPoisonNames.size())), draft, writer_);
  else writer_.append(json_, draft);
  customer_.clear();
  append_customer_id(customer_, event.rank);
  event.json = json_;
  event.customer = customer_;
  move_on(place, broken_now > 0);
  return event;
}

int Traffic::broken(std::size_t step, std::int64_t arrival_ms) const noexcept {
  if (options_.incident_after_ms < 0 || step != kBrokenStep) return 0;
  const std::int64_t since = arrival_ms - options_.start_ms - options_.incident_after_ms;
  return since < 0 ? 0 : since < kAngerAfterMs ? 1 : 2;
}

std::int64_t Traffic::event_time(std::int64_t arrival_ms) {
  if (options_.late_share > 0 && random_.chance(options_.late_share))
    return arrival_ms - options_.late_by_ms -
           static_cast<std::int64_t>(random_.unit() * static_cast<double>(options_.late_by_ms));
  if (options_.out_of_order_share > 0 && random_.chance(options_.out_of_order_share))
    return arrival_ms - static_cast<std::int64_t>(random_.unit() * static_cast<double>(options_.max_skew_ms));
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
  place.waits_for_reply = false;
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
  draft.channel = pick(kMessageChannels, Random::mix(draft.customer * 65'537ull + place.visit));
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
  if (!escaped_texts_.empty()) {
    draft.text = escaped_texts_[random_.below(static_cast<std::uint32_t>(escaped_texts_.size()))];
    return;
  }
  const MoodWeights& moods = broken_now == 0   ? kSteps[place.step].moods
                             : broken_now == 1 ? kFirstReaction
                                               : kLaterReaction;
  append_phrase(text_, pick_mood(moods, random_.below(1'000)), place.step, random_);
  draft.text = text_;
}

void Traffic::fill_action(EventDraft& draft, Place& place, bool hit) {
  draft.channel = pick(kActionChannels, Random::mix(draft.customer * 65'537ull + place.visit));
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
