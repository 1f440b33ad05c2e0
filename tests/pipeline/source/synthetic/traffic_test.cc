#include "pipeline/source/synthetic/traffic.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <set>

#include "operators/hash.h"
#include "operators/parse/parse.h"

namespace attune {
namespace {

constexpr std::int64_t kStart = 1'763'632'804'123;

/// What the tests count over a stream; the event is read back by the product's own parser.
struct Seen {
  std::size_t events = 0, bytes = 0, poison = 0, dead = 0, wrong = 0, texts = 0, text_bytes = 0,
              early = 0, late = 0;
  std::map<std::string, std::size_t> steps;
};

Seen watch(const TrafficOptions& options, std::size_t count) {
  Traffic traffic(options);
  Parser parser(*compile_mapping(default_parse_options()));
  Arena arena;
  Event event;
  Seen seen;
  for (; seen.events < count; ++seen.events) {
    arena.reset();
    const TrafficEvent made = traffic.next();
    Record record;
    record.payload = made.json;
    record.timestamp_ms = made.due_ms;
    const ParseResult result = parser.parse(record, arena, event);
    seen.bytes += made.json.size();
    seen.poison += made.poison ? 1 : 0;
    seen.dead += result.outcome == ParseOutcome::dead ? 1 : 0;
    if (made.poison != (result.outcome == ParseOutcome::dead)) ++seen.wrong;
    if (result.outcome != ParseOutcome::accepted) continue;
    if (event.time_ms != made.time_ms || event[Field::customer] != made.customer) ++seen.wrong;
    const std::int64_t behind = made.due_ms - made.time_ms;
    seen.early += behind < 0 ? 1 : 0;
    seen.late += behind >= options.late_by_ms ? 1 : 0;
    seen.texts += event[Field::text].empty() ? 0 : 1;
    seen.text_bytes += event[Field::text].size();
    ++seen.steps[std::string(event[Field::journey]) + "/" + std::string(event[Field::step])];
  }
  return seen;
}

std::string stream(const TrafficOptions& options, std::size_t count) {
  Traffic traffic(options);
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all.append(traffic.next().json).append("\n");
  return all;
}

TrafficOptions plain() {
  TrafficOptions options;
  options.start_ms = kStart;
  return options;
}

TEST(Traffic, GivesTheSameBytesForTheSameSeedAndStart) {
  TrafficOptions options = plain();
  options.poison_share = options.late_share = 0.05;
  options.incident_after_ms = 2'000;
  EXPECT_EQ(stream(options, 5'000), stream(options, 5'000));
}

TEST(Traffic, GivesOtherCustomersForAnotherSeed) {
  TrafficOptions other = plain();
  other.seed = 2;
  EXPECT_NE(stream(plain(), 100), stream(other, 100));
}

TEST(Traffic, IsReadByTheParserWithTheTimeAndTheCustomerThatItSays) {
  const Seen seen = watch(plain(), 50'000);
  EXPECT_EQ(seen.dead, 0u);
  EXPECT_EQ(seen.wrong, 0u);
  EXPECT_EQ(seen.early, 0u);
}

TEST(Traffic, MakesEventsOfAbout390BytesEverySecondWithATextOfAbout70) {
  const Seen seen = watch(plain(), 50'000);
  EXPECT_NEAR(static_cast<double>(seen.bytes) / 50'000, 395, 15);
  EXPECT_NEAR(static_cast<double>(seen.texts) / 50'000, 0.5, 0.01);
  EXPECT_NEAR(static_cast<double>(seen.text_bytes) / static_cast<double>(seen.texts), 70, 5);
}

TEST(Traffic, VisitsEveryStepOfEveryJourney) {
  EXPECT_EQ(watch(plain(), 20'000).steps.size(), kSteps.size());
}

TEST(Traffic, IsPoisonedAsOftenAsAskedAndEveryPoisonIsDead) {
  TrafficOptions options = plain();
  options.poison_share = 0.03;
  const Seen seen = watch(options, 100'000);
  EXPECT_NEAR(static_cast<double>(seen.poison) / 100'000, 0.03, 0.003);
  EXPECT_EQ(seen.wrong, 0u);
}

TEST(Traffic, IsLateAsOftenAsAsked) {
  TrafficOptions options = plain();
  options.late_share = 0.02;
  EXPECT_NEAR(static_cast<double>(watch(options, 100'000).late) / 100'000, 0.02, 0.003);
}

TEST(Traffic, IsOutOfOrderAsOftenAsAskedAndByNoMoreThanTheSkew) {
  TrafficOptions options = plain();
  options.out_of_order_share = 0.2;
  options.max_skew_ms = 500;
  Traffic traffic(options);
  std::size_t behind = 0;
  for (int i = 0; i < 50'000; ++i) {
    const TrafficEvent event = traffic.next();
    ASSERT_LE(event.due_ms - event.time_ms, 500);
    ASSERT_GE(event.due_ms, event.time_ms);
    behind += event.due_ms > event.time_ms ? 1 : 0;
  }
  EXPECT_NEAR(static_cast<double>(behind) / 50'000, 0.2, 0.01);
}

TEST(Traffic, IsDueAtTheRateWhateverItsEventTimes) {
  TrafficOptions options = plain();
  options.rate = 400;
  Traffic traffic(options);
  for (int i = 0; i < 4'000; ++i) traffic.next();
  EXPECT_EQ(traffic.next().due_ms, kStart + 10'000);
}

TEST(Traffic, SaysTheTextsOfAFileEscaped) {
  TrafficOptions options = plain();
  options.texts = {"she said \"no\"\tand \\ left", "bad byte \xff here"};
  std::set<std::string> texts;
  Traffic traffic(options);
  Parser parser(*compile_mapping(default_parse_options()));
  Arena arena;
  Event event;
  for (int i = 0; i < 500; ++i) {
    const TrafficEvent made = traffic.next();
    Record record;
    record.payload = made.json;
    record.timestamp_ms = made.due_ms;
    ASSERT_EQ(parser.parse(record, arena, event).outcome, ParseOutcome::accepted);
    if (event.actor == Actor::customer && !event[Field::text].empty())
      texts.emplace(event[Field::text]);
  }
  EXPECT_THAT(texts,
              testing::ElementsAre("bad byte \xef\xbf\xbd here", "she said \"no\"\tand \\ left"));
}

// Benchmarks and other people's tests stand on these bytes.
TEST(Traffic, IsAsItEverWasWhereNoIncidentEnds) {
  TrafficOptions broken = plain();
  broken.incident_after_ms = 2'000;
  broken.late_share = broken.poison_share = 0.05;
  EXPECT_EQ(hash64(stream(plain(), 20'000)), 11551479737494314468u);
  EXPECT_EQ(hash64(stream(broken, 20'000)), 2705346210973718413u);
}

TEST(Traffic, HoldsPeopleAtThePaymentOnceItBroke) {
  TrafficOptions options = plain();
  options.incident_after_ms = 0;
  EXPECT_GT(watch(options, 30'000).steps["shopping/payment"],
            2 * watch(plain(), 30'000).steps["shopping/payment"]);
}

TEST(Poison, HasEveryKindDeadFromKafkaAndFromAFile) {
  Parser parser(*compile_mapping(default_parse_options()));
  for (std::size_t kind = 0; kind < kPoisonNames.size(); ++kind) {
    for (const std::int64_t timestamp : {kStart, Record::kNoTimestamp}) {
      EventDraft draft;
      draft.time_ms = kStart;
      draft.text = "hello";
      EventJson writer;
      std::string json;
      append_poison(json, static_cast<Poison>(kind), draft, writer);
      Record record;
      record.payload = json;
      record.timestamp_ms = timestamp;
      Arena arena;
      Event event;
      EXPECT_EQ(parser.parse(record, arena, event).outcome, ParseOutcome::dead)
          << kPoisonNames[kind];
      EXPECT_EQ(json.find('\n'), std::string::npos) << kPoisonNames[kind];
    }
  }
}

TEST(EventJson, SpellsTimesBeforeAndAfterTheEpoch) {
  EventJson writer;
  std::string out;
  writer.append_time(out, 0);
  out += ' ';
  writer.append_time(out, -1);
  out += ' ';
  writer.append_time(out, 1'709'210'096'789);
  EXPECT_EQ(out, "1970-01-01T00:00:00.000Z 1969-12-31T23:59:59.999Z 2024-02-29T12:34:56.789Z");
}

}  // namespace
}  // namespace attune
