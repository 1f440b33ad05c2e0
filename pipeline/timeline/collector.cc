#include "pipeline/timeline/collector.h"

#include <algorithm>

#include "operators/make_turn.h"

namespace attune {

std::array<std::uint64_t, 3> conversation_hashes(std::string_view id) {
  std::array<std::uint64_t, 3> hashes{};
  constexpr std::array kFields = {Field::conversation, Field::case_id, Field::customer};
  for (std::size_t i = 0; i < kFields.size(); ++i) {
    Event event;
    event[kFields[i]] = id;
    Turn turn;
    make_turn(turn, event, Reading{}, Utterance{}, 0);
    hashes[i] = turn.conversation;
  }
  return hashes;
}

TimelineCollector::TimelineCollector(bool words, std::optional<std::string> id) : words_(words) {
  if (id) wanted_ = conversation_hashes(*id);
}

bool TimelineCollector::is_wanted(const Turn& turn) const {
  return std::find(wanted_->begin(), wanted_->end(), turn.conversation) != wanted_->end();
}

TimelineEvent TimelineCollector::keep(const Event& event, const Reading& reading,
                                      const Turn& turn) const {
  TimelineEvent kept;
  kept.turn = turn;
  kept.reading = reading;
  const auto id =
      event[Field::conversation].empty() ? event[Field::case_id] : event[Field::conversation];
  kept.conversation = id.empty() ? event[Field::customer] : id;
  kept.customer = event[Field::customer];
  kept.agent = event[Field::agent];
  kept.team = event[Field::team];
  kept.channel = event[Field::channel];
  kept.journey = event[Field::journey];
  kept.step = event[Field::step];
  kept.topic = event[Field::topic];
  kept.target =
      event[Field::ui_target].empty() ? event[Field::touchpoint] : event[Field::ui_target];
  if (words_) kept.text = event[Field::text];
  return kept;
}

void TimelineCollector::take(const Event& event, const Reading& reading, const Turn& turn) {
  latest_ms_ = std::max(latest_ms_, turn.time_ms);
  if (!wanted_ || is_wanted(turn)) {
    kept_.push_back(keep(event, reading, turn));
    if (wanted_ && turn.customer != 0 && customers_.insert(turn.customer).second)
      meet(turn.customer);
    return;
  }
  if (part_of_conversation(turn) || turn.customer == 0) return;
  if (customers_.contains(turn.customer)) kept_.push_back(keep(event, reading, turn));
  else beside_.push_back(keep(event, reading, turn));
  // Twice the time: events may come late by some of it.
  while (!beside_.empty() && beside_.front().turn.time_ms < latest_ms_ - 2 * kBesideMs)
    beside_.pop_front();
}

/// What a customer did before they were known to be one of the conversation.
void TimelineCollector::meet(std::uint64_t customer) {
  for (TimelineEvent& event : beside_)
    if (event.turn.customer == customer) kept_.push_back(std::move(event));
  std::erase_if(beside_,
                [&](const TimelineEvent& event) { return event.turn.customer == customer; });
}

}  // namespace attune
