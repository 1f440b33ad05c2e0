#include "pipeline/sink/series_store.h"

#include <algorithm>
#include <thread>
#include <utility>

#include "operators/hash.h"
#include "pipeline/sink/exposition.h"

namespace attune {
namespace {

constexpr std::size_t kCounts = 3 + kEmotionCount + 3;
constexpr std::size_t kMeasuresPerBlock = 32;
constexpr std::size_t kBlocks = (kMeasureCount + kMeasuresPerBlock - 1) / kMeasuresPerBlock;
constexpr std::size_t kSlotsPerChunk = 64;
constexpr std::size_t kFirstBuckets = 16;
constexpr std::size_t kErasedPerLock = 64;
constexpr int kSpinsBeforeYield = 200;

std::uint64_t hash_of(std::span<const std::string> values) noexcept {
  std::uint64_t hash = 0;
  for (const std::string& value : values) hash = hash64(value, hash);
  return hash;
}

bool all_other(std::span<const std::string> values) noexcept {
  return std::ranges::all_of(values, [](const std::string& value) { return value == kOtherLabel; });
}

/// Labels lie all over memory, and freeing them is mostly waiting for it.
void fetch_soon(const SeriesLabels& labels) noexcept {
  __builtin_prefetch(labels.values.data());
  __builtin_prefetch(labels.text.data());
}

template <class Visit>
void for_each_count(const Tally& tally, Visit&& visit) {
  std::size_t i = 0;
  visit(i++, tally.events);
  visit(i++, tally.texts);
  visit(i++, tally.scored);
  for (const std::uint64_t emotion : tally.emotions) visit(i++, emotion);
  visit(i++, tally.positive);
  visit(i++, tally.negative);
  visit(i++, tally.urgent);
}

Tally to_tally(const std::array<std::uint64_t, kCounts>& counts) {
  Tally tally;
  std::size_t i = 0;
  tally.events = counts[i++];
  tally.texts = counts[i++];
  tally.scored = counts[i++];
  for (std::uint64_t& emotion : tally.emotions) emotion = counts[i++];
  tally.positive = counts[i++];
  tally.negative = counts[i++];
  tally.urgent = counts[i++];
  return tally;
}

/// Measures that a series has counts of: most have none of most, so each block is made when it is needed.
using MeasureBlock = std::array<std::atomic<std::uint64_t>, kMeasuresPerBlock>;

void raise(std::atomic<std::uint64_t>& count, std::uint64_t n) noexcept {
  count.store(count.load(std::memory_order_relaxed) + n, std::memory_order_release);
}

}  // namespace

/// One series. What is not atomic changes only while not live, and never under a snapshot.
/// The counts are a sequence lock: writers hold the shard's lock, readers hold nothing.
/// What a scan and an erasure need lies in the first cache line.
struct alignas(64) SeriesStore::Slot {
  std::atomic<bool> live{false};
  bool capped = false;                    // takes one of max_series
  std::atomic<std::uint32_t> version{0};  // odd while an update is half done
  std::atomic<std::int64_t> updated_ms{0};
  std::uint64_t hash = 0;
  Slot* next = nullptr;  // guarded by the shard's mutex: the next one in its bucket
  SeriesLabelsPtr labels;
  std::array<std::atomic<std::uint64_t>, kCounts> counts{};
  std::array<std::atomic<MeasureBlock*>, kBlocks> blocks{};  // owned; made under the shard's lock, freed under no snapshot
  std::array<Values::value_type*, kMaxLabels> values{};  // guarded by admission_; null: counts against no cap

  ~Slot() { free_blocks(); }
  void free_blocks() noexcept {
    for (auto& block : blocks) delete block.exchange(nullptr, std::memory_order_relaxed);
  }

  void add(const Tally& delta, std::span<const Measures::Count> found) {
    for (const Measures::Count& count : found) {
      std::atomic<MeasureBlock*>& block = blocks[count.id / kMeasuresPerBlock];
      if (block.load(std::memory_order_relaxed) == nullptr) block.store(new MeasureBlock{}, std::memory_order_release);
    }
    const std::uint32_t before = version.load(std::memory_order_relaxed);
    version.store(before + 1, std::memory_order_relaxed);
    // Release on each count: a reader that sees one of them also sees that `version` has moved on.
    for_each_count(delta, [this](std::size_t i, std::uint64_t n) {
      if (n != 0) raise(counts[i], n);
    });
    for (const Measures::Count& count : found)
      raise((*blocks[count.id / kMeasuresPerBlock].load(std::memory_order_relaxed))[count.id % kMeasuresPerBlock], count.n);
    version.store(before + 2, std::memory_order_release);
  }

