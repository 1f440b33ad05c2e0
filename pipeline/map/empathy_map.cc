#include "pipeline/map/empathy_map.h"

#include <algorithm>
#include <utility>

namespace attune {
namespace {

// Places within families.
constexpr std::size_t kBot = 1, kOpened = 0, kClosed = 1, kImproved = 0;
constexpr std::size_t kResolved = 0, kWithQuality = 1, kKept = 1, kBroken = 2;
constexpr std::size_t kHope = 3, kMet = 0, kDue = 1;

void most_first(std::vector<Share>& shares) {
  std::stable_sort(shares.begin(), shares.end(),
                   [](const Share& a, const Share& b) { return a.n > b.n; });
}

/// Every value of a family that was counted, of one denominator.
std::vector<Share> all_of(const Part& part, Family family, std::uint64_t of) {
  std::vector<Share> shares;
  for (std::size_t i = 0; i < info(family).values.size(); ++i)
    if (const std::uint64_t n = part.of(family, i); n != 0)
      shares.push_back({std::string(info(family).values[i]), n, of});
  most_first(shares);
  return shares;
}

std::vector<Share> only_counted(std::vector<Share> shares) {
  std::erase_if(shares, [](const Share& share) { return share.n == 0; });
  return shares;
}

/// 0 of some is worth telling, 0 of none is not.
std::vector<Share> only_of_some(std::vector<Share> shares) {
  std::erase_if(shares, [](const Share& share) { return share.of == 0; });
  return shares;
}

/// Of all events; those without a value are left out, and so the shares may not add up to 1.
Facts by_label(const Gathered& gathered, std::string_view key, std::string_view title,
               std::string_view label) {
  Facts facts{key, title, {}, {}, true};
  if (!gathered.has_label(std::string(label))) {
    facts.missing_label = label;
    return facts;
  }
  const auto values = gathered.events_by.find(std::string(label));
  if (values == gathered.events_by.end()) return facts;
  for (const auto& [value, events] : values->second)
    if (!value.empty()) facts.shares.push_back({value, events, gathered.all.tally.events});
  most_first(facts.shares);
  return facts;
}

std::uint64_t signal_count(const Part& part, Signal signal) {
  return part.of(Family::friction_signals, static_cast<std::size_t>(signal));
}

std::uint64_t emotion_count(const Part& part, std::string_view name) {
  const auto place = std::find(kEmotionNames.begin(), kEmotionNames.end(), name);
  return part.tally.emotions[static_cast<std::size_t>(place - kEmotionNames.begin())];
}

std::vector<Facts> think_and_feel(const Part& all) {
  std::vector<Share> feelings = felt(all.tally);
  return {{"emotions", "what they feel, of judged texts", std::move(feelings)},
          {"urgency", "how pressing it is, of judged texts",
           only_counted({{"urgent", all.tally.urgent, all.tally.scored}})},
          {"cues", "on their mind, of texts", all_of(all, Family::context_cues, all.tally.texts)}};
}

std::vector<Facts> say_and_do(const Gathered& gathered) {
  const Part& all = gathered.all;
  return {
      by_label(gathered, "topics", "what they talk about, of events", "topic"),
      {"says", "what they say, of texts",
       only_counted(
           {{"escalation_request", signal_count(all, Signal::escalation_request), all.tally.texts},
            {"churn_threat", signal_count(all, Signal::churn_threat), all.tally.texts}})},
      {"does", "what they do",
       only_counted({{"texts_written", all.tally.texts},
                     {"conversations_opened", all.of(Family::conversations, kOpened)},
                     {"visits_opened", all.of(Family::visits, kOpened)},
                     {"journeys_started", all.of(Family::journeys, 0)},
                     {"journeys_finished", all.of(Family::journeys, 1)},
                     {"journeys_abandoned", all.of(Family::journeys, 2)},
                     {"surveys_answered", all.total_of(Family::survey_answers)}})}};
}

std::vector<Facts> hear(const Part& all) {
  const std::uint64_t replies = all.total_of(Family::replies);
  return {{"replies", "who answers, of replies", all_of(all, Family::replies, replies)},
          {"acts", "what replies do, of replies", all_of(all, Family::reply_acts, replies)},
          {"bot_acts", "what bots do, of their replies",
           all_of(all, Family::bot_acts, all.of(Family::replies, kBot))}};
}

std::vector<Facts> pains(const Part& all) {
  const std::uint64_t known = all.total_of(Family::effort) - all.of(Family::effort, 0);
  const std::uint64_t hard = all.of(Family::effort, static_cast<std::size_t>(Effort::hard)) +
                             all.of(Family::effort, static_cast<std::size_t>(Effort::very_hard));
  const std::uint64_t points = all.total_of(Family::friction_points);
  return {{"signals", "what gets in the way", friction_of(all)},
          {"points", "where it costs, of points", all_of(all, Family::friction_points, points)},
          {"effort", "how hard it was, of conversations",
           only_of_some({{"hard_conversations", hard, known}})}};
}

/// What replies gave of what was due.
std::vector<Share> given(const Part& all) {
  const std::uint64_t kept = all.of(Family::promises, kKept);
  std::vector<Share> shares;
  if (all.total_of(Family::replies) != 0)  // else nobody knows
    shares.push_back({"needs_acknowledged", all.of(Family::empathy_needed_and_given),
                      all.of(Family::empathy_needed)});
  shares.push_back({"promises_kept", kept, kept + all.of(Family::promises, kBroken)});
  shares.push_back(
      {"hope_given", all.of(Family::needs, kHope, kMet), all.of(Family::needs, kHope, kDue)});
  return only_of_some(std::move(shares));
}

std::vector<Facts> gains(const Part& all) {
  std::vector<Share> feelings;
  for (const char* name : {"gratitude", "relief", "trust", "delight", "hope"})
    feelings.push_back({name, emotion_count(all, name), all.tally.scored});
  return {
      {"feelings", "what they feel, of judged texts", only_counted(std::move(feelings))},
      {"ends", "how it ends, of conversations",
       only_of_some({{"repaired", all.of(Family::repaired), all.of(Family::conversations, kClosed)},
                     {"mood_improved", all.of(Family::sentiment_shift, kImproved),
                      all.total_of(Family::sentiment_shift)},
                     {"resolved_with_quality", all.of(Family::resolutions, kWithQuality),
                      all.of(Family::resolutions, kResolved)}})},
      {"given", "what they are given, of what is due", given(all)}};
}

}  // namespace

EmpathyMap empathy_map_of(const Gathered& gathered) {
  const Part& all = gathered.all;
  return {think_and_feel(all),
          say_and_do(gathered),
          hear(all),
          {by_label(gathered, "touchpoints", "where they are, of events", "touchpoint"),
           by_label(gathered, "channels", "how they reach us, of events", "channel")},
          pains(all),
          gains(all)};
}

}  // namespace attune
