// What behaviour over time says: friction signals with their weights, and the record of what showed
// them. Layer 0: std only.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace attune {

/// Every signal that leaves an evidence record. The order is that of every counter array; append within
/// a group. `kSignals` below says the rest of each.
enum class Signal : std::uint8_t {
  // Friction: what it costs the customer.
  rage_click, dead_click, error_click, u_turn, form_abandonment, step_abandonment, channel_switch,
  unanswered, long_wait, repeat_contact, reopening, broken_promise, hand_off, bot_to_person, silo_bounce,
  explaining_again, rephrasing, unacknowledged, scripted_reply, negative_streak, escalation_request,
  churn_threat,
  // Empathy: what was needed and what a reply gave.
  needed, given, high_stakes, promise_kept, promise_void, hollow,
  // The acts of a reply, in the order of Act.
  acknowledges, sympathises, scripted, restates, explores, owns, next_step, sets_expectation, promises,
  appreciates, soothes, urgent, jargon, readable, mirrors, misread,
  // The context cues of a customer's text, in the order of Cue.
  cue_deadline, cue_occasion, cue_health, cue_hardship, cue_dependants, cue_travel, cue_safety,
  // What is known when a conversation ends.
  effort_unknown, effort_very_easy, effort_easy, effort_neutral, effort_hard, effort_very_hard,
  shift_improved, shift_worsened, shift_same, repaired, recovered, resolved, resolved_with_quality,
  route_routine, route_emotional,
  // A step, and a topic, that stand out from their own history.
  friction_peak, friction_peak_end, policy_hot_spot,
};
inline constexpr std::size_t kFrictionSignalCount = 22;

enum class SignalGroup : std::uint8_t { friction, empathy, act, cue, conversation, journey };

/// The five dimensions that friction points are summed by.
enum class Dimension : std::uint8_t { touchpoints, pathways, delivery, ecosystem, empathy };
inline constexpr std::size_t kDimensionCount = 5;
inline constexpr std::array<std::string_view, kDimensionCount> kDimensionNames = {"touchpoints", "pathways", "delivery", "ecosystem",
                                                                                  "empathy"};

struct SignalInfo {
  Signal id;
  std::string_view name;
  SignalGroup group;
  Dimension dimension = Dimension::empathy;  ///< friction only
  std::uint8_t points = 0;                   ///< friction only: weights, version 1
  std::string_view first = {}, second = {};  ///< names of the evidence numbers; empty = unused
};

/// Evidence numbers by these names are fixed point, 1/10000; robust_z is 1/100; all others are whole.
inline constexpr std::string_view kFractions[] = {"valence", "urgency", "share", "height", "valence_fall", "from", "to",
                                                  "urgency_before", "urgency_rise", "time_gone"};
/// What 1 is of an evidence number of this name.
inline constexpr int evidence_one(std::string_view evidence) noexcept {
  for (const std::string_view name : kFractions)
    if (name == evidence) return 10'000;
  return evidence == "robust_z" ? 100 : 1;
}