  void read(Tally& tally, Measures& measures) const {
    std::array<std::uint64_t, kCounts> seen{};
    for (int spins = 0;; ++spins) {
      const std::uint32_t before = version.load(std::memory_order_acquire);
      for (std::size_t i = 0; i < kCounts; ++i) seen[i] = counts[i].load(std::memory_order_acquire);
      measures.clear();
      for (std::size_t i = 0; i < kBlocks; ++i) {
        const MeasureBlock* block = blocks[i].load(std::memory_order_acquire);
        for (std::size_t j = 0; block != nullptr && j < kMeasuresPerBlock; ++j)
          if (const std::uint64_t n = (*block)[j].load(std::memory_order_acquire); n != 0)
            measures.add(static_cast<MeasureId>(i * kMeasuresPerBlock + j), n);
      }
      if (before % 2 == 0 && version.load(std::memory_order_relaxed) == before) {
        tally = to_tally(seen);
        return;
      }
      if (spins > kSpinsBeforeYield) std::this_thread::yield();
    }
  }
};

struct alignas(64) SeriesStore::Shard {
  std::mutex mutex;
  std::vector<Slot*> buckets = std::vector<Slot*>(kFirstBuckets);  // guarded by mutex; chains of the live, a power of two of them
  std::size_t live = 0;                       // guarded by mutex
  std::vector<Slot*> free;                    // guarded by mutex
  AppendList<Slot, kSlotsPerChunk> slots;     // appended under mutex, read by anyone

