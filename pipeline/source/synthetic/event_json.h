// One synthetic event as JSON in attune's own shape, appended to a buffer: no stream, no allocation.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace attune {

/// Everything that one event says. Views need to live until it is written.
struct EventDraft {
  std::uint64_t id_high = 0, id_low = 0;
  std::int64_t time_ms = 0;
  std::uint32_t customer = 0;
  std::uint32_t visit = 0;
  std::string_view type, actor = "customer", channel, touchpoint, journey, step, segment, topic, locale;
  std::string_view agent, team;         ///< empty: not written
  std::string_view text;                ///< escaped already; empty: not written
  std::string_view ui_action, ui_target;  ///< empty: no `ui`
  std::uint32_t ui_x = 0, ui_y = 0;
  std::int32_t survey_score = -1;       ///< -1: no `survey`
  std::int64_t wait_ms = -1;            ///< -1: not written
  std::string_view outcome;

  // For poison: written as they are instead of the field's value.
  std::string_view raw_time, raw_customer, raw_text, raw_survey_score;
};

/// Writes drafts. Remembers the last minute's spelling, as times mostly rise. Thread rule: one owner.
class EventJson {
 public:
  void append(std::string& out, const EventDraft& draft);
  void append_time(std::string& out, std::int64_t time_ms);  ///< RFC 3339 with milliseconds

 private:
  std::int64_t minute_ = INT64_MIN;
  char minute_text_[17] = {};  ///< "2026-11-20T10:00:"
};

inline constexpr std::size_t kCustomerDigits = 8;
void append_customer_id(std::string& out, std::uint32_t customer);

/// Appends `text` as the inside of a JSON string; what is not UTF-8 becomes U+FFFD.
void append_escaped(std::string& out, std::string_view text);

}  // namespace attune
