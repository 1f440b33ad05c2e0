// A slice of event time that all windows share, and what was counted in it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "operators/window/label_sets.h"
#include "operators/window_summary.h"

namespace attune {

/// Tallies, customers, staff and measures by label set. A commutative monoid under `merge`.
/// Thread rule: one owner. No allocation for a label set that it holds, apart from the growth of a
/// young customer sketch (it ends within 16 KiB) and of measures that are new to it.
class LabelTable {
 public:
  struct Cell {
    LabelSets::Id set = LabelSets::kNone;
    bool has_events = false;  ///< takes one of the pane's places; else only something was found under it
    Tally tally;
    DistinctCount customers;
    RareCount staff;
    RareCount distressed;  ///< customers, of those whom somebody watches
    Measures measures;

    /// Everything but the set.
    void merge(const Cell& other) {
      tally.merge(other.tally);
      customers.merge(other.customers);
      staff.merge(other.staff);
      distressed.merge(other.distressed);
      measures.merge(other.measures);
    }
    std::size_t heap_bytes() const noexcept {
      return customers.memory_bytes() + staff.memory_bytes() + distressed.memory_bytes() +
             measures.memory_bytes();
    }
  };

  Cell* find(LabelSets::Id set) noexcept;
  /// REQUIRES: not there yet. Earlier pointers to cells die.
  Cell& add(LabelSets::Id set);
  void merge(const LabelTable& other);
  void clear() noexcept;

  void add_customer(Cell& cell, std::uint64_t hash) { add(cell.customers, hash); }
  void add_distressed(Cell& cell, std::uint64_t hash) { add(cell.distressed, hash); }

  void add_staff(Cell& cell, std::uint64_t hash) { add(cell.staff, hash); }

  void add_measure(Cell& cell, MeasureId id, std::uint64_t n) {
    const std::size_t before = cell.measures.memory_bytes();
    cell.measures.add(id, n);
    sketch_bytes_ += cell.measures.memory_bytes() - before;
  }

  const std::vector<Cell>& cells() const noexcept { return cells_; }
  std::vector<Cell>& cells() noexcept { return cells_; }
  std::size_t size() const noexcept { return cells_.size(); }
  std::size_t memory_bytes() const noexcept {
    return sketch_bytes_ + cells_.capacity() * sizeof(Cell) + slots_.capacity() * sizeof(std::uint32_t);
  }

 private:
  template <class Count>
  void add(Count& sketch, std::uint64_t hash) {
    const std::size_t before = sketch.memory_bytes();
    sketch.add(hash);
    sketch_bytes_ += sketch.memory_bytes() - before;
  }

  std::size_t home_of(LabelSets::Id set) const noexcept;
  void grow_slots();

  std::vector<Cell> cells_;
  std::vector<std::uint32_t> slots_;  ///< index into cells_ plus one; 0 = free; a power of two
  std::size_t sketch_bytes_ = 0;
};

/// One pane: [start, start + WindowGrid::pane_ms()).
struct Pane {
  std::int64_t start_ms = 0;
  std::int64_t first_end_ms = 0;   ///< end of the first window over it: at or below the watermark = late for some
  std::int64_t last_end_ms = 0;    ///< end of the last window over it: at or below the watermark = of no more use
  std::int64_t first_offset = 0;   ///< of the first record that counted in it
  std::size_t label_sets = 0;      ///< of events, admitted under the cap
  LabelSets::Id other = LabelSets::kNone;  ///< the label set of the excess, once it was needed
  LabelTable table;
};

}  // namespace attune
