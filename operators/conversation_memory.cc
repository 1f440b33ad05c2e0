#include "operators/conversation_memory.h"

#include <algorithm>

namespace attune {
namespace {

using C = Conversation;

constexpr std::int32_t kNegativeValence =
    -3'000;  // negative_streak's own bound, signals of operators/friction

constexpr unsigned kEndMask = (1u << C::kEnds) - 1;

std::int8_t hundredths(std::int16_t valence) noexcept {
  return static_cast<std::int8_t>(valence / (kValenceOne / 100));
}

void remember_mood(Conversation& c, const Turn& turn) noexcept {
  const std::int8_t valence = hundredths(turn.valence);
  if (c.texts < C::kEnds) {
    c.first_valence[c.texts] = valence;
    if ((turn.emotions & kTroubledEmotions) != 0)
      c.began_troubled = (c.began_troubled | 1u << c.texts) & kEndMask;
  }
  const std::size_t place = c.texts % C::kEnds;
  c.last_valence[place] = valence;
  const unsigned glad = (turn.emotions & kGladEmotions) != 0;
  c.ended_glad = ((c.ended_glad & ~(1u << place)) | glad << place) & kEndMask;
  c.texts = c.texts == UINT8_MAX ? 251 : static_cast<std::uint8_t>(c.texts + 1);
  c.last_emotions = turn.emotions;
  c.negative_run = turn.valence > kNegativeValence
                       ? 0
                       : static_cast<std::uint8_t>(std::min(c.negative_run + 1, 255));
  if (c.negative_run == 0) c.set(C::in_negative_streak, false);
}

void remember_words(LastWords& words, const ContentWords& said) noexcept {
  const auto count = std::min<std::size_t>(said.count, LastWords::kWords);
  std::copy_n(said.hash.begin(), count, words.hash[words.next].begin());
  words.count[words.next] = static_cast<std::uint8_t>(count);
  const auto mark = static_cast<std::uint8_t>(1u << words.next);
  words.replied &= static_cast<std::uint8_t>(~mark);
  words.retold &= static_cast<std::uint8_t>(~mark);
  words.next = static_cast<std::uint8_t>((words.next + 1) % LastWords::kTexts);
}

void remember_customer(Scene& scene) noexcept {
  Conversation& c = scene.conversation;
  const Turn& turn = scene.turn;
  if (turn.type != EventType::message) return;
  const bool parting = turn.has(Cue::goodbye);
  if (c.waiting_since == C::kNever && !parting) c.waiting_since = c.after(turn.time_ms);
  c.set(C::has_texts);
  if (!turn.has_text) return;
  c.set(C::ends_with_thanks, turn.has(Cue::thanks));
  c.ends_in_distress = scene.distress;
  if (turn.scored) remember_mood(c, turn);
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
  if (scene.words != nullptr) remember_words(*scene.words, turn.said.content);
}

void remember_reply(Scene& scene) noexcept {
  Conversation& c = scene.conversation;
  c.waiting_since = C::kNever;
  c.last_reply = c.after(scene.turn.time_ms);
  c.set(C::has_texts);
  c.set(C::replied);
  c.set(C::told_unanswered, false);
  c.set(C::need_open | C::need_distress | C::need_urgent, false);
  c.set(C::last_reply_bot, scene.turn.actor == Actor::bot);
  if (scene.words != nullptr) scene.words->replied = (1u << LastWords::kTexts) - 1;
}

void remember_staff(Conversation& c, const Turn& turn) noexcept {
  if (turn.actor != Actor::agent && turn.type != EventType::case_handoff) return;
  const auto team = static_cast<std::uint16_t>(turn.team);
  if (team != 0) {
    c.team = team;
    if (c.first_team == 0) c.first_team = team;
    else if (team != c.first_team && c.second_team == 0) c.second_team = team;
  }
  if (turn.agent != 0 && turn.type != EventType::case_handoff)
    c.agent = static_cast<std::uint16_t>(turn.agent);
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
  c.last = std::max(c.last, c.after(turn.time_ms));
  if (turn.customer != 0) {
    if (c.customer != 0 && c.customer != turn.customer) c.set(C::several_customers);
    c.customer = turn.customer;
  }
  if (turn.channel != Channel::none) c.channel = turn.channel;
  if (turn.topic != 0) c.topic = turn.topic;
  if (turn.case_id != 0) c.case_id = static_cast<std::uint16_t>(turn.case_id);
  c.points =
      static_cast<std::uint8_t>(std::min<unsigned>(c.points + scene.findings.points(), UINT8_MAX));
  if (turn.from_customer()) remember_customer(scene);
  if (turn.is_reply()) remember_reply(scene);
  remember_staff(c, turn);
  if (turn.type == EventType::case_resolved) c.set(C::is_resolved);
  if (turn.type == EventType::case_reopened || scene.findings.has(Signal::reopening))
    c.set(C::is_resolved, false);
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
  const auto ours = static_cast<int>(std::min<std::size_t>(said.count, LastWords::kWords)),
             theirs = static_cast<int>(before.count[text]);
  if (ours < 3 || theirs < 3) return {};
  int shared = 0;
  for (int i = 0; i < ours; ++i) {
    const auto* first = before.hash[text].begin();
    shared +=
        std::find(first, first + theirs, said.hash[static_cast<std::size_t>(i)]) != first + theirs;
  }
  const int jaccard = 100 * shared / (ours + theirs - shared),
            contained = 100 * shared / std::min(ours, theirs);
  return {std::max(2 * jaccard, 100 * contained / 70), shared};
}

}  // namespace attune
