// A time and any bytes as a reply that is said then: what is due lies ahead and within bounds, and
// what an utterance says about promises agrees with itself.
#include <cstdint>
#include <cstring>
#include <string_view>

#include "operators/empathy/promise_due.h"
#include "operators/empathy/readability.h"
#include "operators/empathy/utterance_reader.h"
#include "tests/fuzz/require.h"
#include "tests/fuzz/shipped_reader.h"

namespace {

using namespace attune;

constexpr std::uint64_t kTimes = 4'102'444'800'000;  // believable ones: until 2100
constexpr std::int64_t kDayMs = 24 * 3600 * 1000;

void require_due(std::string_view text, std::int64_t time_ms) {
  for (std::size_t at = 0; at < text.size(); at += 1 + at / 32) {
    const DuePhrase due = due_phrase_at(text, at, time_ms);
    require(due.end == 0 || (due.end > at && due.end <= text.size()));
    require(due.end == 0 ? due.due_ms == 0
                         : due.due_ms > time_ms && due.due_ms - time_ms <= kFarthestDueMs);
  }
}

void require_sane(const Utterance& said, std::int64_t time_ms) {
  const auto holds = [&](Act act) { return (said.acts & bit(act)) != 0; };
  require(holds(Act::promises) == (said.promise_due_ms != 0));
  require(!holds(Act::promises) || (holds(Act::owns) && said.promise_due_ms > time_ms));
  require(!said.implicit_promise || said.promise_due_ms == time_ms + kDayMs);
  require(holds(Act::scripted) == said.stock_apology);
  require(!holds(Act::readable) || (said.grade > 0 && said.grade <= kReadableGrade));
  require(said.read || (said.acts == 0 && said.simhash == 0 && said.feelings == 0));
  for (const Act act : {Act::restates, Act::mirrors, Act::misread}) require(!holds(act));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  std::uint64_t time = 0;
  if (size < sizeof time) return 0;
  std::memcpy(&time, data, sizeof time);
  const auto time_ms = static_cast<std::int64_t>(time % kTimes);
  const std::string_view text(reinterpret_cast<const char*>(data) + sizeof time,
                              size - sizeof time);
  require_due(text, time_ms);
  require_sane(shipped_reader().read(text, Actor::bot, time_ms), time_ms);
  return 0;
}
