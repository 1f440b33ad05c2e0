#include "pipeline/commands/evidence_text.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>

#include "operators/reading.h"

namespace attune {
namespace {

struct Unit {
  std::int64_t ms;
  const char* name;
};
constexpr Unit kUnits[] = {{86'400'000, " d"}, {3'600'000, " h"}, {60'000, " min"}, {1'000, " s"}};

void append_evidence(std::string& out, std::string_view name, std::int32_t value) {
  if (name.empty()) return;
  if (!out.empty()) out += ", ";
  if (name.ends_with("_ms")) {
    out += spoken(name.substr(0, name.size() - 3)) + " " + duration_text(value);
    return;
  }
  std::array<char, 32> number;
  const int one = evidence_one(name);
  std::snprintf(number.data(), number.size(), one == 1 ? " %.0f" : " %.2f",
                static_cast<double>(value) / one);
  out += spoken(name) + number.data();
}

}  // namespace

std::string duration_text(std::int64_t ms) {
  const std::string sign = ms < 0 ? "-" : "";
  ms = std::llabs(ms);
  for (std::size_t i = 0; i < std::size(kUnits); ++i) {
    if (ms < kUnits[i].ms) continue;
    std::string text = sign + std::to_string(ms / kUnits[i].ms) + kUnits[i].name;
    // Seconds have no smaller part that people would miss; a limit of 2.5 s has.
    const std::int64_t rest = ms % kUnits[i].ms;
    if (i + 1 == std::size(kUnits)) {
      if (ms >= 10'000 || rest == 0) return text;
      std::array<char, 16> number;
      std::snprintf(number.data(), number.size(), "%.1f s", static_cast<double>(ms) / 1000);
      return sign + number.data();
    }
    const std::int64_t parts = rest / kUnits[i + 1].ms;
    if (parts != 0) text += " " + std::to_string(parts) + kUnits[i + 1].name;
    return text;
  }
  return sign + std::to_string(ms) + " ms";
}

std::string spoken(std::string_view name) {
  std::string text(name);
  std::replace(text.begin(), text.end(), '_', ' ');
  return text;
}

std::string evidence_text(const Found& found) {
  const SignalInfo& about = info(found.signal);
  std::string out;
  append_evidence(out, about.first, found.first);
  append_evidence(out, about.second, found.second);
  return out;
}

}  // namespace attune
