// Damage to a lane's saved memory, with the checksum put right: it is refused, or it is a memory
// like any other, that goes on within its caps and lets go of everything in the end.
#include <cstring>
#include <random>
#include <vector>

#include "tests/fuzz/turns.h"

namespace {

using namespace attune;

constexpr std::size_t kAfter = 1024;  // bytes of turns that a loaded memory goes on with

std::string random_bytes(unsigned seed, std::size_t size) {
  std::mt19937 random(seed);
  std::string bytes(size, '\0');
  for (char& byte : bytes) byte = static_cast<char>(random());
  return bytes;
}

void fold(FuzzedLife& life, std::string_view bytes, FuzzedTurns& turns) {
  InputBytes in(bytes);
  while (!in.empty()) life.take(turns.next(in));
}

/// Saved after a few turns, and after many.
const std::vector<std::string>& valid() {
  static const std::vector<std::string> kValid = [] {
    std::vector<std::string> all;
    for (const std::size_t size : {60, 400, 4'000, 20'000}) {
      FuzzedLife life;
      FuzzedTurns turns;
      fold(life, random_bytes(static_cast<unsigned>(size), size), turns);
      all.push_back(life.saved());
    }
    return all;
  }();
  return kValid;
}

/// Where what is under the checksum begins: behind the checksum and its size, wherever these stand.
std::size_t body_of(const std::string& bytes) {
  for (std::size_t at = 8; at + 8 <= bytes.size(); at += 4) {
    std::uint64_t checksum = 0, size = 0;
    std::memcpy(&checksum, &bytes[at - 8], sizeof checksum);
    std::memcpy(&size, &bytes[at], sizeof size);
    if (size == bytes.size() - at - 8 && checksum == hash64(std::string_view(bytes).substr(at + 8)))
      return at + 8;
  }
  require(false);
  return 0;
}

void seal(std::string& bytes, std::size_t body) {
  const std::uint64_t size = bytes.size() - body,
                      checksum = hash64(std::string_view(bytes).substr(body));
  std::memcpy(&bytes[body - 8], &size, sizeof size);
  std::memcpy(&bytes[body - 16], &checksum, sizeof checksum);
}

/// Overwrites up to a few numbers with others, near ones too; cuts or lengthens.
void damage(std::string& bytes, std::size_t body, InputBytes& in) {
  while (!in.empty() && bytes.size() > body) {
    const std::size_t width = std::size_t{1} << in.below(4),
                      at = body + in.take(3) % (bytes.size() - body);
    const std::uint64_t how = in.below(8);
    if (at + width > bytes.size()) continue;
    std::uint64_t value = 0;
    std::memcpy(&value, &bytes[at], width);
    if (how < 3) value = in.take(width);
    else if (how == 3) value += 1;
    else if (how == 4) value -= 1;
    else if (how == 5) value = ~std::uint64_t{0} >> in.below(2);
    else if (how == 6) value ^= std::uint64_t{1} << in.below(64);
    else if (in.below(16) == 0) bytes.resize(at);
    else bytes.insert(at, std::string(width, static_cast<char>(in.take(1))));
    if (at + width <= bytes.size()) std::memcpy(&bytes[at], &value, width);
  }
}

void check(std::string_view bytes) {
  FuzzedLife life;
  if (!life.goes_on_from(bytes)) return;
  const std::string again = life.saved();
  FuzzedLife other;
  require(other.goes_on_from(again));
  FuzzedTurns turns;
  static const std::string kMore = random_bytes(7, kAfter);
  fold(life, kMore, turns);
  life.finish();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
  const std::string_view input(reinterpret_cast<const char*>(data), size);
  check(input);
  InputBytes in(input);
  std::string bytes = valid()[in.below(valid().size())];
  const std::size_t body = body_of(bytes);
  damage(bytes, body, in);
  seal(bytes, body);
  check(bytes);
  return 0;
}
