// Any bytes as a time: what is read survives being written, and one value has one reading however
// it is spelled.
#include <cmath>
#include <string>
#include <string_view>

#include "operators/parse/number_text.h"
#include "operators/parse/time_value.h"
#include "operators/time_text.h"
#include "tests/fuzz/require.h"

namespace {

using namespace attune;

constexpr std::int64_t kYear0Ms = -62'167'219'200'000, kYear10000Ms = 253'402'300'800'000;

struct Read {
  TimeReading reading;
  std::int64_t ms = 0;
  bool operator==(const Read&) const = default;
};

Read read(const std::string& text, TimeUnit unit) {
  Read result{};
  result.reading = read_time(text, unit, result.ms);
  if (result.reading != TimeReading::ok) result.ms = 0;
  return result;
}

void check_round_trip(std::int64_t ms) {
  if (ms < kYear0Ms || ms >= kYear10000Ms) return;
  std::string text;
  append_time_text(text, ms);
  require(read(text, TimeUnit::detect) == Read{TimeReading::ok, ms});
}

/// "17" and "17e0" are one number; the first goes the quick way, the second digit by digit.
void check_spellings(const std::string& text, TimeUnit unit) {
  if (text.find_first_of("eE") != std::string::npos) return;
  require(read(text, unit) == read(text + "e0", unit));
  if (text.find('.') == std::string::npos) require(read(text, unit) == read(text + ".000", unit));
}

/// Milliseconds are never above the number and less than one below it. Only where a double is fine
/// enough.
void check_value(const std::string& text, std::int64_t ms) {
  double number = 0;
  if (read_double(text, number) != NumberReading::ok || std::fabs(number) > 1e12) return;
  require(static_cast<double>(ms) <= number + 1e-3 && static_cast<double>(ms) > number - 1 - 1e-3);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  Decimal decimal;
  const bool number = read_decimal(text, decimal);
  for (const TimeUnit unit : {TimeUnit::detect, TimeUnit::seconds, TimeUnit::milliseconds,
                              TimeUnit::microseconds, TimeUnit::nanoseconds}) {
    const Read result = read(text, unit);
    if (number) {
      require(result.reading != TimeReading::unreadable);
      check_spellings(text, unit);
      if (unit == TimeUnit::milliseconds && result.reading == TimeReading::ok)
        check_value(text, result.ms);
    } else {
      require(result.reading != TimeReading::absurd);
      require(result == read(text, TimeUnit::detect));  // a text has no unit
    }
    if (result.reading == TimeReading::ok) check_round_trip(result.ms);
  }
  return 0;
}
