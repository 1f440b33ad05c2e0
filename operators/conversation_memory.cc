#include "operators/conversation_memory.h"

#include <algorithm>

#include "operators/matter.h"
#include "operators/staff_change.h"

namespace attune {
namespace {

using C = Conversation;

constexpr unsigned kEndMask = (1u << C::kEnds) - 1;

void remember_mood(Conversation& c, const TextMood& mood, bool distress) noexcept {
  const std::int8_t valence = hundredths(mood.valence);
  if (c.texts < C::kEnds) {
    c.first_valence[c.texts] = valence;
    if (distress && (mood.emotions & kTroubledEmotions) != 0)
      c.began_troubled = (c.began_troubled | 1u << c.texts) & kEndMask;
  }
  const std::size_t place = c.texts % C::kEnds;
  c.last_valence[place] = valence;
  const unsigned glad = (mood.emotions & kGladEmotions) != 0;
  c.ended_glad = ((c.ended_glad & ~(1u << place)) | glad << place) & kEndMask;
  c.texts = c.texts == UINT8_MAX ? 251 : static_cast<std::uint8_t>(c.texts + 1);
  c.last_emotions = mood.emotions;
}

void remember_words(LastWords& words, const ContentWords& said, std::uint64_t customer) noexcept {
  const auto count = std::min<std::size_t>(said.count, LastWords::kWords);
  std::copy_n(said.hash.begin(), count, words.hash[words.next].begin());
  words.count[words.next] = static_cast<std::uint8_t>(count);
  words.who[words.next] = who_said(customer);
  const auto mark = static_cast<std::uint8_t>(1u << words.next);
  words.replied &= static_cast<std::uint8_t>(~mark);
  words.retold &= static_cast<std::uint8_t>(~mark);
  words.next = static_cast<std::uint8_t>((words.next + 1) % LastWords::kTexts);
}

void remember_text(Scene& scene) noexcept {
  Conversation& c = scene.conversation;
  const Turn& turn = scene.turn;
  if (turn.type != EventType::message) return;
  if (c.waiting_since == C::kNever && !is_courtesy(scene)) c.waiting_since = c.after(turn.time_ms);
  c.set(C::has_texts);
  if (!turn.has_text) return;
  c.set(C::ends_with_thanks, turn.has(Cue::thanks));
  c.ends_in_distress = scene.distress;
  if (scene.mood.known) remember_mood(c, scene.mood, scene.distress);
  if (scene.distress) {
    c.distressed = static_cast<std::uint8_t>(std::min(c.distressed + 1, 255));
    if (c.distress_since == C::kNever && !c.is(C::has_recovered))
      c.distress_since = c.after(turn.time_ms);
  }
  if (scene.distress || scene.high_stakes) {
    c.set(C::need_open);
    c.set(C::needed_once);
  }
  if (scene.distress) c.set(C::need_distress);
  if (scene.high_stakes) c.set(C::stakes_once);
  if (scene.words != nullptr) remember_words(*scene.words, turn.said.content, turn.customer);
}

void remember_reply(Scene& scene) noexcept {
  Conversation& c = scene.conversation;
  c.waiting_since = C::kNever;
  c.last_reply = c.after(scene.turn.time_ms);
  c.set(C::has_texts);
  c.set(C::replied);
  c.set(C::last_reply_bot, scene.turn.actor == Actor::bot);
  c.set(C::told_unanswered, false);
  c.set(C::need_open | C::need_distress | C::need_urgent, false);
  if (scene.words != nullptr) scene.words->replied = LastWords::kAll;
}

void remember_staff(Conversation& c, const Turn& turn, StaffChange change) noexcept {
  if (change == StaffChange::none || change == StaffChange::lingers) return;
  const bool announced = turn.type == EventType::case_handoff;
  c.set(C::announced_team, announced);
  if (const auto team = static_cast<std::uint16_t>(turn.team); team != 0) {
    c.team = team;
    if (c.first_team == 0) c.first_team = team;
    else if (team != c.first_team && c.second_team == 0) c.second_team = team;
  }
  if (announced) return;
  c.set(C::person_replied);
  if (turn.agent != 0) c.agent = static_cast<std::uint16_t>(turn.agent);
}

/// The channel that people talk in: a note in the case system, or a bot's, is no talk.
bool is_talk(const Turn& turn) noexcept {
  return turn.channel != Channel::none && turn.actor != Actor::bot &&
         (turn.type == EventType::message || turn.type == EventType::conversation_started ||
          turn.type == EventType::case_opened);
}

std::uint32_t to_seconds(std::int64_t ms) noexcept {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(ms / 1000, 0, UINT32_MAX));
}

void remember_customer(CustomerMemory& memory, const Conversation& c, const Turn& turn) noexcept {
  const bool resolves = turn.type == EventType::case_resolved;
  if (resolves) memory.resolved_s = to_seconds(turn.time_ms);
  else if (matter_of(turn, c, memory) == Matter::other) memory.resolved_s = 0;  // it is over
  const bool keep = memory.resolved_s != 0 && !resolves;  // what a reopening is compared with
  if (c.topic != 0 || !keep) memory.topic = c.topic;
  if (c.case_id != 0 || !keep) memory.case_id = c.case_id;
  if (c.channel != Channel::none) memory.channel = c.channel;
  memory.last_seen_s = std::max(memory.last_seen_s, to_seconds(turn.time_ms));
  memory.ended &= static_cast<std::uint8_t>(~CustomerMemory::kCut);
}

/// Texts at an end.
int ends_of(const C& c) noexcept {
  return std::clamp(c.texts / 3, 1, static_cast<int>(C::kEnds));
}

/// Of hundredths, in 1/kValenceOne.
int mean(int sum, int count) noexcept {
  return sum * (kValenceOne / 100) / count;
}

}  // namespace

