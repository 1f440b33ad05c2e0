// What comes before the product must not be what is measured: no allocation per event, in a story
// neither.
#include <gtest/gtest.h>

#include <cstdlib>
#include <new>

#include "pipeline/source/synthetic/traffic.h"

namespace {
std::size_t allocations = 0;  // this test has one thread
}

// Not inlined: GCC 12 would take new and free for a mismatched pair.
[[gnu::noinline]] void* operator new(std::size_t bytes) {
  ++allocations;
  if (void* place = std::malloc(bytes == 0 ? 1 : bytes)) return place;
  throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* place) noexcept {
  std::free(place);
}
[[gnu::noinline]] void operator delete(void* place, std::size_t) noexcept {
  std::free(place);
}

namespace attune {
namespace {

/// Of 45 s, less the first seconds; all in one minute, as each has its spelling remembered.
std::size_t allocations_of(std::int64_t incident_for_ms) {
  TrafficOptions options;
  options.start_ms = 1'763'632'800'000;
  options.rate = 2'000;
  options.customers = 4'000;
  options.out_of_order_share = 0;
  options.incident_after_ms = 10'000;
  options.incident_for_ms = incident_for_ms;
  Traffic traffic(options);
  for (int i = 0; i < 10'000; ++i) traffic.next();
  const std::size_t before = allocations;
  for (int i = 0; i < 80'000; ++i) traffic.next();
  return allocations - before;
}

TEST(TrafficAllocation, IsNoneInAnIncidentThatNeverEnds) {
  EXPECT_EQ(allocations_of(-1), 0u);
}

TEST(TrafficAllocation, IsNoneInAnIncidentThatIsPutRight) {
  EXPECT_EQ(allocations_of(12'000), 0u);
}

}  // namespace
}  // namespace attune
