#include "operators/window/label_sets.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "operators/hash.h"
#include "operators/window/window.h"

namespace attune {
namespace {

constexpr std::size_t kFirstSlots = 64;

/// Plain printable ASCII of lawful length: what nearly every label is, and needs no cleaning.
bool is_plain(std::string_view value) noexcept {
  if (value.size() > kMaxLabelBytes) return false;
  return std::all_of(value.begin(), value.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

/// Most labels are short, and a call for each costs more than to compare them.
bool same(std::string_view a, std::string_view b) noexcept {
  const std::size_t n = a.size();
  if (n != b.size()) return false;
  if (n > 16) return a == b;
  if (n < 8) return few_bytes(a.data(), n) == few_bytes(b.data(), n);
  const auto eight = [](const char* p) {
    std::uint64_t bytes;
    std::memcpy(&bytes, p, sizeof(bytes));
    return bytes;
  };
  return eight(a.data()) == eight(b.data()) && eight(a.data() + n - 8) == eight(b.data() + n - 8);
}

std::size_t bytes_of(const std::vector<std::string>& values) noexcept {
  std::size_t bytes = values.capacity() * sizeof(std::string);
  for (const std::string& value : values)
    if (value.capacity() > std::string().capacity()) bytes += value.capacity() + 1;
  return bytes;
}

}  // namespace

LabelSets::LabelSets(std::vector<Field> labels)
    : labels_(std::move(labels)), slots_(kFirstSlots), wanted_(labels_.size()), clean_(labels_.size()) {}

LabelSets::Id LabelSets::find(const Event& event) {
  for (std::size_t i = 0; i < labels_.size(); ++i) wanted_[i] = event[labels_[i]];
  // Kept sets are clean, and cleaning leaves a clean value as it is: a raw match needs no cleaning.
  const Id id = look_up();
  if (id != kNone || std::all_of(wanted_.begin(), wanted_.end(), is_plain)) return id;
  clean_wanted();
  return look_up();
}

void LabelSets::clean_wanted() {
  for (std::size_t i = 0; i < wanted_.size(); ++i) {
    clean_[i].clear();
    append_label_value(clean_[i], wanted_[i]);
    wanted_[i] = clean_[i];
  }
}

LabelSets::Id LabelSets::look_up() noexcept {
  std::uint64_t hash = 0;
  for (const std::string_view value : wanted_) hash = hash64(value, hash);
  wanted_hash_ = hash;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = hash & mask; slots_[at].id != kNone; at = (at + 1) & mask) {
    if (slots_[at].hash != hash) continue;
    const std::vector<std::string>& values = entries_[slots_[at].id].values;
    if (std::equal(wanted_.begin(), wanted_.end(), values.begin(), values.end(), same)) return slots_[at].id;
  }
  return kNone;
}

LabelSets::Id LabelSets::add_missing() {
  if (2 * (size() + 1) > slots_.size()) grow_index();
  Id id = static_cast<Id>(entries_.size());
  if (free_.empty()) {
    entries_.emplace_back();
  } else {
    id = free_.back();
    free_.pop_back();
  }
  Entry& entry = entries_[id];
  entry.values.assign(wanted_.begin(), wanted_.end());
  entry.hash = wanted_hash_;
  string_bytes_ += bytes_of(entry.values);
  index(wanted_hash_, id);
  list_idle(id);
  return id;
}

LabelSets::Id LabelSets::all_of(std::string_view value) {
  std::fill(wanted_.begin(), wanted_.end(), value);
  const Id id = look_up();
  return id != kNone ? id : add_missing();
}

LabelSets::Id LabelSets::find_merged(Id held, Id fresh) {
  for (std::size_t i = 0; i < labels_.size(); ++i) {
    const std::string& value = entries_[fresh].values[i];
    wanted_[i] = value.empty() ? entries_[held].values[i] : value;
  }
  return look_up();
}

LabelSets::Id LabelSets::find_or_add(const std::vector<std::string>& values) {
  for (std::size_t i = 0; i < labels_.size(); ++i) wanted_[i] = values[i];
  const Id id = look_up();
  return id != kNone ? id : add_missing();
}

LabelSets::Id LabelSets::merge(Id held, Id fresh) {
  const Id id = find_merged(held, fresh);
  if (id != kNone) return id;
  for (std::size_t i = 0; i < labels_.size(); ++i) wanted_[i] = clean_[i] = wanted_[i];  // entries may move
  return add_missing();
}

void LabelSets::release(Id id) {
  if (--entries_[id].holders == 0) list_idle(id);
}

void LabelSets::list_idle(Id id) {
  if (std::exchange(entries_[id].idle, true)) return;
  idle_.push_back(id);
}

void LabelSets::end_batch() {
  for (const Id id : idle_) {
    entries_[id].idle = false;
    if (entries_[id].holders == 0) forget(id);
  }
  idle_.clear();
}

void LabelSets::forget(Id id) {
  Entry& entry = entries_[id];
  unindex(entry.hash, id);
  string_bytes_ -= bytes_of(entry.values);
  entry.values = {};
  free_.push_back(id);
  ++generation_;
}

void LabelSets::index(std::uint64_t hash, Id id) noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t at = hash & mask;
  while (slots_[at].id != kNone) at = (at + 1) & mask;
  slots_[at] = {hash, id};
}

/// Moves back what had to step over the removed slot, so that no markers pile up.
void LabelSets::unindex(std::uint64_t hash, Id id) noexcept {
  const std::size_t mask = slots_.size() - 1;
  std::size_t hole = hash & mask;
  while (slots_[hole].id != id) hole = (hole + 1) & mask;
  for (std::size_t at = (hole + 1) & mask; slots_[at].id != kNone; at = (at + 1) & mask) {
    const std::size_t home = slots_[at].hash & mask;
    if (((at - home) & mask) < ((at - hole) & mask)) continue;
    slots_[hole] = slots_[at];
    hole = at;
  }
  slots_[hole].id = kNone;
}

void LabelSets::grow_index() {
  std::vector<Slot> before(2 * slots_.size());
  before.swap(slots_);
  for (const Slot& slot : before)
    if (slot.id != kNone) index(slot.hash, slot.id);
}

std::size_t LabelSets::memory_bytes() const noexcept {
  return string_bytes_ + entries_.capacity() * sizeof(Entry) + slots_.capacity() * sizeof(Slot) +
         (free_.capacity() + idle_.capacity()) * sizeof(Id);
}

}  // namespace attune
