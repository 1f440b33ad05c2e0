// The label sets of one lane, each kept once and known by a small number.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "operators/event.h"
#include "operators/prefetch.h"
#include "operators/window/options.h"

namespace attune {

/// Interns label values. An id lives while a pane holds it, and in any case until `end_batch`; then it
/// may name another set, so that a million values over time cost no more than those of the open panes.
/// Thread rule: one owner. No allocation when the set is known.
class LabelSets {
 public:
  using Id = std::uint32_t;
  static constexpr Id kNone = UINT32_MAX;

  explicit LabelSets(std::vector<Field> labels);

  /// The id of the event's labels, or kNone. What was looked for is remembered for `add_missing`.
  Id find(const Event& event);
  /// For an event that will be looked for soon: its values come from memory meanwhile.
  void expect(const Event& event) const noexcept {
    for (const Field label : labels_) prefetch(event[label].data());
  }
  /// Adds what the last `find` missed. REQUIRES: it returned kNone, and its event still lives.
  Id add_missing();
  /// The set whose every label is kOtherLabel.
  Id other() { return all_of(kOtherLabel); }
  /// The set whose every label is kHeldLabel.
  Id held() { return all_of(kHeldLabel); }

  /// The set with each value of `fresh`, or of `held` where fresh has none; kNone when there is none yet.
  Id find_merged(Id held, Id fresh);
  /// Likewise, made when there is none.
  Id merge(Id held, Id fresh);
  /// The set of these clean values, made when there is none. REQUIRES: one for each label.
  Id find_or_add(const std::vector<std::string>& values);

  void retain(Id id) noexcept { ++entries_[id].holders; }
  void release(Id id);
  /// Forgets the sets that nobody holds.
  void end_batch();

  const std::vector<std::string>& values(Id id) const noexcept { return entries_[id].values; }
  /// Changes whenever an id may have come to mean another set.
  std::uint64_t generation() const noexcept { return generation_; }
  std::size_t id_bound() const noexcept { return entries_.size(); }  ///< every id is below
  std::size_t label_count() const noexcept { return labels_.size(); }
  std::size_t size() const noexcept { return entries_.size() - free_.size(); }
  std::size_t memory_bytes() const noexcept;

 private:
  struct Entry {
    std::vector<std::string> values;
    std::uint64_t hash = 0;
    std::uint32_t holders = 0;
    bool idle = false;  ///< listed in idle_
  };
  struct Slot {
    std::uint64_t hash = 0;
    Id id = kNone;
  };

  Id all_of(std::string_view value);
  Id look_up() noexcept;
  void clean_wanted();
  void index(std::uint64_t hash, Id id) noexcept;
  void unindex(std::uint64_t hash, Id id) noexcept;
  void grow_index();
  void list_idle(Id id);
  void forget(Id id);

  std::vector<Field> labels_;
  std::vector<Entry> entries_;
  std::vector<Id> free_, idle_;
  std::vector<Slot> slots_;                ///< open addressing, a power of two
  std::size_t string_bytes_ = 0;
  std::uint64_t generation_ = 0;

  std::vector<std::string_view> wanted_;   ///< what `find` looked for: raw values, or cleaned ones in clean_
  std::vector<std::string> clean_;
  std::uint64_t wanted_hash_ = 0;
};

}  // namespace attune
