#include "operators/window/pane.h"

#include <algorithm>

namespace attune {
namespace {

constexpr std::size_t kFirstSlots = 16;

std::size_t sketch_bytes_of(const LabelTable::Cell& cell) noexcept {
  return cell.customers.memory_bytes() + cell.distressed.memory_bytes() + cell.measures.memory_bytes();
}

}  // namespace

std::size_t LabelTable::home_of(LabelSets::Id set) const noexcept {
  return (set * 0x9E3779B97F4A7C15ull >> 32) & (slots_.size() - 1);
}

LabelTable::Cell* LabelTable::find(LabelSets::Id set) noexcept {
  if (slots_.empty()) return nullptr;
  const std::size_t mask = slots_.size() - 1;
  for (std::size_t at = home_of(set); slots_[at] != 0; at = (at + 1) & mask) {
    Cell& cell = cells_[slots_[at] - 1];
    if (cell.set == set) return &cell;
  }
  return nullptr;
}

LabelTable::Cell& LabelTable::add(LabelSets::Id set) {
  if (2 * (cells_.size() + 1) > slots_.size()) grow_slots();
  std::size_t at = home_of(set);
  while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
  Cell& cell = cells_.emplace_back();
  cell.set = set;
  slots_[at] = static_cast<std::uint32_t>(cells_.size());
  return cell;
}

void LabelTable::grow_slots() {
  slots_.assign(std::max(kFirstSlots, 2 * slots_.size()), 0);
  for (std::size_t i = 0; i < cells_.size(); ++i) {
    std::size_t at = home_of(cells_[i].set);
    while (slots_[at] != 0) at = (at + 1) & (slots_.size() - 1);
    slots_[at] = static_cast<std::uint32_t>(i + 1);
  }
}

void LabelTable::merge(const LabelTable& other) {
  for (const Cell& theirs : other.cells_) {
    Cell* mine = find(theirs.set);
    if (mine == nullptr) mine = &add(theirs.set);
    const std::size_t before = sketch_bytes_of(*mine);
    mine->tally.merge(theirs.tally);
    mine->customers.merge(theirs.customers);
    mine->distressed.merge(theirs.distressed);
    mine->measures.merge(theirs.measures);
    sketch_bytes_ += sketch_bytes_of(*mine) - before;
  }
}

void LabelTable::clear() noexcept {
  cells_.clear();
  std::fill(slots_.begin(), slots_.end(), 0);
  sketch_bytes_ = 0;
}

}  // namespace attune
