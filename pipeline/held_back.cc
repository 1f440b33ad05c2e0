#include "pipeline/held_back.h"

#include "operators/hash.h"

namespace attune {
namespace {

std::uint64_t hash_of(std::span<const std::string> labels) {
  std::uint64_t hash = 0;
  for (const std::string& value : labels) hash = hash64(value, hash);
  return hash;
}

}  // namespace

bool HeldBack::saw(std::span<const std::string> labels, std::uint64_t customer) {
  if (customer == 0) return false;
  const std::uint64_t hash = hash_of(labels);
  auto found = sets_.find(hash);
  if (found == sets_.end()) {
    if (sets_.size() >= most_) return false;
    found = sets_.emplace(hash, Seen{}).first;
  }
  Seen& seen = found->second;
  if (seen.shown) return false;
  seen.customers.add(customer);
  if (seen.customers.estimate() < least_) return false;
  seen.shown = true;
  seen.customers = DistinctCount();
  return true;
}

bool HeldBack::shows(std::span<const std::string> labels) const {
  const auto found = sets_.find(hash_of(labels));
  return found != sets_.end() && found->second.shown;
}

}  // namespace attune
