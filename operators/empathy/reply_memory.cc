#include "operators/empathy/reply_memory.h"

#include <algorithm>

#include "operators/empathy/simhash.h"
#include "operators/prefetch.h"

namespace attune {
namespace {

constexpr std::uint32_t kNone = UINT32_MAX;
constexpr std::size_t kFirstHeads = 64;

std::uint32_t cut(std::uint64_t recipient) noexcept {
  return static_cast<std::uint32_t>(recipient ^ recipient >> 32);
}

std::uint32_t seconds(std::int64_t ms) noexcept {
  return static_cast<std::uint32_t>(std::clamp<std::int64_t>(ms / 1000, 0, UINT32_MAX));
}

}  // namespace

ReplyMemory::ReplyMemory(std::size_t most, std::int64_t keep_ms)
    : most_(std::max<std::size_t>(1, most)), keep_s_(keep_ms / 1000), wordings_(most_) {}

unsigned ReplyMemory::repeats(std::uint64_t simhash, std::uint64_t recipient,
                              int distance) const noexcept {
  const Index index = find(simhash, distance);
  if (index == Wordings::kNone) return 0;
  const Wording& wording = wordings_[index];
  const auto end = wording.recipients.begin() + wording.count;
  return wording.count -
         static_cast<unsigned>(std::count(wording.recipients.begin(), end, cut(recipient)));
}

void ReplyMemory::remember(std::uint64_t simhash, std::uint64_t recipient, std::int64_t now_ms,
                           int distance) {
  if (simhash == 0) return;
  const std::uint32_t now_s = seconds(now_ms);
  while (wordings_.size() != 0 && wordings_[wordings_.oldest()].last_s + keep_s_ < now_s)
    close(wordings_.oldest());
  Index index = find(simhash, distance);
  if (index == Wordings::kNone) index = open(simhash);
  wordings_.touch(index);
  Wording& wording = wordings_[index];
  wording.last_s = std::max(wording.last_s, now_s);
  // The latest last, each once; the one longest ago makes room.
  const auto begin = wording.recipients.begin();
  auto at = std::find(begin, begin + wording.count, cut(recipient));
  if (at == begin + wording.count) {
    if (wording.count < kMostRecipients) at = begin + wording.count++;
    else at = begin;
    *at = cut(recipient);
  }
  std::rotate(at, at + 1, begin + wording.count);
}

ReplyMemory::Index ReplyMemory::find(std::uint64_t simhash, int distance) const noexcept {
  if (simhash == 0) return Wordings::kNone;
  if (answer_.simhash != simhash || answer_.distance != distance)
    answer_ = {simhash, distance, search(simhash, distance)};
  return answer_.nearest;
}

/// The nearest wording; of two equally near ones that with the smaller hash.
ReplyMemory::Index ReplyMemory::search(std::uint64_t simhash, int distance) const noexcept {
  if (const Index same = wordings_.find(simhash); same != Wordings::kNone) return same;
  Index nearest = Wordings::kNone;
  int least = distance + 1;
  for (std::size_t band = 0; band < kBands && !heads_.empty(); ++band)
    for (Index at = heads_[place(band, simhash)]; at != kNone; at = chains_[at].next[band]) {
      const int bits = simhash_distance(simhash, chains_[at].key);
      if (bits > least || bits > distance) continue;
      if (bits == least && nearest != Wordings::kNone && chains_[at].key >= chains_[nearest].key)
        continue;
      nearest = at;
      least = bits;
    }
  return nearest;
}

void ReplyMemory::expect(std::uint64_t simhash) const noexcept {
  if (simhash == 0 || heads_.empty()) return;
  wordings_.expect(simhash);
  for (std::size_t band = 0; band < kBands; ++band) prefetch(&heads_[place(band, simhash)]);
}

void ReplyMemory::expect_near(std::uint64_t simhash) const noexcept {
  if (simhash == 0 || heads_.empty()) return;
  wordings_.expect_keys(simhash);
  for (std::size_t band = 0; band < kBands; ++band)
    if (const std::uint32_t at = heads_[place(band, simhash)]; at != kNone) prefetch(&chains_[at]);
}

ReplyMemory::Index ReplyMemory::open(std::uint64_t simhash) {
  if (wordings_.full()) close(wordings_.oldest());
  answer_ = {};
  const Index index = wordings_.open(simhash);
  if (kBands * wordings_.size() > heads_.size()) grow();
  else link(index);
  return index;
}

void ReplyMemory::close(Index index) {
  answer_ = {};
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint32_t* at = &heads_[place(band, wordings_[index].key)];
    while (*at != index) at = &chains_[*at].next[band];
    *at = chains_[index].next[band];
  }
  wordings_.close(index);
}

void ReplyMemory::link(Index index) {
  if (chains_.size() <= index) chains_.resize(index + 1);
  chains_[index].key = wordings_[index].key;
  for (std::size_t band = 0; band < kBands; ++band) {
    std::uint32_t& first = heads_[place(band, wordings_[index].key)];
    chains_[index].next[band] = first;
    first = index;
  }
}

std::size_t ReplyMemory::place(std::size_t band, std::uint64_t simhash) const noexcept {
  const std::size_t each = heads_.size() / kBands;
  const std::uint64_t bits = simhash >> 16 * band & 0xFFFF;
  return band * each + (bits & (each - 1));
}

void ReplyMemory::grow() {
  heads_.assign(std::max(kBands * kFirstHeads, 2 * heads_.size()), kNone);
  for (Index at = wordings_.oldest(); at != kNone; at = wordings_.after(at)) link(at);
}

std::size_t ReplyMemory::memory_bytes() const noexcept {
  return wordings_.memory_bytes() + heads_.capacity() * sizeof(std::uint32_t) +
         chains_.capacity() * sizeof(chains_[0]);
}

void ReplyMemory::save(StateWriter& out) const {
  out.put(static_cast<std::uint64_t>(wordings_.size()));
  for (Index at = wordings_.oldest(); at != kNone; at = wordings_.after(at)) out.put(wordings_[at]);
}

bool ReplyMemory::load(StateReader& in) {
  std::uint64_t size = 0;
  if (!in.get(size) || size > most_) return false;
  for (std::uint64_t i = 0; i < size; ++i) {
    Wording wording;
    if (!in.get(wording) || wording.key == 0 || wording.count > kMostRecipients ||
        wordings_.find(wording.key) != Wordings::kNone)
      return false;
    wordings_[open(wording.key)] = wording;
  }
  return true;
}

}  // namespace attune
