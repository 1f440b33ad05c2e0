// Any turns in any order, with the clock, with saves and loads in between: what was opened is live,
// closed or let go of, caps hold, counters never fall, and a memory that went through bytes finds
// what one that did not does.
#include "tests/fuzz/turns.h"

namespace {

using namespace attune;

enum Step : std::uint64_t { clock_step = 0, save_step = 1, steps = 16 };  // all others: a turn

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  InputBytes in({reinterpret_cast<const char*>(data), size});
  FuzzedTurns turns;
  FuzzedLife whole, parted;
  while (!in.empty()) {
    const std::uint64_t step = in.below(steps);
    if (step == clock_step) {
      const auto by_ms = static_cast<std::int64_t>(in.take(2)) * 100;
      whole.advance(by_ms);
      parted.advance(by_ms);
    } else if (step == save_step) {
      const std::string bytes = parted.saved();
      require(parted.goes_on_from(bytes));
      require(parted.saved().size() == bytes.size());
    } else {
      const Turn turn = turns.next(in);
      whole.take(turn);
      parted.take(turn);
    }
    require(whole.told() == parted.told());
  }
  whole.finish();
  parted.finish();
  require(whole.told() == parted.told());
  return 0;
}
