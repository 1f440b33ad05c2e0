// Everything that is counted under labels beside events and emotions: families of counters, each with a
// closed list of values, and a sparse set of counts that merges in any order. Layer 0: std only.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/signal.h"
#include "operators/utterance.h"

namespace attune {

/// One family of counts. To add one: append here, a row in `measures::kFamilies`, and its two metrics in
/// metric_catalog.h. The order is that of ids, metrics and JSON; append only.
enum class Family : std::uint8_t {
  friction_signals, friction_points, conversations, visits, effort, effort_answered,
  survey_answers, survey_scores, surveys_asked, survey_empathy, survey_effort, staff_insights,
  replies, reply_acts, bot_acts, context_cues, empathy_needed, empathy_given, empathy_needed_and_given,
  empathy_wait, promises, warm_replies, hollow_replies, distressed_met,
  sentiment_shift, repaired, recovery, resolutions, first_response, handle_time, ends, needs,
  journeys, friction_peaks, policy_hot_spots, routing, conversation_empathy,
  prompts, prompt_outcomes, unprompted_outcomes, surveys_mapped,
};

/// What a count is a count of: fixed point is shown as the whole.
enum class Scale : std::uint8_t { one, thousandth };
enum class FamilyKind : std::uint8_t { counts, histogram };
enum class JsonGroup : std::uint8_t { friction, empathy, journey };

struct MeasureFamily {
  Family id;
  JsonGroup group;
  std::string_view key;                    ///< in the window line's object
  std::string_view label = {};             ///< of `values`; empty = one count without a label
  std::span<const std::string_view> values = {};
  std::string_view second_label = {};
  std::span<const std::string_view> second_values = {};
  Scale scale = Scale::one;
  FamilyKind kind = FamilyKind::counts;    ///< histogram: `values` are upper bounds in seconds, then +Inf; the sum last

