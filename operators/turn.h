// What one event leaves for the folds of a conversation: hashes, bits and numbers, so that it may
// be kept after its record is gone. No text and no id. Layer 0: std only.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "operators/event.h"
#include "operators/utterance.h"

namespace attune {

/// Channels that have limits of their own; every other name is `other`.
enum class Channel : std::uint8_t { none, chat, mail, phone, social, sms, web, app, other };
inline constexpr std::size_t kChannelCount = 9;
inline constexpr std::array<std::string_view, kChannelCount> kChannelNames = {
    "none", "chat", "mail", "phone", "social", "sms", "web", "app", "other"};

/// The types of kEventTypes by name. A test keeps both lists the same.
enum class EventType : std::uint8_t {
  message,
  ui_click,
  ui_change,
  ui_error,
  ui_dead,
  page_view,
  form_start,
  form_submit,
  journey_start,
  journey_step,
  journey_end,
  case_opened,
  case_handoff,
  case_resolved,
  case_reopened,
  conversation_started,
  conversation_ended,
  survey_asked,
  survey_answered,
  promise_kept,
  staff_insight,
  visit_start,
  visit_end,
  other,
};

enum class SurveyKind : std::uint8_t { none, ces, csat, nps };

/// A value; written once where its event is in the lane, read-only afterwards.
/// Hashes are of the whole value; 0 = the field is missing.
struct Turn {
  std::int64_t time_ms = 0;  ///< event time
  std::int64_t offset = 0;
  std::uint64_t conversation = 0;  ///< of the conversation id, else the case, else the customer
  std::uint64_t customer = 0;
  std::uint32_t case_id = 0;
  std::uint32_t labels = 0;  ///< id of the event's own label set
  std::uint32_t topic = 0, agent = 0, team = 0, touchpoint = 0, journey = 0, step = 0, target = 0;
  std::int32_t wait_ms = -1;  ///< -1 = missing
  std::int32_t x = 0, y = 0;  ///< px; 0 without `has_point`
  float survey_score = 0, survey_scale = 0;
  std::int16_t valence = 0;    ///< 1/kValenceOne; 0 when not scored
  std::uint16_t urgency = 0;   ///< 1/kUrgencyOne
  std::uint16_t emotions = 0;  ///< bit i = Emotion(i) is over its threshold
  EventType type = EventType::other;
  Actor actor = Actor::customer;
  Channel channel = Channel::none;
  SurveyKind survey = SurveyKind::none;
  bool has_point = false;  ///< both coordinates were given, and a page can be that large
  bool has_text = false;   ///< a text, of whoever acts
  bool scored = false;     ///< a model judged it: valence, urgency and emotions hold
  bool names_conversation =
      false;  ///< conversation or case was given; else it stands for the customer
  Utterance said;

  bool from_customer() const noexcept { return actor == Actor::customer; }
  bool from_staff() const noexcept { return actor == Actor::agent || actor == Actor::bot; }
  bool is_customer_text() const noexcept {
    return type == EventType::message && from_customer() && has_text;
  }
  bool is_reply() const noexcept { return type == EventType::message && from_staff(); }
  bool has(Cue cue) const noexcept { return (said.cues & bit(cue)) != 0; }
  bool has(Act act) const noexcept { return (said.acts & bit(act)) != 0; }
};

}  // namespace attune
