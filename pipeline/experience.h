// What one lane remembers of its customers: conversations, visits, journeys, folded in event-time
// order.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "config/experience_options.h"
#include "operators/conversation.h"
#include "operators/empathy/empathy.h"
#include "operators/empathy/reply_memory.h"
#include "operators/findings.h"
#include "operators/friction/friction.h"
#include "operators/journey/confirmations.h"
#include "operators/journey/journey.h"
#include "operators/journey/transition.h"
#include "operators/memory/customer_table.h"
#include "operators/record_table.h"
#include "operators/memory/timer_queue.h"
#include "operators/memory/turn_queue.h"
#include "operators/prompt.h"
#include "operators/prompts/outcomes.h"
#include "operators/prompts/prompts.h"
#include "operators/turn.h"
#include "operators/visit.h"
#include "operators/window/label_sets.h"
#include "pipeline/experience_counts.h"
#include "pipeline/sticky_labels.h"
#include "pipeline/word_pool.h"

namespace attune {

/// When and about whom something was found.
struct Moment {
  std::int64_t time_ms = 0;        ///< event time; of a deadline the moment it passed
  std::int64_t offset = -1;        ///< of the event; -1: a deadline or an end
  std::uint64_t conversation = 0;  ///< hash; 0: a visit or a journey
  std::uint64_t customer = 0;      ///< hash; 0 = unknown
  LabelSets::Id labels = 0;        ///< lives during the call
  bool silent = false;             ///< told before a restart: only state and open windows want it
  std::int64_t last_offset = -1;   ///< of the last event of whom it is about
};

/// Takes what is found, in event-time order; prompts as events arrive. Calls come from the lane's
/// fold.
class ExperienceSink {
 public:
  virtual ~ExperienceSink() = default;
  virtual void found(const Moment& moment, const Findings& findings) = 0;
  virtual void prompt(const Prompt& prompt, bool silent) = 0;
  /// A customer (hash) went on to another step of a journey, or left it.
  virtual void moved(const Transition&, std::uint64_t /*customer*/, bool /*silent*/) {}
};

/// One per lane. Turns wait until the watermark (highest event time less the allowed lateness) has
/// passed them, then fold in order of event time and offset, with the deadlines between them. So
/// what is found does not depend on the order within the lateness, on batches or on threads.
/// Prompts do not wait: each turn is also folded at once, as far as prompts read it, into a copy of
/// its conversation (a head), which lives until its turns have been folded for good.
///
/// Thread rule: one owner, the lane's fold. Allocates only when it grows.
class Experience {
 public:
  /// What lies before `told_before_ms` was told by an earlier life of the lane: found again, it is
  /// silent. `ahead`: somebody wants prompts; else they are only counted, in event-time order.
  Experience(const ExperienceOptions& options, std::int64_t allowed_lateness_ms, LabelSets& labels,
             std::int64_t told_before_ms, bool ahead = true);

  /// Whether what comes now is replayed to restore state: prompts for it were sent.
  void set_silent(bool silent) noexcept { silent_ = silent; }

  /// Turns that will be taken so many places later: what they look up is fetched meanwhile, first
  /// what finds it; themselves at kFirst. Changes nothing. experience_expect.cc
  static constexpr std::size_t kFirst = 12, kFar = 9, kMiddle = 6, kNear = 3;
  void expect_far(const Turn& turn) const noexcept;
  void expect_middle(const Turn& turn) const noexcept;
  void expect_near(const Turn& turn) const noexcept;

  /// Before an accepted event of this time is folded into windows: everything that no earlier event
  /// can change any more is found.
  void reach(std::int64_t event_time_ms, ExperienceSink& sink);
  /// Then takes its turn, with `labels` set. False: too late, earlier ones have been folded past
  /// it.
  bool take(const Turn& turn, ExperienceSink& sink);
  /// A clock-driven advance of the watermark.
  void advance(std::int64_t watermark_ms, ExperienceSink& sink);
  /// End of input: every turn folds, deadlines up to the last event pass, and what is open ends.
  void close_all(ExperienceSink& sink);

  /// Lowest offset that a waiting turn still needs; `next` when none waits.
  std::int64_t replay_from(std::int64_t next) const noexcept;
  /// Event time of the first turn or deadline that waits; INT64_MAX = none.
  std::int64_t next_due_ms() const noexcept {
    return std::min(waiting_.next_ms(), timers_.next_ms());
  }
  /// Is anything open that earlier records are needed for?
  bool remembers() const noexcept {
    return conversations_.size() + visits_.size() + journeys_.size() != 0;
  }
  ExperienceCounts counts() const noexcept;

  /// All that is remembered, as bytes; no text and no id among them. What goes on from it finds
  /// what this one would have found. experience_state.cc
  void save(std::string& out) const;
  /// False: not bytes that `save` of this build wrote, or damaged; the object is then of no more
  /// use. REQUIRES: nothing taken yet, and the same options.
  [[nodiscard]] bool load(std::string_view bytes);
  std::size_t memory_bytes() const noexcept;

