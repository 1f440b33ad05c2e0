#include "pipeline/source/synthetic/event_json.h"

#include <charconv>
#include <chrono>
#include <cstring>

namespace attune {
namespace {

void append_digits(std::string& out, std::uint64_t value, std::size_t width) {
  char digits[20];
  for (std::size_t i = width; i-- > 0; value /= 10) digits[i] = static_cast<char>('0' + value % 10);
  out.append(digits, width);
}

void append_number(std::string& out, std::int64_t value) {
  char digits[20];
  const auto end = std::to_chars(digits, digits + sizeof(digits), value).ptr;
  out.append(digits, end);
}

void append_uuid(std::string& out, std::uint64_t high, std::uint64_t low) {
  static constexpr char kHex[] = "0123456789abcdef";
  char uuid[36];
  std::size_t at = 0;
  for (unsigned i = 0; i < 32; ++i) {
    if (i == 8 || i == 12 || i == 16 || i == 20) uuid[at++] = '-';
    const std::uint64_t half = i < 16 ? high : low;
    uuid[at++] = kHex[(half >> (60 - 4 * (i % 16))) & 15];
  }
  out.append(uuid, sizeof(uuid));
}

void append_field(std::string& out, std::string_view name_and_quotes, std::string_view value) {
  out.append(name_and_quotes);
  out.append(value);
  out += '"';
}

/// Bytes of the UTF-8 character at the start of `text`; 0 when there is none.
std::size_t character_bytes(std::string_view text) noexcept {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(0);
  const std::size_t size = first < 0x80 ? 1 : first >= 0xc2 && first < 0xe0 ? 2 : (first & 0xf0) == 0xe0 ? 3 : first >= 0xf0 && first < 0xf5 ? 4 : 0;
  if (size == 0 || size > text.size()) return 0;
  for (std::size_t i = 1; i < size; ++i)
    if ((byte(i) & 0xc0) != 0x80) return 0;
  // Overlong forms, surrogates, and what lies past U+10FFFF.
  if (first == 0xe0 && byte(1) < 0xa0) return 0;
  if (first == 0xed && byte(1) >= 0xa0) return 0;
  if (first == 0xf0 && byte(1) < 0x90) return 0;
  if (first == 0xf4 && byte(1) >= 0x90) return 0;
  return size;
}

}  // namespace

void append_customer_id(std::string& out, std::uint32_t customer) {
  out.append("cust-");
  append_digits(out, customer, kCustomerDigits);
}

void append_escaped(std::string& out, std::string_view text) {
  while (!text.empty()) {
    const std::size_t size = character_bytes(text);
    const auto byte = static_cast<unsigned char>(text[0]);
    if (size == 0) {
      out.append("\xef\xbf\xbd");
    } else if (byte == '"' || byte == '\\') {
      out += '\\';
      out += text[0];
    } else if (byte < 0x20) {
      static constexpr char kHex[] = "0123456789abcdef";
      out.append("\\u00");
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    } else {
      out.append(text.substr(0, size));
    }
    text.remove_prefix(size == 0 ? 1 : size);
  }
}

void EventJson::append_time(std::string& out, std::int64_t time_ms) {
  std::int64_t rest = time_ms % 60'000;
  if (rest < 0) rest += 60'000;
  if (const std::int64_t minute = time_ms - rest; minute != minute_) {
    minute_ = minute;
    const std::chrono::sys_seconds at{std::chrono::seconds(minute / 1'000)};
    const auto day = std::chrono::floor<std::chrono::days>(at);
    const std::chrono::year_month_day date{day};
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(at - day).count();
    std::string text;
    append_digits(text, static_cast<std::uint64_t>(static_cast<int>(date.year())), 4);
    text += '-';
    append_digits(text, static_cast<unsigned>(date.month()), 2);
    text += '-';
    append_digits(text, static_cast<unsigned>(date.day()), 2);
    text += 'T';
    append_digits(text, static_cast<std::uint64_t>(minutes / 60), 2);
    text += ':';
    append_digits(text, static_cast<std::uint64_t>(minutes % 60), 2);
    text += ':';
    std::memcpy(minute_text_, text.data(), sizeof(minute_text_));
  }
  out.append(minute_text_, sizeof(minute_text_));
  append_digits(out, static_cast<std::uint64_t>(rest / 1'000), 2);
  out += '.';
  append_digits(out, static_cast<std::uint64_t>(rest % 1'000), 3);
  out += 'Z';
}

void EventJson::append(std::string& out, const EventDraft& draft) {
  out.append("{\"id\":\"");
  append_uuid(out, draft.id_high, draft.id_low);
  out.append("\",\"time\":");
  if (draft.raw_time.empty()) {
    out += '"';
    append_time(out, draft.time_ms);
    out += '"';
  } else {
    out.append(draft.raw_time);
  }
  append_field(out, ",\"type\":\"", draft.type);
  out.append(",\"customer\":");
  if (draft.raw_customer.empty()) {
    out += '"';
    append_customer_id(out, draft.customer);
    out += '"';
  } else {
    out.append(draft.raw_customer);
  }
  out.append(",\"conversation\":\"conv-");
  append_digits(out, draft.customer, kCustomerDigits);
  out += '-';
  append_digits(out, draft.visit % 10'000, 4);
  append_field(out, "\",\"actor\":\"", draft.actor);
  if (!draft.agent.empty()) append_field(out, ",\"agent\":\"", draft.agent);
  if (!draft.team.empty()) append_field(out, ",\"team\":\"", draft.team);
  append_field(out, ",\"channel\":\"", draft.channel);
  append_field(out, ",\"touchpoint\":\"", draft.touchpoint);
  append_field(out, ",\"journey\":\"", draft.journey);
  append_field(out, ",\"step\":\"", draft.step);
  append_field(out, ",\"segment\":\"", draft.segment);
  append_field(out, ",\"topic\":\"", draft.topic);
  append_field(out, ",\"locale\":\"", draft.locale);
  if (!draft.raw_text.empty()) {
    out.append(",\"text\":");
    out.append(draft.raw_text);
  } else if (!draft.text.empty()) {
    append_field(out, ",\"text\":\"", draft.text);
  }
  if (draft.survey_score >= 0 || !draft.raw_survey_score.empty()) {
    out.append(",\"survey\":{\"kind\":\"ces\",\"score\":");
    if (draft.raw_survey_score.empty()) append_number(out, draft.survey_score);
    else out.append(draft.raw_survey_score);
    out.append(",\"scale\":7}");
  }
  if (!draft.ui_action.empty()) {
    append_field(out, ",\"ui\":{\"action\":\"", draft.ui_action);
    append_field(out, ",\"target\":\"", draft.ui_target);
    out.append(",\"x\":");
    append_number(out, draft.ui_x);
    out.append(",\"y\":");
    append_number(out, draft.ui_y);
    out += '}';
  }
  if (!draft.outcome.empty()) append_field(out, ",\"outcome\":\"", draft.outcome);
  if (draft.wait_ms >= 0) {
    out.append(",\"wait_ms\":");
    append_number(out, draft.wait_ms);
  }
  out += '}';
}

}  // namespace attune
