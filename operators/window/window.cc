#include "operators/window/window.h"

#include <algorithm>
#include <utility>

#include "operators/hash.h"
#include "operators/window/label_sets.h"
#include "operators/window/pane.h"
#include "operators/window/window_grid.h"

namespace attune {
namespace {

constexpr std::size_t kFieldCustomer = static_cast<std::size_t>(Field::customer);
constexpr std::size_t kSpares = 2;

/// Past any event (the parser refuses the year 2100), and far enough from overflow to add sizes to.
constexpr std::int64_t kMaxTimeMs = INT64_MAX / 4;

std::int64_t bounded(std::int64_t time_ms) noexcept { return std::clamp(time_ms, -kMaxTimeMs, kMaxTimeMs); }

}  // namespace

struct WindowStage::State {
  explicit State(const WindowOptions& options)
      : grid(options.windows),
        labels(options.labels),
        max_label_sets(options.max_label_sets),
        min_customers(options.min_customers),
        lateness_ms(bounded(std::max<std::int64_t>(0, options.allowed_lateness_ms))),
        closed_ends(options.windows.size()) {}

  // Constant after construction.
  WindowGrid grid;
  LabelSets labels;
  std::size_t max_label_sets;
  std::uint64_t min_customers;
  std::int64_t lateness_ms;

  std::vector<std::unique_ptr<Pane>> panes;   // open, by start
  std::vector<std::unique_ptr<Pane>> spares;  // used ones, empty, for the next panes
  Pane* hot = nullptr;                        // where the last event fell
  std::int64_t watermark_ms = kNoWatermark;   // every window ending at or before it has closed
  std::int64_t reached_ms = kNoWatermark;     // highest event time - lateness: the next event's watermark
  std::int64_t next_close_ms = WindowGrid::kNever;  // end of the first open window that holds something
  std::vector<WindowSummary> closed;
  std::vector<std::int64_t> closed_ends;      // scratch of close_through, per window
  LabelTable merged;                          // scratch of close_window
  std::vector<LabelTable::Cell*> order;