 private:
  using Conversations = RecordTable<Conversation>;
  using Index = std::uint32_t;
  struct Head {
    std::uint64_t key = 0;
    Conversation conversation;
    LastWords words;
    bool has_words = false;
    bool ended = false;  ///< what comes next begins another conversation
    std::uint32_t pending = 0;
  };
  static constexpr std::size_t kSpareTimers = 1024;
  /// What was prompted in one conversation, as events arrived.
  struct Prompted {
    std::uint64_t key = 0;
    LabelSets::Id labels = LabelSets::kNone;  ///< each label's last known value
    PromptMemory memory;
  };
  /// Likewise in event-time order: what is counted. By index of its conversation.
  struct PromptCounts {
    PromptMemory memory;
    PromptOutcomes outcomes;
  };
  enum Kind : std::uint32_t { conversation_timer, visit_timer, journey_timer };

  void drain(std::int64_t before_ms, ExperienceSink& sink);
  void fold_first(ExperienceSink& sink);
  void expect_timer() const noexcept;
  void expect_prompt_timer() const noexcept;
  void expect_waiting() const noexcept;
  void expect_waiting_far(const Turn& turn) const noexcept;
  void expect_waiting_middle(const Turn& turn) const noexcept;
  void expect_waiting_near(const Turn& turn) const noexcept;
  void wake_next(ExperienceSink& sink);
  void wake(const TimerQueue::Entry& entry, ExperienceSink& sink);

  void fold_conversation(const Turn& turn, ExperienceSink& sink);
  CustomerMemory known(std::uint64_t customer) const noexcept;
  void wait_for_confirmation(const Conversation& conversation, const CustomerMemory* customer);
  void confirm(ExperienceSink& sink);
  void wake_conversation(Index index, std::int64_t at_ms, ExperienceSink& sink);
  void end_conversation(Index index, std::int64_t at_ms, Ending ending, ExperienceSink& sink);
  std::int64_t due_ms(Index index) const noexcept;
  std::int64_t end_ms(const Conversation& conversation) const noexcept;

  void fold_visit(const Turn& turn, ExperienceSink& sink);
  void wake_visit(Index index, std::int64_t at_ms, ExperienceSink& sink);
  void end_visit(Index index, std::int64_t at_ms, Ending ending, ExperienceSink& sink);
  std::int64_t end_ms(const Visit& visit) const noexcept;
  void fold_journey(const Turn& turn, ExperienceSink& sink);
  void go_along(const Turn& turn, JourneyProgress& journey, bool opened, ExperienceSink& sink);
  void move(const JourneyProgress& journey, std::uint32_t to, std::int64_t at_ms, ExperienceSink& sink);
  void wake_journey(Index index, std::int64_t at_ms, ExperienceSink& sink);
  void end_journey(Index index);

  template <class Each>
  void each_labels(const Each& each);
  bool sound() const;  // experience_sound.cc
  bool waiting_sound() const;
  bool words_sound() const;
  bool timers_sound() const;
  bool heads_sound() const;
  bool prompts_sound() const;

  /// Does the entry's record still wait for this moment?
  bool still_due(const TimerQueue::Entry& entry) noexcept;
  template <class Table>
  void arm(Table& table, Index index, Kind kind, std::int64_t due_ms);
  void tell(Moment&& moment, std::int64_t last_offset, ExperienceSink& sink);

  void count_prompts(Index index, const Scene& scene);
  void count_prompts_due(Index index, std::int64_t at_ms);

  void look_ahead(const Turn& turn, ExperienceSink& sink);
  Index head_of(const Turn& turn, bool& opened);
  Index prompted_of(const Turn& turn, bool opened);
  void forget_prompted(Index at);
  void arm_prompts(Index at, const Conversation& conversation, std::int64_t after_ms);
  void let_go_of_head(const Turn& turn);
  void prompts_due(std::int64_t now_ms, ExperienceSink& sink);
  const Conversation* latest(std::uint64_t key) const noexcept;
  void send(ExperienceSink& sink, LabelSets::Id labels, bool silent);

  const ExperienceOptions options_;
  const FrictionFold friction_;
  const EmpathyFold empathy_;
  const JourneyFold journey_;
  const PromptFold prompt_;
  const OutcomeFold outcome_;
  const bool ahead_on_;
  const std::int64_t lateness_ms_, told_before_ms_;
  LabelSets& label_sets_;
  StickyLabels labels_;

  TurnQueue waiting_;
  TimerQueue timers_, prompt_timers_;
  Conversations conversations_;
  RecordTable<Visit> visits_;
  RecordTable<JourneyProgress> journeys_;
  CustomerTable customers_;
  ReplyMemory replies_;
  Confirmations confirmations_;
  WordPool words_;
  RecordTable<Head> heads_;
  std::vector<PromptCounts> prompt_counts_;
  RecordTable<Prompted> prompted_;
  std::int64_t watermark_ms_ = INT64_MIN;  ///< everything before it has been folded
  std::int64_t latest_ms_ = INT64_MIN;     ///< highest event time
  Findings findings_, others_, ahead_;     // of the moment; set aside by an end; of a head
  Raised raised_;
  bool silent_ = false;
  ExperienceCounts counts_;
};

template <class Table>
void Experience::arm(Table& table, Index index, Kind kind, std::int64_t due_ms) {
  if (due_ms >= table.wake_ms(index)) return;
  table.wake_ms(index) = due_ms;
  timers_.arm({due_ms, index, kind});
  // A record has one entry that counts; the others must not pile up behind a far deadline.
  if (timers_.size() >
      2 * (conversations_.size() + visits_.size() + journeys_.size()) + kSpareTimers)
    timers_.keep_if([this](const TimerQueue::Entry& entry) { return still_due(entry); });
}

}  // namespace attune