  constexpr std::size_t size() const noexcept {
    if (kind == FamilyKind::histogram) return values.size() + 2;
    return std::max<std::size_t>(1, values.size()) * std::max<std::size_t>(1, second_values.size());
  }
};

enum class Effort : std::uint8_t { unknown, very_easy, easy, neutral, hard, very_hard };
enum class SurveyBand : std::uint8_t { unfavourable, neutral, favourable };
enum class EmpathyShown : std::uint8_t { not_needed, given, missing };
enum class PromptKind : std::uint8_t { acknowledge, slow_down, set_expectation, keep_promise, stop_handing_over, route_to_person, check_in, simplify };
inline constexpr std::size_t kPromptKindCount = 8;

namespace measures {
using F = Family;
using G = JsonGroup;
using List = std::string_view;

consteval std::array<std::string_view, kFrictionSignalCount> friction_names() {
  std::array<std::string_view, kFrictionSignalCount> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = signals::kTable[i].name;
  return names;
}
inline constexpr auto kFrictionNames = friction_names();
inline constexpr List kStates[] = {"opened", "closed", "evicted"};
inline constexpr List kVisitStates[] = {"opened", "closed", "evicted"};
inline constexpr List kEfforts[] = {"unknown", "very_easy", "easy", "neutral", "hard", "very_hard"};
inline constexpr List kSurveyKinds[] = {"ces", "csat", "nps"};
inline constexpr List kBands[] = {"unfavourable", "neutral", "favourable"};
inline constexpr List kKindBands[] = {"ces_unfavourable", "ces_neutral", "ces_favourable", "csat_unfavourable", "csat_neutral",
                                      "csat_favourable", "nps_detractor", "nps_passive", "nps_promoter"};
inline constexpr List kShown[] = {"not_needed", "given", "missing"};
inline constexpr std::span<const List> kContextCueNames(kCueNames.data(), kContextCueCount);
inline constexpr List kStaff[] = {"agent", "bot"};
inline constexpr List kPromiseOutcomes[] = {"made", "kept", "broken", "void"};
inline constexpr List kShifts[] = {"improved", "worsened", "same"};
inline constexpr List kQualities[] = {"resolved", "with_quality", "confirmed"};
inline constexpr List kEnds[] = {"nonnegative", "negative", "unknown"};
inline constexpr List kNeeds[] = {"trust", "compassion", "stability", "hope"};
inline constexpr List kParts[] = {"met", "due"};
inline constexpr List kJourneyStates[] = {"started", "finished", "abandoned"};
inline constexpr List kPeaks[] = {"confused", "overwhelmed", "ignored"};
inline constexpr List kHints[] = {"routine", "emotional"};
inline constexpr List kPromptKinds[] = {"acknowledge", "slow_down", "set_expectation", "keep_promise",
                                        "stop_handing_over", "route_to_person", "check_in", "simplify"};
inline constexpr List kOutcomes[] = {"judged", "followed", "helped"};
inline constexpr List kAfterwards[] = {"any", "unacknowledged", "churn_threat", "repeat_contact", "escalation_request"};
inline constexpr List kWaits[] = {"10", "30", "60", "120", "300", "900", "3600", "14400", "86400"};
inline constexpr auto kHistogram = FamilyKind::histogram;

inline constexpr MeasureFamily kFamilies[] = {
    {F::friction_signals, G::friction, "signals", "signal", kFrictionNames},
    {F::friction_points, G::friction, "points", "dimension", kDimensionNames},
    {F::conversations, G::friction, "conversations", "state", kStates},
    {F::visits, G::friction, "visits", "state", kVisitStates},
    {F::effort, G::friction, "effort", "effort", kEfforts},
    {F::effort_answered, G::friction, "effort_answered", "inferred", kEfforts, "answered", kBands},
    {F::survey_answers, G::journey, "survey_answers", "kind", kSurveyKinds, "band", kBands},
    {F::survey_scores, G::journey, "survey_scores", "kind", kSurveyKinds, {}, {}, Scale::thousandth},
    {F::surveys_asked, G::journey, "surveys_asked", "kind", kSurveyKinds},
    {F::survey_empathy, G::journey, "survey_empathy", "answer", kKindBands, "empathy", kShown},
    {F::survey_effort, G::journey, "survey_effort", "answer", kKindBands, "effort", kEfforts},
    {F::staff_insights, G::journey, "staff_insights"},
    {F::replies, G::empathy, "replies", "by", kStaff},
    {F::reply_acts, G::empathy, "acts", "act", kActNames},
    {F::bot_acts, G::empathy, "bot_acts", "act", kActNames},
    {F::context_cues, G::empathy, "cues", "cue", kContextCueNames},
    {F::empathy_needed, G::empathy, "needed"},
    {F::empathy_given, G::empathy, "given"},
    {F::empathy_needed_and_given, G::empathy, "needed_and_given"},
    {F::empathy_wait, G::empathy, "wait", "le", kWaits, {}, {}, Scale::thousandth, kHistogram},
    {F::promises, G::empathy, "promises", "promise", kPromiseOutcomes},
    {F::warm_replies, G::empathy, "warm_replies", "by", kStaff},
    {F::hollow_replies, G::empathy, "hollow_replies", "by", kStaff},
    {F::distressed_met, G::empathy, "distressed_met"},
    {F::sentiment_shift, G::journey, "sentiment_shift", "shift", kShifts},
    {F::repaired, G::journey, "repaired"},
    {F::recovery, G::journey, "recovery", "le", kWaits, {}, {}, Scale::thousandth, kHistogram},
    {F::resolutions, G::journey, "resolutions", "quality", kQualities},
    {F::first_response, G::journey, "first_response", "le", kWaits, {}, {}, Scale::thousandth, kHistogram},
    {F::handle_time, G::journey, "handle_time", "le", kWaits, {}, {}, Scale::thousandth, kHistogram},
    {F::ends, G::journey, "ends", "mood", kEnds},
    {F::needs, G::empathy, "needs", "need", kNeeds, "part", kParts},
    {F::journeys, G::journey, "journeys", "state", kJourneyStates},
    {F::friction_peaks, G::journey, "friction_peaks", "kind", kPeaks},
    {F::policy_hot_spots, G::journey, "policy_hot_spots"},
    {F::routing, G::journey, "routing", "hint", kHints},
    {F::conversation_empathy, G::empathy, "conversations", "empathy", kShown, "afterwards", kAfterwards},
    {F::prompts, G::journey, "prompts", "kind", kPromptKinds},
    {F::prompt_outcomes, G::journey, "prompt_outcomes", "kind", kPromptKinds, "result", kOutcomes},
    {F::unprompted_outcomes, G::journey, "unprompted_outcomes", "kind", kPromptKinds, "result", kOutcomes},
    {F::surveys_mapped, G::journey, "surveys_mapped", "kind", kSurveyKinds},
};
inline constexpr std::size_t kFamilyCount = std::size(kFamilies);

consteval std::array<std::uint16_t, kFamilyCount + 1> bases() {
  std::array<std::uint16_t, kFamilyCount + 1> base{};
  for (std::size_t i = 0; i < kFamilyCount; ++i) base[i + 1] = static_cast<std::uint16_t>(base[i] + kFamilies[i].size());
  return base;
}
inline constexpr auto kBase = bases();
consteval bool in_enum_order() {
  for (std::size_t i = 0; i < kFamilyCount; ++i)
    if (static_cast<std::size_t>(kFamilies[i].id) != i) return false;
  return true;
}
static_assert(in_enum_order(), "the table and enum Family list the same families in the same order");
}  // namespace measures

/// Index of one count: family and values, flat.
using MeasureId = std::uint16_t;
inline constexpr std::size_t kMeasureCount = measures::kBase[measures::kFamilyCount];

inline constexpr const MeasureFamily& info(Family family) noexcept { return measures::kFamilies[static_cast<std::size_t>(family)]; }
inline constexpr MeasureId first_of(Family family) noexcept { return measures::kBase[static_cast<std::size_t>(family)]; }

/// REQUIRES: i and j within the family's values.
inline constexpr MeasureId measure(Family family, std::size_t i = 0, std::size_t j = 0) noexcept {
  const std::size_t width = std::max<std::size_t>(1, info(family).second_values.size());
  return static_cast<MeasureId>(first_of(family) + i * width + j);
}

/// Counts by measure: sorted, sparse. A commutative monoid under `merge`. Thread rule: one owner.
/// Allocates when a measure is new to it.
class Measures {
 public:
  struct Count {
    MeasureId id = 0;
    std::uint64_t n = 0;
    bool operator==(const Count&) const = default;
  };

