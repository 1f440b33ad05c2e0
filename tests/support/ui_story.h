// What a customer does on pages, told event by event to a lane's memory; what was found comes back.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "operators/hash.h"
#include "pipeline/experience.h"

namespace attune::testing {

/// Times are milliseconds after the story's beginning. Nothing is late unless `lateness_ms` allows
/// it.
class UiStory : private ExperienceSink {
 public:
  explicit UiStory(const ExperienceOptions& options = {}, std::int64_t lateness_ms = 0)
      : experience_(options, lateness_ms, labels_, INT64_MIN) {}
  static UiStory with(ClickProfile profile) {
    ExperienceOptions options;
    options.friction.click_profile = profile;
    return UiStory(options);
  }

  /// An event of the customer, to be changed before it is told with `tell`.
  Turn event(std::int64_t at_ms, EventType type) const {
    Turn turn;
    turn.time_ms = kBegin + at_ms;
    turn.type = type;
    turn.customer = 7;
    turn.conversation = 7;
    return turn;
  }
  UiStory& tell(Turn turn) {
    latest_ = std::max(latest_, turn.time_ms);
    turn.offset = offset_++;
    turn.labels = label_;
    experience_.reach(turn.time_ms, *this);
    taken_ = experience_.take(turn, *this);
    return *this;
  }

  UiStory& click(std::int64_t at_ms, std::int32_t x = 100, std::int32_t y = 100,
                 std::string_view target = "button#pay") {
    Turn turn = event(at_ms, EventType::ui_click);
    turn.has_point = true;
    turn.x = x;
    turn.y = y;
    turn.target = name(target);
    return tell(turn);
  }
  UiStory& page(std::int64_t at_ms, std::string_view touchpoint) {
    Turn turn = event(at_ms, EventType::page_view);
    turn.touchpoint = name(touchpoint);
    return tell(turn);
  }
  UiStory& journey(std::int64_t at_ms, EventType type, std::string_view step = {},
                   std::string_view journey = "order") {
    Turn turn = event(at_ms, type);
    turn.step = name(step);
    turn.journey = name(journey);
    return tell(turn);
  }
  UiStory& form(std::int64_t at_ms, EventType type, std::string_view form = {}) {
    Turn turn = event(at_ms, type);
    turn.target = name(form);
    return tell(turn);
  }
  UiStory& happens(std::int64_t at_ms, EventType type) { return tell(event(at_ms, type)); }
  /// Time goes on until then, with nothing happening.
  UiStory& until(std::int64_t at_ms) {
    latest_ = std::max(latest_, kBegin + at_ms);
    return settle();
  }
  UiStory& ends() {
    experience_.close_all(*this);
    return *this;
  }

  /// "rage_click@800", in order. Of friction alone. Nothing earlier than what was told can come
  /// any more after any of these questions.
  const std::vector<std::string>& found() { return settle().found_; }
  std::size_t count(std::string_view signal) {
    settle();
    return static_cast<std::size_t>(std::count_if(
        found_.begin(), found_.end(),
        [&](const std::string& one) { return one.substr(0, one.find('@')) == signal; }));
  }
  Found evidence(std::size_t i = 0) { return settle().evidence_.at(i); }
  bool taken() const noexcept { return taken_; }
  ExperienceCounts counts() { return settle().experience_.counts(); }
  std::size_t memory_bytes() const noexcept { return experience_.memory_bytes(); }
  std::uint64_t measured(MeasureId id) { return settle().measures_.of(id); }

  static std::uint32_t name(std::string_view text) {
    return text.empty() ? 0 : static_cast<std::uint32_t>(hash64(text)) | 1;
  }

 private:
  UiStory& settle() {
    if (latest_ != INT64_MIN) experience_.advance(latest_ + 1, *this);
    return *this;
  }
  void found(const Moment& moment, const Findings& findings) override {
    for (const Measures::Count& count : findings.counts()) measures_.add(count.id, count.n);
    for (const Found& one : findings.found()) {
      if (info(one.signal).group != SignalGroup::friction) continue;
      found_.push_back(std::string(info(one.signal).name) + "@" +
                       std::to_string(moment.time_ms - kBegin));
      evidence_.push_back(one);
    }
  }
  void prompt(const Prompt&, bool) override {}

  static constexpr std::int64_t kBegin = 1'763'632'800'000;
  LabelSets labels_{{}};
  LabelSets::Id label_ = labels_.other();
  Experience experience_;
  std::vector<std::string> found_;
  std::vector<Found> evidence_;
  Measures measures_;
  std::int64_t offset_ = 0, latest_ = INT64_MIN;
  bool taken_ = true;
};

}  // namespace attune::testing
