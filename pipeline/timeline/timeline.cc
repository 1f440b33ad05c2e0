#include "pipeline/timeline/timeline.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <unordered_map>

namespace attune {
namespace {

using Kind = TimelineMoment::Kind;

struct Span {
  std::int64_t from_ms = INT64_MAX, to_ms = INT64_MIN;
  void add(std::int64_t time_ms) {
    from_ms = std::min(from_ms, time_ms);
    to_ms = std::max(to_ms, time_ms);
  }
  bool has(std::int64_t time_ms, std::int64_t around_ms) const {
    return time_ms >= from_ms - around_ms && time_ms <= to_ms + around_ms;
  }
};

/// One timeline that is being made.
struct Draft {
  Timeline timeline;
  Span conversation;  ///< of its own events
  std::set<std::uint64_t> customers;
  std::map<std::uint64_t, Span> beside;  ///< by customer: of the events beside it
};

class Maker {
 public:
  explicit Maker(const std::vector<TimelineEvent>& events) : events_(events) {
    for (std::size_t i = 0; i < events_.size(); ++i)
      if (part_of_conversation(events_[i].turn)) add_own(i);
    for (std::size_t i = 0; i < events_.size(); ++i)
      if (!part_of_conversation(events_[i].turn)) add_beside(i);
  }

  void put(const SignalRecord& record) {
    const bool ends =
        record.offset < 0 && info(record.found.signal).group == SignalGroup::conversation;
    for_each_place(record.offset, record.conversation, record.customer, record.time_ms,
                   ends ? Kind::end : Kind::deadline,
                   [&](TimelineMoment& moment) { moment.found.push_back(record.found); });
  }

  void put(const Prompt& prompt) {
    for_each_place(prompt.offset, prompt.conversation, prompt.customer, prompt.time_ms,
                   Kind::deadline,
                   [&](TimelineMoment& moment) { moment.prompts.push_back(prompt); });
  }

  std::vector<Timeline> take() {
    std::vector<Timeline> made;
    for (Draft& draft : drafts_) {
      std::vector<TimelineMoment>& moments = draft.timeline.moments;
      std::stable_sort(moments.begin(), moments.end(), [&](const auto& a, const auto& b) {
        return std::tuple(a.time_ms, a.kind, offset_of(a)) <
               std::tuple(b.time_ms, b.kind, offset_of(b));
      });
      made.push_back(std::move(draft.timeline));
    }
    std::stable_sort(made.begin(), made.end(), [](const Timeline& a, const Timeline& b) {
      return a.moments.front().time_ms < b.moments.front().time_ms;
    });
    return made;
  }

 private:
  struct Place {
    std::size_t draft, moment;
  };

  void add_own(std::size_t i) {
    const TimelineEvent& event = events_[i];
    const auto [at, made] = of_conversation_.try_emplace(event.turn.conversation, drafts_.size());
    if (made) {
      drafts_.emplace_back().timeline.conversation = event.turn.conversation;
      drafts_.back().timeline.id = event.conversation;
    }
    Draft& draft = drafts_[at->second];
    draft.conversation.add(event.turn.time_ms);
    if (event.turn.customer != 0) {
      draft.customers.insert(event.turn.customer);
      std::vector<std::size_t>& known = of_customer_[event.turn.customer];
      if (std::find(known.begin(), known.end(), at->second) == known.end())
        known.push_back(at->second);
    }
    add_event(at->second, i);
  }

  void add_beside(std::size_t i) {
    const Turn& turn = events_[i].turn;
    bool placed = false;
    for (const std::size_t at : of_customer_[turn.customer]) {
      if (!drafts_[at].conversation.has(turn.time_ms, kBesideMs)) continue;
      add_event(at, i);
      drafts_[at].beside[turn.customer].add(turn.time_ms);
      placed = true;
    }
    if (placed) return;
    const auto [at, made] = visits_.try_emplace(turn.customer, drafts_.size());
    if (made) {
      drafts_.emplace_back().timeline.customer = turn.customer;
      drafts_.back().timeline.id = events_[i].customer;
    }
    drafts_[at->second].beside[turn.customer].add(turn.time_ms);
    add_event(at->second, i);
  }

  void add_event(std::size_t draft, std::size_t i) {
    std::vector<TimelineMoment>& moments = drafts_[draft].timeline.moments;
    by_offset_[events_[i].turn.offset].push_back({draft, moments.size()});
    moments.push_back({Kind::event, events_[i].turn.time_ms, i, {}, {}});
  }

  template <class Use>
  void for_each_place(std::int64_t offset, std::uint64_t conversation, std::uint64_t customer,
                      std::int64_t time_ms, Kind kind, Use use) {
    if (offset >= 0) {
      const auto at = by_offset_.find(offset);
      if (at == by_offset_.end()) return;
      for (const Place& place : at->second)
        use(drafts_[place.draft].timeline.moments[place.moment]);
      return;
    }
    if (conversation != 0) {
      if (const auto at = of_conversation_.find(conversation); at != of_conversation_.end())
        use(passing(at->second, time_ms, kind));
      return;
    }
    for (std::size_t i = 0; i < drafts_.size(); ++i) {
      const auto beside = drafts_[i].beside.find(customer);
      if (beside != drafts_[i].beside.end() && beside->second.from_ms <= time_ms &&
          time_ms <= beside->second.to_ms + kBesideMs)
        use(passing(i, time_ms, kind));
    }
  }

  TimelineMoment& passing(std::size_t draft, std::int64_t time_ms, Kind kind) {
    std::vector<TimelineMoment>& moments = drafts_[draft].timeline.moments;
    for (TimelineMoment& moment : moments)
      if (moment.kind == kind && moment.time_ms == time_ms) return moment;
    return moments.emplace_back(TimelineMoment{kind, time_ms, TimelineMoment::kNoEvent, {}, {}});
  }

  std::int64_t offset_of(const TimelineMoment& moment) const {
    return moment.event == TimelineMoment::kNoEvent ? 0 : events_[moment.event].turn.offset;
  }

  const std::vector<TimelineEvent>& events_;
  std::vector<Draft> drafts_;
  std::unordered_map<std::uint64_t, std::size_t> of_conversation_, visits_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> of_customer_;
  std::unordered_map<std::int64_t, std::vector<Place>> by_offset_;
};

}  // namespace

bool part_of_conversation(const Turn& turn) noexcept {
  if (turn.names_conversation) return true;
  switch (turn.type) {
    case EventType::message:
    case EventType::case_opened:
    case EventType::case_handoff:
    case EventType::case_resolved:
    case EventType::case_reopened:
    case EventType::conversation_started:
    case EventType::conversation_ended:
      return true;
    default:
      return false;
  }
}

std::vector<Timeline> make_timelines(const std::vector<TimelineEvent>& events,
                                     const std::vector<SignalRecord>& signals,
                                     const std::vector<Prompt>& prompts) {
  Maker maker(events);
  for (const SignalRecord& record : signals) maker.put(record);
  for (const Prompt& prompt : prompts) maker.put(prompt);
  return maker.take();
}

unsigned points_of(const TimelineMoment& moment) noexcept {
  unsigned points = 0;
  for (const Found& found : moment.found) points += info(found.signal).points;
  return points;
}

}  // namespace attune