void begin(Conversation& conversation, const Turn& turn) noexcept {
  conversation.opened_ms = turn.time_ms;
  conversation.customer = turn.customer;
  conversation.channel = turn.channel;
}

void remember(Scene& scene) noexcept {
  Conversation& c = scene.conversation;
  const Turn& turn = scene.turn;
  const StaffChange change = staff_change(c, turn);
  if (c.waiting_since != C::kNever && switches_channel(c, turn))
    c.waiting_since = c.after(turn.time_ms);  // the limit of the new channel counts from here
  c.last = std::max(c.last, c.after(turn.time_ms));
  if (turn.customer != 0) {
    if (c.customer != 0 && c.customer != turn.customer) c.set(C::several_customers);
    c.customer = turn.customer;
  }
  if (is_talk(turn) || c.channel == Channel::none) c.channel = turn.channel;
  if (turn.topic != 0) c.topic = turn.topic;
  if (turn.case_id != 0) c.case_id = static_cast<std::uint16_t>(turn.case_id);
  c.points =
      static_cast<std::uint8_t>(std::min<unsigned>(c.points + scene.findings.points(), UINT8_MAX));
  if (turn.from_customer()) remember_text(scene);
  if (turn.is_reply()) remember_reply(scene);
  remember_staff(c, turn, change);
  if (turn.type == EventType::case_resolved) {
    c.set(C::is_resolved);
    c.set(C::told_reopening, false);
  }
  if (turn.type == EventType::case_reopened || scene.findings.has(Signal::reopening))
    c.set(C::is_resolved, false);
  if (scene.customer != nullptr) remember_customer(*scene.customer, c, turn);
  if (turn.type != EventType::conversation_ended) return;
  c.waiting_since = C::kNever;
  if (turn.from_customer()) c.set(C::customer_ended);
}

MoodEnds mood_ends(const Conversation& c) noexcept {
  const int texts = c.texts, end = ends_of(c);
  int from = 0, to = 0;
  for (int i = 0; i < end; ++i) {
    from += c.first_valence[static_cast<std::size_t>(i)];
    to += c.last_valence[static_cast<std::size_t>(texts - 1 - i) % C::kEnds];
  }
  return {mean(from, end), mean(to, end)};
}

bool switches_channel(const Conversation& before, const Turn& turn) noexcept {
  return is_talk(turn) && before.channel != Channel::none && turn.channel != before.channel;
}

std::uint8_t who_said(std::uint64_t customer) noexcept {
  return static_cast<std::uint8_t>(customer ^ customer >> 32);
}

bool began_troubled(const C& c) noexcept {
  return (c.began_troubled & ((1u << ends_of(c)) - 1)) != 0;
}

bool ended_glad(const C& c) noexcept {
  for (int i = 0; i < ends_of(c); ++i)
    if ((c.ended_glad >> static_cast<unsigned>(c.texts - 1 - i) % C::kEnds & 1u) != 0) return true;
  return false;
}

Similarity similarity(const ContentWords& said, const LastWords& before,
                      std::size_t text) noexcept {
  const auto ours = std::min<std::size_t>(said.count, LastWords::kWords);
  const std::size_t theirs = before.count[text];
  const auto* first = before.hash[text].begin();
  // A bit for each of theirs: most of ours are none of them, and are seen not to be without a
  // search.
  std::uint64_t marks = 0;
  for (std::size_t i = 0; i < theirs; ++i) marks |= std::uint64_t{1} << (first[i] & 63);
  int shared = 0;
  for (std::size_t i = 0; i < ours; ++i)
    if ((marks >> (said.hash[i] & 63) & 1) != 0)
      shared += std::find(first, first + theirs, said.hash[i]) != first + theirs;
  return {shared, static_cast<int>(ours), static_cast<int>(theirs)};
}

}  // namespace attune
