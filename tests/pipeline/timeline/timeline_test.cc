#include "pipeline/timeline/timeline.h"

#include <gtest/gtest.h>

#include "operators/make_turn.h"
#include "pipeline/timeline/collector.h"

namespace attune {
namespace {

using Kind = TimelineMoment::Kind;
constexpr std::int64_t kMinute = 60'000;

std::uint8_t type_named(std::string_view name) {
  return static_cast<std::uint8_t>(std::find(kEventTypes.begin(), kEventTypes.end(), name) -
                                   kEventTypes.begin());
}

/// Events of one customer, or of several, as a lane takes them.
class Events {
 public:
  explicit Events(bool words = true, std::optional<std::string> id = std::nullopt)
      : collector_(words, std::move(id)) {}

  std::int64_t add(std::string_view type, std::int64_t time_ms, std::string_view customer,
                   std::string_view conversation = {}, std::string_view text = {}) {
    Event event;
    event.type = type_named(type);
    event.time_ms = time_ms;
    event[Field::customer] = customer;
    event[Field::conversation] = conversation;
    event[Field::text] = text;
    Turn turn;
    make_turn(turn, event, Reading{}, Utterance{}, offset_);
    collector_.take(event, Reading{}, turn);
    return offset_++;
  }
  std::vector<TimelineEvent> take() { return std::move(collector_).events(); }

