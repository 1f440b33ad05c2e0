// Synthetic customers: seed and options in, the same stream of events out. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/source/synthetic/event_json.h"
#include "pipeline/source/synthetic/incident_story.h"
#include "pipeline/source/synthetic/poison.h"
#include "pipeline/source/synthetic/random.h"
#include "pipeline/source/synthetic/story.h"
#include "pipeline/source/synthetic/zipf.h"

namespace attune {

struct TrafficOptions {
  std::uint64_t seed = 1;
  std::int64_t start_ms = 0;         ///< arrival of the first event, Unix epoch
  double rate = 1'000;               ///< events per second of arrival time; > 0
  std::uint32_t customers = 10'000;  ///< > 0
  double zipf = 1.0;                 ///< exponent of the customers' activity; 0 = all alike
  double text_share = 0.5;
  double out_of_order_share =
      0.02;  ///< of events whose event time lies up to max_skew_ms before their arrival
  std::int64_t max_skew_ms = 2'000;
  double late_share =
      0;  ///< of events that arrive late_by_ms to twice of it after their event time
  std::int64_t late_by_ms = 60'000;
  double poison_share = 0;              ///< of records that no reader can accept
  std::int64_t incident_after_ms = -1;  ///< the payment step breaks then; -1 = never
  /// How long it stays broken; -1 = for good. Where it ends, conversations are told in full
  /// (incident_story.h): customers are answered in time before and after, not while it lasts, and
  /// what went wrong is put right.
  std::int64_t incident_for_ms = -1;
  std::vector<std::string> texts;  ///< customers say these instead of the built-in phrases
};

/// What `next` made. The views live until the next call.
struct TrafficEvent {
  std::string_view json;      ///< one line, without its end
  std::string_view customer;  ///< the record's key
  std::int64_t due_ms = 0;    ///< arrival: start_ms + i / rate
  std::int64_t time_ms = 0;   ///< event time
  std::uint32_t rank = 0;     ///< of the customer, from 1
  bool poison = false;
};

/// Every customer walks through journeys step by step; events of one customer come in their order.
/// The stream depends on the options only. Thread rule: one owner. No allocation per event.
class Traffic {
 public:
  explicit Traffic(TrafficOptions options);
  TrafficEvent next();

 private:
  /// Where a customer is.
  struct Place {
    std::uint16_t visit = 0;  ///< 0 = never seen
    std::uint8_t step = 0;
    bool just_came = false;        ///< first event at this step
    bool waits_for_reply = false;  ///< in a story: a turn of the conversation is still to come
    bool in_trouble = false;       ///< in a conversation about the incident
  };

  Place& place_of(std::uint32_t rank) noexcept { return places_[(rank - 1) % places_.size()]; }
  EventDraft draft_of(std::uint32_t rank, std::uint16_t visit, std::size_t step,
                      std::int64_t time_ms);
  void write(TrafficEvent& event, const EventDraft& draft);
  void go_on_with_story(TrafficEvent& event);
  void choose_place(Place& place);
  void move_on(Place& place, bool stuck);
  /// 0: works; 1: broke; 2: broke a while ago.
  int broken(std::size_t step, std::int64_t arrival_ms) const noexcept;
  std::int64_t event_time(std::int64_t arrival_ms);
  void fill_message(EventDraft& draft, Place& place, int broken_now);
  void fill_story_message(EventDraft& draft, Place& place, std::int64_t now_ms, bool hit);
  Mood say(EventDraft& draft, const Place& place, int broken_now);
  void end_talk(Place& place);
  void fill_action(EventDraft& draft, Place& place, bool hit);

  TrafficOptions options_;
  std::vector<std::string> escaped_texts_;
  Random random_;
  Zipf zipf_;
  std::vector<Place> places_;           ///< by rank; the rarest customers share
  std::optional<IncidentStory> story_;  ///< of an incident that ends
  EventJson writer_;
  std::uint64_t made_ = 0;
  std::string json_, customer_, text_;
};

}  // namespace attune