  Pane* pane_at(std::int64_t time_ms, std::int64_t offset);
  Pane* open_pane(std::size_t at, std::int64_t start_ms, std::int64_t offset);
  LabelSets::Id set_of(const Event& event, LabelSets::Id known);
  LabelTable::Cell& cell_of(Pane& pane, const Event& event, LabelSets::Id known);
  LabelTable::Cell& cell_of(Pane& pane, LabelSets::Id set);
  LabelTable::Cell& other_of(Pane& pane);
  LabelTable::Cell& add_cell(Pane& pane, LabelSets::Id set);
  void raise_watermark(std::int64_t to_ms);
  void close_through(std::int64_t to_ms);
  std::pair<std::int64_t, std::size_t> next_window() const noexcept;
  void close_window(std::size_t window, std::int64_t end_ms);
  void hold_back();
  void drop_panes(std::int64_t through_ms);
  void find_next_close() noexcept;
};

/// The open pane of a time, made when it is missing; null when every window over it has closed.
Pane* WindowStage::State::pane_at(std::int64_t time_ms, std::int64_t offset) {
  if (hot != nullptr && time_ms >= hot->start_ms && time_ms - hot->start_ms < grid.pane_ms()) return hot;
  const std::int64_t start = grid.pane_start(time_ms);
  const auto place = std::lower_bound(panes.begin(), panes.end(), start,
                                      [](const auto& pane, std::int64_t at) { return pane->start_ms < at; });
  if (place != panes.end() && (*place)->start_ms == start) return hot = place->get();
  return open_pane(static_cast<std::size_t>(place - panes.begin()), start, offset);
}

Pane* WindowStage::State::open_pane(std::size_t at, std::int64_t start_ms, std::int64_t offset) {
  const std::int64_t last_end = grid.last_end(start_ms);
  if (last_end <= watermark_ms) return nullptr;
  std::unique_ptr<Pane> pane;
  if (spares.empty()) {
    pane = std::make_unique<Pane>();
  } else {
    pane = std::move(spares.back());
    spares.pop_back();
  }
  pane->start_ms = start_ms;
  pane->first_end_ms = grid.next_end(start_ms, start_ms);
  pane->last_end_ms = last_end;
  pane->first_offset = offset;
  pane->label_sets = 0;
  pane->other = LabelSets::kNone;
  next_close_ms = std::min(next_close_ms, grid.next_end(start_ms, watermark_ms));
  hot = pane.get();
  panes.insert(panes.begin() + static_cast<std::ptrdiff_t>(at), std::move(pane));
  return hot;
}

LabelSets::Id WindowStage::State::set_of(const Event& event, LabelSets::Id known) {
  return known != LabelSets::kNone ? known : labels.find(event);
}

LabelTable::Cell& WindowStage::State::cell_of(Pane& pane, const Event& event, LabelSets::Id known) {
  LabelSets::Id set = set_of(event, known);
  LabelTable::Cell* cell = set != LabelSets::kNone ? pane.table.find(set) : nullptr;
  if (cell != nullptr && cell->has_events) return *cell;
  if (pane.label_sets >= max_label_sets) return other_of(pane);
  if (set == LabelSets::kNone) set = labels.add_missing();
  if (cell == nullptr) cell = &add_cell(pane, set);
  cell->has_events = true;
  ++pane.label_sets;
  return *cell;
}

/// Of what was found over time. It takes no place from events, and has as many of its own.
LabelTable::Cell& WindowStage::State::cell_of(Pane& pane, LabelSets::Id set) {
  if (LabelTable::Cell* cell = pane.table.find(set)) return *cell;
  if (pane.table.size() >= 2 * max_label_sets) return other_of(pane);
  return add_cell(pane, set);
}

LabelTable::Cell& WindowStage::State::other_of(Pane& pane) {
  if (pane.other != LabelSets::kNone) return *pane.table.find(pane.other);
  pane.other = labels.other();
  LabelTable::Cell* cell = pane.table.find(pane.other);  // someone's labels may be named so
  if (cell == nullptr) cell = &add_cell(pane, pane.other);
  cell->has_events = true;
  return *cell;
}

LabelTable::Cell& WindowStage::State::add_cell(Pane& pane, LabelSets::Id set) {
  labels.retain(set);
  return pane.table.add(set);
}

void WindowStage::State::raise_watermark(std::int64_t to_ms) {
  if (to_ms <= watermark_ms) return;
  if (to_ms >= next_close_ms) close_through(to_ms);
  watermark_ms = to_ms;
}

void WindowStage::State::close_through(std::int64_t to_ms) {
  std::fill(closed_ends.begin(), closed_ends.end(), watermark_ms);
  for (;;) {
    const auto [end, window] = next_window();
    if (end > to_ms) break;
    close_window(window, end);
    closed_ends[window] = end;
  }
  drop_panes(to_ms);
  watermark_ms = to_ms;
  find_next_close();
}

/// The first window, by end and then by index, that holds something and has not been closed.
std::pair<std::int64_t, std::size_t> WindowStage::State::next_window() const noexcept {
  std::pair<std::int64_t, std::size_t> first{WindowGrid::kNever, 0};
  for (std::size_t i = 0; i < grid.size(); ++i) {
    for (const auto& pane : panes) {  // the first pane that has an open window has the first one
      const std::int64_t end = grid.next_end(i, pane->start_ms, closed_ends[i]);
      if (end == WindowGrid::kNever) continue;
      first = std::min(first, {end, i});
      break;
    }
  }
  return first;
}

void WindowStage::State::close_window(std::size_t window, std::int64_t end_ms) {
  const std::int64_t start = end_ms - grid.window(window).size_ms;
  for (const auto& pane : panes)
    if (pane->start_ms >= start && pane->start_ms < end_ms) merged.merge(pane->table);
  if (min_customers > 1) hold_back();
  order.clear();
  for (LabelTable::Cell& cell : merged.cells())
    if (cell.set != LabelSets::kNone) order.push_back(&cell);
  std::sort(order.begin(), order.end(), [this](const auto* a, const auto* b) {
    return labels.values(a->set) < labels.values(b->set);
  });
  for (LabelTable::Cell* cell : order) {
    WindowSummary& summary = closed.emplace_back();
    summary.window = static_cast<std::uint32_t>(window);
    summary.start_ms = start;
    summary.end_ms = end_ms;
    summary.labels = labels.values(cell->set);
    summary.tally = cell->tally;
    summary.customers = std::move(cell->customers);
    summary.staff = std::move(cell->staff);
    summary.distressed = std::move(cell->distressed);
    summary.measures = std::move(cell->measures);
  }
  merged.clear();
}

/// Moves what has too few customers to be shown by itself into one row, so that totals stay whole.
void WindowStage::State::hold_back() {
  LabelTable::Cell held;
  for (LabelTable::Cell& cell : merged.cells()) {
    if (cell.customers.estimate() >= min_customers) continue;
    held.merge(cell);
    cell.set = LabelSets::kNone;
    held.has_events = true;
  }
  if (!held.has_events) return;
  held.set = labels.held();  // kept until the end of the batch: nothing holds it
  LabelTable::Cell* row = merged.find(held.set);  // someone's labels may be named so
  if (row == nullptr) row = &merged.add(held.set);
  row->merge(held);
}

void WindowStage::State::drop_panes(std::int64_t through_ms) {
  hot = nullptr;
  // Last ends rise with starts, so those to drop lie in front.
  const auto kept = std::find_if(panes.begin(), panes.end(),
                                 [&](const auto& pane) { return pane->last_end_ms > through_ms; });
  for (auto place = panes.begin(); place != kept; ++place) {
    for (const LabelTable::Cell& cell : (*place)->table.cells()) labels.release(cell.set);
    if (spares.size() == kSpares) continue;
    (*place)->table.clear();
    spares.push_back(std::move(*place));
  }
  panes.erase(panes.begin(), kept);
}

void WindowStage::State::find_next_close() noexcept {
  next_close_ms = WindowGrid::kNever;
  for (const auto& pane : panes) next_close_ms = std::min(next_close_ms, grid.next_end(pane->start_ms, watermark_ms));
}

WindowStage::WindowStage(const WindowOptions& options) : state_(std::make_unique<State>(options)) {}
WindowStage::~WindowStage() = default;
WindowStage::WindowStage(WindowStage&&) noexcept = default;
WindowStage& WindowStage::operator=(WindowStage&&) noexcept = default;

void WindowStage::expect(const Event& event) const noexcept { state_->labels.expect(event); }

std::uint32_t WindowStage::expect_cell(const Event& event, std::uint64_t customer) {
  static_assert(kUnknown == LabelSets::kNone);
  State& s = *state_;
  const LabelSets::Id set = s.labels.find(event);
  // Most events fall where the last one fell; the others wait for their cell.
  if (set != LabelSets::kNone && s.hot != nullptr && customer != 0)
    if (const LabelTable::Cell* cell = s.hot->table.find(set)) cell->customers.expect(customer);
  return set;
}

FoldResult WindowStage::fold(const Event& event, const Reading& reading, std::int64_t offset) {
  const std::string_view customer = event.text_fields[kFieldCustomer];
  return fold(event, reading, offset, customer.empty() ? 0 : hash64(customer));
}

FoldResult WindowStage::fold(const Event& event, const Reading& reading, std::int64_t offset,
                             std::uint64_t customer, std::uint32_t known) {
  State& s = *state_;
  s.raise_watermark(s.reached_ms);
  s.reached_ms = std::max(s.reached_ms, event.time_ms - s.lateness_ms);
  FoldResult result;
  Pane* pane = s.pane_at(event.time_ms, offset);
  result.counted = pane != nullptr;
  result.late = pane == nullptr || pane->first_end_ms <= s.watermark_ms;
  if (result.late) result.late_by_ms = s.watermark_ms - event.time_ms;
  if (pane == nullptr) {
    result.label_set = s.set_of(event, known);
    if (result.label_set == LabelSets::kNone) result.label_set = s.labels.add_missing();
    return result;
  }
  LabelTable::Cell& cell = s.cell_of(*pane, event, known);
  cell.tally.add(reading);
  if (customer != 0) pane->table.add_customer(cell, customer);
  result.label_set = cell.set;
  return result;
}

bool WindowStage::count(std::int64_t time_ms, std::uint32_t label_set, std::span<const Measures::Count> counts,
                        std::int64_t offset, std::uint64_t staff) {
  State& s = *state_;
  Pane* pane = s.pane_at(time_ms, offset);
  if (pane == nullptr) return false;
  LabelTable::Cell& cell = s.cell_of(*pane, LabelSets::Id{label_set});
  for (const Measures::Count& count : counts) pane->table.add_measure(cell, count.id, count.n);
  if (staff != 0) pane->table.add_staff(cell, staff);
  return true;
}

bool WindowStage::count_distressed(std::int64_t time_ms, std::uint32_t label_set, std::uint64_t customer, std::int64_t offset) {
  State& s = *state_;
  Pane* pane = s.pane_at(time_ms, offset);
  if (pane == nullptr) return false;
  pane->table.add_distressed(s.cell_of(*pane, LabelSets::Id{label_set}), customer);
  return true;
}

LabelSets& WindowStage::label_sets() noexcept { return state_->labels; }

void WindowStage::advance(std::int64_t watermark_ms) {
  state_->raise_watermark(std::max(state_->reached_ms, bounded(watermark_ms)));
}

void WindowStage::close_all() {
  std::int64_t end = state_->reached_ms;
  for (const auto& pane : state_->panes) end = std::max(end, pane->last_end_ms);
  state_->raise_watermark(end);
}

void WindowStage::restore(std::int64_t closed_through_ms) {
  if (closed_through_ms != kNoWatermark) state_->watermark_ms = bounded(closed_through_ms);
}

bool WindowStage::has_closed() const noexcept { return !state_->closed.empty(); }

void WindowStage::take_closed(std::vector<WindowSummary>& out) {
  if (out.empty()) {
    out.swap(state_->closed);
    return;
  }
  std::move(state_->closed.begin(), state_->closed.end(), std::back_inserter(out));
  state_->closed.clear();
}

void WindowStage::end_batch() { state_->labels.end_batch(); }
std::int64_t WindowStage::watermark_ms() const noexcept { return state_->watermark_ms; }

std::int64_t WindowStage::replay_from(std::int64_t next) const noexcept {
  for (const auto& pane : state_->panes) next = std::min(next, pane->first_offset);
  return next;
}

std::size_t WindowStage::label_set_count() const noexcept { return state_->labels.id_bound(); }
const std::vector<std::string>& WindowStage::label_set(std::uint32_t id) const noexcept {
  return state_->labels.values(id);
}
std::size_t WindowStage::open_panes() const noexcept { return state_->panes.size(); }

std::size_t WindowStage::memory_bytes() const noexcept {
  std::size_t bytes = sizeof(State) + state_->labels.memory_bytes() + state_->merged.memory_bytes();
  for (const auto& pane : state_->panes) bytes += sizeof(Pane) + pane->table.memory_bytes();
  for (const auto& pane : state_->spares) bytes += sizeof(Pane) + pane->table.memory_bytes();
  return bytes;
}

}  // namespace attune