 private:
  TimelineCollector collector_;
  std::int64_t offset_ = 0;
};

SignalRecord signal(Signal id, std::int64_t offset, std::int64_t time_ms,
                    std::uint64_t conversation, std::uint64_t customer = 0) {
  SignalRecord record;
  record.found.signal = id;
  record.offset = offset;
  record.time_ms = time_ms;
  record.conversation = conversation;
  record.customer = customer;
  return record;
}

std::uint64_t conversation_of(std::string_view id) {
  return conversation_hashes(id)[0];
}

/// "event 0: needed", "deadline 120000: unanswered", "end 900000: effort_easy".
std::vector<std::string> told(const Timeline& timeline) {
  constexpr const char* kKinds[] = {"event", "deadline", "end"};
  std::vector<std::string> all;
  for (const TimelineMoment& moment : timeline.moments) {
    std::string line = std::string(kKinds[static_cast<std::size_t>(moment.kind)]) + " " +
                       std::to_string(moment.time_ms);
    for (const Found& found : moment.found) line += " " + std::string(info(found.signal).name);
    for (const Prompt& prompt : moment.prompts)
      line += " > " + std::string(measures::kPromptKinds[static_cast<std::size_t>(prompt.kind)]);
    all.push_back(line);
  }
  return all;
}

using Told = std::vector<std::string>;

TEST(Timeline, puts_signals_at_events_between_them_and_at_the_end) {
  Events events;
  events.add("message", 0, "c1", "v1", "hello");
  const std::int64_t reply = events.add("message", 3 * kMinute, "c1", "v1", "hi");
  const std::uint64_t v1 = conversation_of("v1");
  const auto made = make_timelines(
      events.take(),
      {signal(Signal::needed, 0, 0, v1), signal(Signal::unanswered, -1, 2 * kMinute, v1),
       signal(Signal::long_wait, reply, 3 * kMinute, v1),
       signal(Signal::effort_neutral, -1, 40 * kMinute, v1)},
      {});
  ASSERT_EQ(made.size(), 1u);
  EXPECT_EQ(made[0].id, "v1");
  EXPECT_EQ(told(made[0]), (Told{"event 0 needed", "deadline 120000 unanswered",
                                 "event 180000 long_wait", "end 2400000 effort_neutral"}));
}

TEST(Timeline, has_events_in_order_of_time_however_they_came) {
  Events events;
  events.add("message", 500, "c1", "v1");
  events.add("message", 100, "c1", "v1");
  events.add("message", 100, "c1", "v1");
  const auto kept = events.take();
  const auto made = make_timelines(kept, {}, {});
  ASSERT_EQ(made[0].moments.size(), 3u);
  EXPECT_EQ(kept[made[0].moments[0].event].turn.offset, 1);
  EXPECT_EQ(kept[made[0].moments[1].event].turn.offset, 2);
  EXPECT_EQ(kept[made[0].moments[2].event].turn.offset, 0);
}

TEST(Timeline, has_what_a_customer_did_beside_the_conversation) {
  Events events;
  const std::int64_t early = events.add("ui.click", 0, "c1");
  const std::int64_t click = events.add("ui.click", 31 * kMinute, "c1");
  events.add("ui.click", 32 * kMinute, "c2");
  events.add("message", 60 * kMinute, "c1", "v1", "nothing happens");
  const auto kept = events.take();
  const std::uint64_t c1 = kept[static_cast<std::size_t>(early)].turn.customer;
  const auto made = make_timelines(kept,
                                   {signal(Signal::rage_click, click, 31 * kMinute, 0, c1),
                                    signal(Signal::dead_click, -1, 32 * kMinute, 0, c1)},
                                   {});
  ASSERT_EQ(made.size(), 3u)
      << "a visit half an hour before it, the conversation, and somebody else's visit";
  EXPECT_EQ(told(made[0]), Told{"event 0"});
  EXPECT_EQ(told(made[1]),
            (Told{"event 1860000 rage_click", "deadline 1920000 dead_click", "event 3600000"}));
  EXPECT_EQ(told(made[2]), Told{"event 1920000"});
}

TEST(Timeline, keeps_conversations_apart) {
  Events events;
  events.add("message", 0, "c1", "v1");
  events.add("message", 10, "c1", "v2");
  const auto made = make_timelines(events.take(),
                                   {signal(Signal::unanswered, -1, 20, conversation_of("v2"))}, {});
  ASSERT_EQ(made.size(), 2u);
  EXPECT_EQ(told(made[0]), Told{"event 0"});
  EXPECT_EQ(told(made[1]), (Told{"event 10", "deadline 20 unanswered"}));
}

TEST(Timeline, has_prompts_where_they_arose) {
  Events events;
  events.add("message", 0, "c1", "v1");
  Prompt at_once, later;
  at_once.kind = PromptKind::acknowledge;
  at_once.offset = 0;
  later.kind = PromptKind::keep_promise;
  later.time_ms = 50;
  later.conversation = conversation_of("v1");
  const auto made = make_timelines(events.take(), {}, {at_once, later});
  EXPECT_EQ(told(made[0]), (Told{"event 0 > acknowledge", "deadline 50 > keep_promise"}));
}

TEST(Timeline, is_none_without_events) {
  EXPECT_TRUE(make_timelines({}, {signal(Signal::unanswered, -1, 20, 7)}, {}).empty());
}

TEST(TimelineCollector, keeps_one_conversation_and_what_its_customers_did_beside_it) {
  Events events(true, "v1");
  events.add("ui.click", 0, "c1");
  events.add("ui.click", 0, "c2");
  events.add("message", kMinute, "c3", "v2");
  events.add("message", kMinute, "c1", "v1");
  events.add("ui.click", 2 * kMinute, "c1");
  events.add("ui.click", 2 * kMinute, "c2");
  std::vector<std::int64_t> offsets;
  for (const TimelineEvent& event : events.take()) offsets.push_back(event.turn.offset);
  std::sort(offsets.begin(), offsets.end());
  EXPECT_EQ(offsets, (std::vector<std::int64_t>{0, 3, 4}));
}

TEST(TimelineCollector, forgets_what_strangers_did_long_ago) {
  Events events(true, "v1");
  events.add("ui.click", 0, "c1");
  events.add("ui.click", 3 * kBesideMs, "c2");
  events.add("message", 3 * kBesideMs, "c1", "v1");
  EXPECT_EQ(events.take().size(), 1u);
}

TEST(TimelineCollector, knows_a_conversation_by_its_case_or_customer) {
  for (const std::string id : {"k1", "c1"}) {
    TimelineCollector collector(true, id);
    Event event;
    event[id == "k1" ? Field::case_id : Field::customer] = id;
    Turn turn;
    make_turn(turn, event, Reading{}, Utterance{}, 0);
    collector.take(event, Reading{}, turn);
    EXPECT_EQ(std::move(collector).events().size(), 1u) << id;
  }
}

TEST(TimelineCollector, keeps_no_word_that_is_not_to_be_shown) {
  Events events(false);
  events.add("message", 0, "c1", "v1", "a secret");
  EXPECT_EQ(events.take()[0].text, "");
}

}  // namespace
}  // namespace attune