  void add(MeasureId id, std::uint64_t n) {
    const std::size_t place = places_.of(id);
    if (places_.has(id)) counts_[place].n += n;
    else insert(place, id, n);
  }
  void merge(const Measures& other) {
    for (const Count& count : other.counts_) add(count.id, count.n);
  }
  std::uint64_t of(MeasureId id) const noexcept {
    return places_.has(id) ? counts_[places_.of(id)].n : 0;
  }
  std::span<const Count> counts() const noexcept { return counts_; }
  bool empty() const noexcept { return counts_.empty(); }
  void clear() noexcept {  ///< keeps its memory
    counts_.clear();
    places_ = {};
  }
  std::size_t memory_bytes() const noexcept { return counts_.capacity() * sizeof(Count); }
  bool operator==(const Measures& other) const { return counts_ == other.counts_; }

  Measures() = default;
  Measures(const Measures&) = default;
  Measures& operator=(const Measures&) = default;
  Measures(Measures&& other) noexcept
      : counts_(std::move(other.counts_)), places_(std::exchange(other.places_, {})) {}
  Measures& operator=(Measures&& other) noexcept {
    counts_ = std::exchange(other.counts_, {});
    places_ = std::exchange(other.places_, {});
    return *this;
  }
  ~Measures() = default;

 private:
  /// Which measures there are, and so where each of them stands: a search would guess its way
  /// through the counts, and mostly guess wrong.
  class Places {
   public:
    bool has(MeasureId id) const noexcept { return (held_[id / 64] >> id % 64 & 1) != 0; }
    /// How many lie before it.
    std::size_t of(MeasureId id) const noexcept {
      const std::uint64_t below = (std::uint64_t{1} << id % 64) - 1;
      const std::uint64_t earlier = before_ >> kCountBits * (id / 64) & ((1u << kCountBits) - 1);
      return earlier + bits_in(held_[id / 64] & below);
    }
    void add(MeasureId id) noexcept {
      held_[id / 64] |= std::uint64_t{1} << id % 64;
      for (std::size_t word = id / 64 + 1; word < kWords; ++word)
        before_ += std::uint64_t{1} << kCountBits * word;
    }

   private:
    /// std::popcount without an instruction for it is a call.
    static std::size_t bits_in(std::uint64_t word) noexcept {
      word -= word >> 1 & 0x5555555555555555ull;
      word = (word & 0x3333333333333333ull) + (word >> 2 & 0x3333333333333333ull);
      word = (word + (word >> 4)) & 0x0F0F0F0F0F0F0F0Full;
      return word * 0x0101010101010101ull >> 56;
    }
    static constexpr std::size_t kWords = (kMeasureCount + 63) / 64, kCountBits = 9;
    static_assert(kMeasureCount < 1u << kCountBits && kWords * kCountBits <= 64);
    std::array<std::uint64_t, kWords> held_{};
    std::uint64_t before_ = 0;  ///< for each word, kCountBits: measures in earlier words
  };

  void insert(std::size_t place, MeasureId id, std::uint64_t n) {
    counts_.insert(counts_.begin() + static_cast<std::ptrdiff_t>(place), {id, n});
    places_.add(id);
  }

  std::vector<Count> counts_;
  Places places_;
};

}  // namespace attune