  // REQUIRES, all of them: mutex.
  Slot* find(std::uint64_t hash, std::span<const std::string> values) const {
    for (Slot* slot = buckets[hash & (buckets.size() - 1)]; slot != nullptr; slot = slot->next)
      if (slot->hash == hash && std::ranges::equal(slot->labels->values, values)) return slot;
    return nullptr;
  }
  void link(Slot& slot) {
    if (++live > buckets.size()) grow();
    Slot*& first = buckets[slot.hash & (buckets.size() - 1)];
    slot.next = std::exchange(first, &slot);
  }
  void unlink(Slot& slot) {
    Slot** place = &buckets[slot.hash & (buckets.size() - 1)];
    while (*place != &slot) place = &(*place)->next;
    *place = slot.next;
    --live;
  }
  void grow() {
    std::vector<Slot*> before(2 * buckets.size());
    before.swap(buckets);
    for (Slot* slot : before)
      while (slot != nullptr) {
        Slot*& first = buckets[slot->hash & (buckets.size() - 1)];
        slot = std::exchange(slot->next, std::exchange(first, slot));
      }
  }
};

SeriesStore::SeriesStore(std::vector<std::string> label_names, const SeriesLimits& limits)
    : label_names_(std::move(label_names)),
      limits_(limits),
      shards_(std::make_unique<Shard[]>(kShards)),
      values_(label_names_.size()) {
  if (label_names_.empty()) touch({}, 0, 0);
}

SeriesStore::~SeriesStore() = default;

SeriesStore::Shard& SeriesStore::shard_of(std::uint64_t hash) const noexcept { return shards_[hash >> 58]; }

/// Runs `apply` on the series of `values` under its shard's lock.
template <class Apply>
void SeriesStore::with_slot(std::span<const std::string> values, const Apply& apply) {
  {
    const std::uint64_t hash = hash_of(values);
    Shard& shard = shard_of(hash);
    std::lock_guard lock(shard.mutex);
    if (Slot* slot = shard.find(hash, values)) return apply(*slot);
  }
  // New, or folded: admission decides under one lock, so that two threads cannot both take the last place.
  std::lock_guard admission(admission_);
  std::vector<std::string> shown = fold_values(values);
  for (;;) {
    const std::uint64_t hash = hash_of(shown);
    Shard& shard = shard_of(hash);
    std::lock_guard lock(shard.mutex);
    if (Slot* slot = shard.find(hash, shown)) return apply(*slot);
    if (all_other(shown) || counted_ < limits_.max_series) return apply(insert(shard, hash, std::move(shown)));
    shown.assign(shown.size(), kOtherLabel);
  }
}

void SeriesStore::add(std::span<const std::string> values, const Tally& delta,
                      std::span<const Measures::Count> counts, std::int64_t now_ms) {
  with_slot(values, [&](Slot& slot) {
    slot.add(delta, counts);
    slot.updated_ms.store(now_ms, std::memory_order_relaxed);
    if (slot.labels->folded) events_folded_.fetch_add(delta.events, std::memory_order_relaxed);
  });
}

SeriesLabelsPtr SeriesStore::touch(std::span<const std::string> values, std::uint64_t events, std::int64_t now_ms) {
  SeriesLabelsPtr labels;
  with_slot(values, [&](Slot& slot) {
    slot.updated_ms.store(now_ms, std::memory_order_relaxed);
    if (slot.labels->folded) touches_folded_.fetch_add(events, std::memory_order_relaxed);
    labels = slot.labels;
  });
  return labels;
}

/// REQUIRES: admission_. Values that found no place become __other__.
std::vector<std::string> SeriesStore::fold_values(std::span<const std::string> values) const {
  std::vector<std::string> shown(values.begin(), values.end());
  for (std::size_t i = 0; i < shown.size(); ++i) {
    const bool exempt = shown[i].empty() || shown[i] == kOtherLabel;
    if (!exempt && values_[i].size() >= limits_.max_values_per_label && !values_[i].contains(shown[i]))
      shown[i] = kOtherLabel;
  }
  return shown;
}

/// REQUIRES: admission_ and the shard's lock; no such series yet.
SeriesStore::Slot& SeriesStore::insert(Shard& shard, std::uint64_t hash, std::vector<std::string> values) {
  Slot* slot = nullptr;
  if (shard.free.empty()) {
    slot = &shard.slots.append();
  } else {
    slot = shard.free.back();
    shard.free.pop_back();
  }
  for (std::size_t i = 0; i < values.size(); ++i) {
    const bool exempt = values[i].empty() || values[i] == kOtherLabel;
    slot->values[i] = exempt ? nullptr : &*values_[i].try_emplace(values[i]).first;
    if (!exempt) ++slot->values[i]->second;
  }
  slot->hash = hash;
  slot->labels = make_labels(std::move(values));
  for (auto& count : slot->counts) count.store(0, std::memory_order_relaxed);
  slot->live.store(true, std::memory_order_release);
  shard.slots.publish();
  shard.link(*slot);
  slot->capped = !all_other(slot->labels->values);
  if (slot->capped) ++counted_;
  live_.fetch_add(1, std::memory_order_relaxed);
  return *slot;
}

SeriesLabelsPtr SeriesStore::make_labels(std::vector<std::string> values) const {
  auto labels = std::make_shared<SeriesLabels>();
  for (std::size_t i = 0; i < values.size(); ++i) {
    if (i != 0) labels->text += ',';
    append_label(labels->text, label_names_[i], values[i]);
    labels->folded = labels->folded || values[i] == kOtherLabel;
  }
  labels->values = std::move(values);
  return labels;
}

void SeriesStore::snapshot(std::vector<SeriesSample>& out) const {
  std::lock_guard nothing_vanishes(erasing_);
  out.reserve(out.size() + size());
  for (std::size_t i = 0; i < kShards; ++i)
    shards_[i].slots.for_each([&out](const Slot& slot) {
      if (!slot.live.load(std::memory_order_acquire)) return;
      SeriesSample& sample = out.emplace_back();
      sample.labels = slot.labels;
      slot.read(sample.tally, sample.measures);
    });
}

void SeriesStore::expire(std::int64_t now_ms) {
  if (label_names_.empty()) return;  // the one series without labels is always known
  std::lock_guard no_snapshot(erasing_);
  for (std::size_t i = 0; i < kShards; ++i) expire_shard(shards_[i], now_ms - limits_.expire_after_ms);
}

/// Finds the idle without a lock, then erases a few per lock, so that writers of the shard hardly wait.
void SeriesStore::expire_shard(Shard& shard, std::int64_t before_ms) {
  std::vector<Slot*> idle;
  shard.slots.for_each([&](Slot& slot) {
    if (slot.live.load(std::memory_order_acquire) && slot.updated_ms.load(std::memory_order_relaxed) < before_ms)
      idle.push_back(&slot);
  });
  for (std::size_t begin = 0; begin < idle.size(); begin += kErasedPerLock) {
    std::vector<SeriesLabelsPtr> graveyard;  // strings are freed after the locks
    std::scoped_lock locks(admission_, shard.mutex);
    const std::size_t end = std::min(begin + kErasedPerLock, idle.size());
    for (std::size_t i = begin; i < end; ++i) fetch_soon(*idle[i]->labels);
    for (std::size_t i = begin; i < end; ++i)
      if (idle[i]->updated_ms.load(std::memory_order_relaxed) < before_ms) erase(shard, *idle[i], graveyard);
  }
}

/// REQUIRES: erasing_, admission_ and the shard's lock.
void SeriesStore::erase(Shard& shard, Slot& slot, std::vector<SeriesLabelsPtr>& graveyard) {
  shard.unlink(slot);
  for (std::size_t i = 0; i < label_names_.size(); ++i)
    if (Values::value_type* const value = slot.values[i]; value != nullptr && --value->second == 0)
      values_[i].erase(values_[i].find(value->first));
  if (slot.capped) --counted_;
  slot.live.store(false, std::memory_order_relaxed);
  slot.free_blocks();
  graveyard.push_back(std::move(slot.labels));
  shard.free.push_back(&slot);
  live_.fetch_sub(1, std::memory_order_relaxed);
  expired_.fetch_add(1, std::memory_order_relaxed);
}

}  // namespace attune
