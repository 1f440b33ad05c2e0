// Things of one lane that are watched window after window, each against its own history.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "operators/journey/standing_out.h"
#include "operators/state_bytes.h"
#include "operators/label_names.h"

namespace attune {

/// A label value that names no single thing: missing, or folded with others.
inline bool names_none(const std::string& value) noexcept {
  return value.empty() || value == kOtherLabel || value == kHeldLabel;
}

/// `Key`: a string, or a pair of them. `Now`: what a window gathers about one thing; merged by
/// whoever gathers. Bounded: of more than the options' most, the ones longest unseen go (of several
/// the first by key). Thread rule: one owner.
template <class Key, class Now, std::size_t kKinds>
class Watched {
 public:
  using Measures = std::array<std::optional<Measured>, kKinds>;

  explicit Watched(const PeakOptions& options) : options_(options) {}

  /// What the window that ends then gathers.
  Now& at(const Key& key, std::int64_t end_ms) {
    Thing& thing = things_[key];
    thing.seen_ms = end_ms;
    return thing.now;
  }

  /// All of the window is gathered. `measure(now)` says what is compared, nothing where there is
  /// nothing to measure; `tell(key, track, kind, began)` hears what began and what is over, in
  /// order of keys.
  template <class Measure, class Tell>
  void judge(std::int64_t start_ms, std::int64_t end_ms, const Measure& measure, const Tell& tell) {
    for (auto& [key, thing] : things_) {
      const bool seen = thing.seen_ms == end_ms;
      const Measures measured = seen ? measure(thing.now) : Measures{};
      for (std::size_t kind = 0; kind < kKinds; ++kind) {
        StandingOut& track = thing.kinds[kind];
        const Standing standing =
            measured[kind] ? track.see(options_, *measured[kind], start_ms) : track.miss();
        if (standing == Standing::begins || standing == Standing::ends)
          tell(key, track, kind, standing == Standing::begins);
      }
      if (seen) thing.now = Now{};
    }
    while (things_.size() > options_.most_steps) forget_one(tell);
  }

  std::size_t size() const noexcept { return things_.size(); }

  /// Between two windows.
  void save(StateWriter& out) const {
    out.put(static_cast<std::uint64_t>(things_.size()));
    for (const auto& [key, thing] : things_) {
      put(out, key);
      out.put(thing.kinds);
      out.put(thing.seen_ms);
    }
  }
  bool load(StateReader& in) {
    std::uint64_t things = 0;
    if (!in.get(things) || things > options_.most_steps) return false;
    things_.clear();
    for (; things != 0; --things) {
      Key key;
      if (!get(in, key)) return false;
      Thing& thing = things_[key];
      if (!in.get(thing.kinds) || !in.get(thing.seen_ms)) return false;
      for (const StandingOut& kind : thing.kinds)
        if (!kind.sound()) return false;
    }
    return true;
  }

 private:
  using Names = std::pair<std::string, std::string>;
  struct Thing {
    std::array<StandingOut, kKinds> kinds;
    std::int64_t seen_ms = 0;  ///< end of the last window with it
    Now now;
  };

  static void put(StateWriter& out, const std::string& key) { out.put_text(key); }
  static void put(StateWriter& out, const Names& key) {
    put(out, key.first);
    put(out, key.second);
  }
  static bool get(StateReader& in, std::string& key) { return in.get_text(key, kMaxLabelBytes); }
  static bool get(StateReader& in, Names& key) { return get(in, key.first) && get(in, key.second); }

  template <class Tell>
  void forget_one(const Tell& tell) {
    const auto gone = std::min_element(
        things_.begin(), things_.end(),
        [](const auto& a, const auto& b) { return a.second.seen_ms < b.second.seen_ms; });
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      StandingOut& track = gone->second.kinds[kind];
      if (track.miss() == Standing::ends) tell(gone->first, track, kind, false);
    }
    things_.erase(gone);
  }

  const PeakOptions options_;
  std::map<Key, Thing> things_;
};

}  // namespace attune
