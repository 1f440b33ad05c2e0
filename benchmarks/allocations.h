// Allocations counted, not estimated: a benchmark that calls this replaces operator new in its
// whole process.
#pragma once

#include <cstdint>

namespace attune::bench {

/// How many times operator new was called so far, by any thread. C libraries' malloc is not in it.
std::uint64_t allocations() noexcept;

}  // namespace attune::bench
