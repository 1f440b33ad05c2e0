#include "tests/support/story.h"

#include <algorithm>
#include <iterator>
#include <ostream>

#include "operators/hash.h"

namespace attune::testing {
namespace {

ContentWords content_of(std::string_view words) {
  ContentWords content;
  while (!words.empty() && content.count < kMostContentWords) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end != 0)
      content.hash[content.count++] = static_cast<std::uint16_t>(hash64(words.substr(0, end)));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
  return content;
}

Utterance utterance_of(const Told& told) {
  Utterance said;
  if (told.words.empty() || !told.read) return said;
  said.read = true;
  said.cues = told.cues;
  said.acts = told.acts;
  said.content = content_of(told.words);
  said.words = said.content.count;
  said.promise_due_ms = told.promise_due == 0 ? 0 : kStoryBegins + told.promise_due;
  return said;
}

}  // namespace

Turn turn_of(const Told& told, std::int64_t offset) {
  Event event;
  event.time_ms = kStoryBegins + told.at;
  event.type = static_cast<std::uint8_t>(told.type);
  event.actor = told.by;
  event.wait_ms = told.wait_ms;
  event[Field::customer] = told.customer;
  event[Field::conversation] = told.conversation;
  event[Field::case_id] = told.of_case;
  event[Field::topic] = told.topic;
  event[Field::channel] = told.channel;
  event[Field::agent] = told.agent;
  event[Field::team] = told.team;
  event[Field::journey] = told.journey;
  event[Field::step] = told.step;
  event[Field::ui_target] = told.target;
  event[Field::touchpoint] = told.touchpoint;
  event[Field::text] = told.type == EventType::message ? told.words : std::string_view{};
  Reading reading;
  reading.scored = told.scored && told.by == Actor::customer && !event[Field::text].empty();
  reading.valence = static_cast<std::int32_t>(told.valence * kValenceOne);
  reading.urgency = static_cast<decltype(reading.urgency)>(told.urgency * kUrgencyOne);
  reading.emotions = told.emotions;
  Turn turn;
  make_turn(turn, event, reading, utterance_of(told), offset);
  return turn;
}

void Finder::found(const Moment& moment, const Findings& findings) {
  for (const attune::Found& found : findings.found())
    found_.push_back({moment.time_ms - kStoryBegins, moment.offset, moment.conversation,
                      moment.customer, found.signal, found.first, found.second});
  for (const Measures::Count& count : findings.counts()) measures_.add(count.id, count.n);
  if (findings.agent() != 0) agents_.insert(findings.agent());
}

std::vector<Finder::Found> Finder::all(Signal signal) const {
  std::vector<Found> all;
  std::copy_if(found_.begin(), found_.end(), std::back_inserter(all),
               [&](const Found& one) { return one.signal == signal; });
  return all;
}

std::ostream& operator<<(std::ostream& out, const Finder::Found& found) {
  return out << info(found.signal).name << '(' << found.first << ", " << found.second << ") at "
             << found.at << " in " << found.conversation % 1000;
}

Story::Story(const ExperienceOptions& options, std::int64_t lateness_ms)
    : labels_({Field::channel}),
      experience_(options, lateness_ms, labels_, INT64_MIN),
      other_(labels_.other()) {
  labels_.retain(other_);
}

Story& Story::tell(Turn turn) {
  turn.offset = offset_++;
  turn.labels = other_;
  experience_.reach(turn.time_ms, finder_);
  experience_.take(turn, finder_);
  latest_ = std::max(latest_, turn.time_ms - kStoryBegins);
  return *this;
}

Story& Story::customer(std::int64_t at, Told told) {
  told.at = at;
  return tell(told);
}

Story& Story::agent(std::int64_t at, Told told) {
  told.at = at;
  told.by = Actor::agent;
  return tell(told);
}

Story& Story::bot(std::int64_t at, Told told) {
  told.at = at;
  told.by = Actor::bot;
  return tell(told);
}

Story& Story::event(std::int64_t at, EventType type, Told told) {
  told.at = at;
  told.type = type;
  return tell(told);
}

Story& Story::until(std::int64_t at) {
  latest_ = std::max(latest_, at);
  settle();
  return *this;
}

Story& Story::end() {
  experience_.close_all(finder_);
  return *this;
}

void Story::settle() {
  if (latest_ != INT64_MIN) experience_.advance(kStoryBegins + latest_ + 1, finder_);
}

std::vector<Finder::Found> Story::all(Signal signal) {
  return finder().all(signal);
}

std::vector<std::int64_t> Story::times(Signal signal) {
  std::vector<std::int64_t> times;
  for (const Finder::Found& one : all(signal)) times.push_back(one.at);
  return times;
}

std::uint64_t Story::counted(Family family, std::size_t i, std::size_t j) {
  return finder().measures_.of(measure(family, i, j));
}

}  // namespace attune::testing
