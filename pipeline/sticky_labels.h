// Label sets that keep their last known values: a reply without a step counts where its
// conversation is.
#pragma once

#include <array>
#include <cstdint>

#include "operators/window/label_sets.h"

namespace attune {

/// Holds label sets for records that outlive a pane. Thread rule: one owner, the lane's fold.
class StickyLabels {
 public:
  using Id = LabelSets::Id;
  StickyLabels(LabelSets& labels, std::size_t most) : labels_(labels), most_(most) {}

  Id hold(Id id) {
    labels_.retain(id);
    return id;
  }
  /// For what outlives conversations: past the cap under __other__.
  Id hold_long(Id id) { return hold(labels_.size() < most_ ? id : labels_.other()); }
  void release(Id id) { labels_.release(id); }

  /// Replaces `held` by what it becomes under `fresh`: each label's fresh value, or the held one
  /// where the fresh is missing.
  void update(Id& held, Id fresh) {
    if (held == fresh) return;
    const Id merged = merge(held, fresh);
    if (merged == held) return;
    labels_.retain(merged);
    labels_.release(held);
    held = merged;
  }

 private:
  Id merge(Id held, Id fresh) {
    Cached& cached = cache_[(held * 31 + fresh) % cache_.size()];
    if (cached.held == held && cached.fresh == fresh && cached.generation == labels_.generation())
      return cached.merged;
    // Past the cap only sets that are there already are used, so that a flood of values holds no
    // memory.
    const Id merged =
        labels_.size() < most_ ? labels_.merge(held, fresh) : labels_.find_merged(held, fresh);
    cached = {held, fresh, merged == LabelSets::kNone ? fresh : merged, labels_.generation()};
    return cached.merged;
  }

  struct Cached {
    Id held = LabelSets::kNone, fresh = LabelSets::kNone, merged = LabelSets::kNone;
    std::uint64_t generation = 0;
  };
  LabelSets& labels_;
  const std::size_t most_;
  std::array<Cached, 256> cache_{};
};

}  // namespace attune
