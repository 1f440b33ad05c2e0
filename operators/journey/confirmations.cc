#include "operators/journey/confirmations.h"

#include <algorithm>
#include <tuple>

#include "operators/time_bounds.h"

namespace attune {
namespace {

bool later(const Confirmations::Entry& a, const Confirmations::Entry& b) noexcept {
  return std::tie(a.due_ms, a.customer) > std::tie(b.due_ms, b.customer);
}

}  // namespace

bool Confirmations::wait_for(const Entry& entry) {
  if (heap_.size() >= most_) return false;
  heap_.push_back(entry);
  std::push_heap(heap_.begin(), heap_.end(), later);
  return true;
}

bool Confirmations::load(StateReader& in) {
  return in.get_all(heap_, most_) && std::is_heap(heap_.begin(), heap_.end(), later) &&
         std::all_of(heap_.begin(), heap_.end(),
                     [](const Entry& entry) { return is_time(entry.due_ms); });
}

Confirmations::Entry Confirmations::pop() {
  std::pop_heap(heap_.begin(), heap_.end(), later);
  const Entry entry = heap_.back();
  heap_.pop_back();
  return entry;
}

}  // namespace attune