namespace signals {
using enum SignalGroup;
using S = Signal;
using D = Dimension;
inline constexpr SignalInfo kTable[] = {
    {S::rage_click, "rage_click", friction, D::touchpoints, 3, "clicks", "distance_px"},
    {S::dead_click, "dead_click", friction, D::touchpoints, 2, "wait_ms"},
    {S::error_click, "error_click", friction, D::touchpoints, 3, "gap_ms"},
    {S::u_turn, "u_turn", friction, D::pathways, 1, "stay_ms"},
    {S::form_abandonment, "form_abandonment", friction, D::pathways, 2, "idle_ms"},
    {S::step_abandonment, "step_abandonment", friction, D::pathways, 2, "idle_ms"},
    {S::channel_switch, "channel_switch", friction, D::pathways, 2, "gap_ms"},
    {S::unanswered, "unanswered", friction, D::delivery, 3, "limit_ms"},
    {S::long_wait, "long_wait", friction, D::delivery, 1, "wait_ms", "limit_ms"},
    {S::repeat_contact, "repeat_contact", friction, D::delivery, 3, "gap_ms"},
    {S::reopening, "reopening", friction, D::delivery, 4, "gap_ms"},
    {S::broken_promise, "broken_promise", friction, D::delivery, 4, "promised_ms"},
    {S::hand_off, "hand_off", friction, D::ecosystem, 1, "teams"},
    {S::bot_to_person, "bot_to_person", friction, D::ecosystem, 0},
    {S::silo_bounce, "silo_bounce", friction, D::ecosystem, 4, "teams"},
    {S::explaining_again, "explaining_again", friction, D::ecosystem, 4, "similarity", "shared_words"},
    {S::rephrasing, "rephrasing", friction, D::empathy, 2, "similarity", "shared_words"},
    {S::unacknowledged, "unacknowledged", friction, D::empathy, 2, "valence"},
    {S::scripted_reply, "scripted_reply", friction, D::empathy, 1, "repeats"},
    {S::negative_streak, "negative_streak", friction, D::empathy, 2, "texts", "valence"},
    {S::escalation_request, "escalation_request", friction, D::empathy, 3},
    {S::churn_threat, "churn_threat", friction, D::empathy, 5},
    {S::needed, "needed", empathy, D::empathy, 0, "valence", "urgency"},
    {S::given, "given", empathy, D::empathy, 0, "wait_ms"},
    {S::high_stakes, "high_stakes", empathy, D::empathy, 0, "urgency"},
    {S::promise_kept, "promise_kept", empathy, D::empathy, 0, "left_ms"},
    {S::promise_void, "promise_void", empathy},
    {S::hollow, "hollow", empathy, D::empathy, 0, "valence_fall"},
    {S::acknowledges, "acknowledges", act},
    {S::sympathises, "sympathises", act},
    {S::scripted, "scripted", act},
    {S::restates, "restates", act, D::empathy, 0, "shared_words"},
    {S::explores, "explores", act},
    {S::owns, "owns", act},
    {S::next_step, "next_step", act},
    {S::sets_expectation, "sets_expectation", act},
    {S::promises, "promises", act, D::empathy, 0, "due_in_ms"},
    {S::appreciates, "appreciates", act},
    {S::soothes, "soothes", act},
    {S::urgent, "urgent", act},
    {S::jargon, "jargon", act, D::empathy, 0, "words"},
    {S::readable, "readable", act, D::empathy, 0, "grade"},
    {S::mirrors, "mirrors", act},
    {S::misread, "misread", act},
    {S::cue_deadline, "cue_deadline", cue},
    {S::cue_occasion, "cue_occasion", cue},
    {S::cue_health, "cue_health", cue},
    {S::cue_hardship, "cue_hardship", cue},
    {S::cue_dependants, "cue_dependants", cue},
    {S::cue_travel, "cue_travel", cue},
    {S::cue_safety, "cue_safety", cue},
    {S::effort_unknown, "effort_unknown", conversation},
    {S::effort_very_easy, "effort_very_easy", conversation, D::empathy, 0, "points"},
    {S::effort_easy, "effort_easy", conversation, D::empathy, 0, "points"},
    {S::effort_neutral, "effort_neutral", conversation, D::empathy, 0, "points"},
    {S::effort_hard, "effort_hard", conversation, D::empathy, 0, "points"},
    {S::effort_very_hard, "effort_very_hard", conversation, D::empathy, 0, "points"},
    {S::shift_improved, "shift_improved", conversation, D::empathy, 0, "from", "to"},
    {S::shift_worsened, "shift_worsened", conversation, D::empathy, 0, "from", "to"},
    {S::shift_same, "shift_same", conversation, D::empathy, 0, "from", "to"},
    {S::repaired, "repaired", conversation},
    {S::recovered, "recovered", conversation, D::empathy, 0, "recovery_ms"},
    {S::resolved, "resolved", conversation, D::empathy, 0, "handle_ms"},
    {S::resolved_with_quality, "resolved_with_quality", conversation},
    {S::route_routine, "route_routine", conversation},
    {S::route_emotional, "route_emotional", conversation},
    {S::friction_peak, "friction_peak", journey, D::empathy, 0, "share", "robust_z"},
    {S::friction_peak_end, "friction_peak_end", journey, D::empathy, 0, "height"},
    {S::policy_hot_spot, "policy_hot_spot", journey, D::empathy, 0, "customers", "robust_z"},
};
inline constexpr std::size_t kCount = std::size(kTable);
consteval bool in_enum_order() {
  for (std::size_t i = 0; i < kCount; ++i)
    if (static_cast<std::size_t>(kTable[i].id) != i) return false;
  return true;
}
static_assert(in_enum_order(), "the table and enum Signal list the same signals in the same order");
static_assert(kTable[kFrictionSignalCount - 1].group == friction && kTable[kFrictionSignalCount].group != friction);
}  // namespace signals

inline constexpr std::size_t kSignalCount = signals::kCount;
inline constexpr std::uint32_t kFrictionWeightsVersion = 1;

inline constexpr const SignalInfo& info(Signal signal) noexcept { return signals::kTable[static_cast<std::size_t>(signal)]; }

/// One signal that a fold found. What it is about stands beside it: the turn or deadline of the moment.
struct Found {
  Signal signal{};
  std::int32_t first = 0, second = 0;  ///< evidence, named by SignalInfo; see kFractions
  std::uint8_t kind = 0;               ///< of a friction peak: PeakKind + 1, named by measures::kPeaks; 0 = has none
};

/// A found signal with its place: what `replay --signals` and the signals topic carry. No text, no id.
struct SignalRecord {
  Found found;
  std::int64_t time_ms = 0;         ///< event time at which it held; of a deadline the moment it passed
  std::int64_t offset = -1;         ///< of the event that showed it; -1: a deadline or a window showed it
  std::uint64_t conversation = 0;   ///< hash; 0 = none (a visit, a journey, a window)
  std::uint64_t customer = 0;       ///< hash; 0 = unknown
  std::uint32_t labels = 0;         ///< id of the label set
  std::int64_t last_offset = -1;    ///< of the last event of what it is about: where its ids can be read; -1 = of none
};

}  // namespace attune
