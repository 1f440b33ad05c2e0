#include "pipeline/held_back.h"

#include <algorithm>

#include "operators/hash.h"

namespace attune {
namespace {

std::uint64_t hash_of(std::span<const std::string> labels) {
  std::uint64_t hash = 0;
  for (const std::string& value : labels) hash = hash64(value, hash);
  return hash;
}

}  // namespace

void HeldBack::saw(std::span<const std::string> labels, std::uint64_t customer) {
  if (customer == 0) return;
  const std::uint64_t hash = hash_of(labels);
  auto found = sets_.find(hash);
  if (found == sets_.end()) {
    if (sets_.size() >= most_) return;
    found = sets_.emplace(hash, Seen{}).first;
  }
  Seen& seen = found->second;
  if (seen.shown || std::find(seen.customers.begin(), seen.customers.end(), customer) != seen.customers.end()) return;
  seen.customers.push_back(customer);
  if (seen.customers.size() < least_) return;
  seen.shown = true;
  seen.customers = {};
}

bool HeldBack::shows(std::span<const std::string> labels) const {
  const auto found = sets_.find(hash_of(labels));
  return found != sets_.end() && found->second.shown;
}

}  // namespace attune
