#include "config/fingerprint.h"

#include <algorithm>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "operators/hash.h"

namespace attune {
namespace {

using Words = std::vector<std::string>;

/// hash_mix of a 0 is 0, and there are many here.
std::uint64_t after(std::uint64_t seed, std::uint64_t value) {
  return hash_mix(seed ^ 0x9E3779B97F4A7C15ull, value ^ 0xBF58476D1CE4E5B9ull);
}

std::uint64_t in_order(const Words& words, std::uint64_t seed) {
  for (const std::string& word : words) seed = hash64(word, seed);
  return after(seed, words.size());
}

std::uint64_t as_set(Words words, std::uint64_t seed) {
  std::sort(words.begin(), words.end());
  return in_order(words, seed);
}

std::uint64_t of_mapping(const ParseOptions& event) {
  std::uint64_t hash = 0;
  for (std::size_t field = 0; field < kFieldCount; ++field) {
    const FieldSource& source = event.fields[field];
    hash = hash64(source.value, after(hash, static_cast<std::uint64_t>(source.kind)));
    for (const auto& [raw, value] : event.values[field]) hash = in_order({raw, value}, hash);
    hash = after(hash, event.values[field].size());
  }
  return hash;
}

/// Filters hold together in any order.
std::uint64_t of_filters(const std::vector<ParseOptions::Filter>& filters) {
  std::uint64_t hash = 0;
  for (const ParseOptions::Filter& filter : filters)
    hash += as_set(filter.values, after(static_cast<std::uint64_t>(filter.field), filter.only));
  return hash;
}

/// In order: what is too short to tell is read by the first.
std::uint64_t of_models(std::vector<ModelChoice> models) {
  if (models.empty()) models.emplace_back();
  std::uint64_t hash = 0;
  for (const ModelChoice& model : models)
    hash = hash64(model.path, after(hash, static_cast<std::uint64_t>(model.language)));
  return hash;
}

std::uint64_t of_windows(const WindowOptions& options) {
  std::uint64_t hash = 0;
  for (const WindowSpec& window : options.windows)
    for (const std::int64_t length : {window.size_ms, window.every_ms})
      hash = hash64(window.name, after(hash, static_cast<std::uint64_t>(length)));
  for (const Field label : options.labels) hash = after(hash, static_cast<std::uint64_t>(label));
  return hash;
}

}  // namespace

std::uint64_t fingerprint(const Config& config) {
  std::uint64_t hash = config.single_values;
  for (const std::uint64_t part :
       {as_set(config.kafka.topics, 0), of_mapping(config.event), of_filters(config.event.filters),
        of_models(config.emotion.models), of_windows(config.window),
        as_set(config.empathy.jargon, 0), as_set(config.empathy.known_acronyms, 0)})
    hash = after(hash, part);
  return hash;
}

}  // namespace attune
