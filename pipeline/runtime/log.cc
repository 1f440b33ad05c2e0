#include "pipeline/runtime/log.h"

#include <time.h>
#include <unistd.h>

#include <array>
#include <cmath>
#include <cstdio>

namespace attune {
namespace {

constexpr std::size_t kMostValueBytes = 512;
constexpr std::array<std::string_view, 4> kLevelNames = {"debug", "info", "warn", "error"};

std::string timestamp(std::int64_t wall_ms) {
  const std::int64_t seconds = wall_ms >= 0 ? wall_ms / 1000 : (wall_ms - 999) / 1000;
  const auto when = static_cast<time_t>(seconds);
  tm utc{};
  gmtime_r(&when, &utc);
  char text[48];
  const std::size_t length = strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%S", &utc);
  std::snprintf(text + length, sizeof text - length, ".%03dZ", static_cast<int>(wall_ms - seconds * 1000));
  return text;
}

/// At most kMostValueBytes, cut between characters.
std::string_view shortened(std::string_view text) {
  if (text.size() <= kMostValueBytes) return text;
  std::size_t end = kMostValueBytes;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
  return text.substr(0, end);
}

void append_quoted(std::string& out, std::string_view text) {
  out += '"';
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (byte < 0x20 || byte == 0x7F) {
      char escape[8];
      std::snprintf(escape, sizeof escape, "\\u%04x", byte);
      out += escape;
    } else {
      out += c;
    }
  }
  out += '"';
}

bool is_plain(std::string_view text) {
  if (text.empty()) return false;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte <= 0x20 || byte == 0x7F || c == '"' || c == '=' || c == '\\') return false;
  }
  return true;
}

void append_text(std::string& out, LogFormat format, std::string_view text) {
  text = shortened(text);
  if (format == LogFormat::logfmt && is_plain(text)) out += text;
  else append_quoted(out, text);
}

void append_value(std::string& out, LogFormat format, const LogField::Value& value) {
  if (const auto* text = std::get_if<std::string_view>(&value)) return append_text(out, format, *text);
  if (const auto* whole = std::get_if<std::int64_t>(&value)) {
    out += std::to_string(*whole);
  } else if (const auto* flag = std::get_if<bool>(&value)) {
    out += *flag ? "true" : "false";
  } else {
    const double number = std::get<double>(value);
    char text[32];
    std::snprintf(text, sizeof text, "%.6g", number);
    // JSON has no NaN and no infinity.
    if (std::isfinite(number)) out += text;
    else append_quoted(out, text);
  }
}

void append_member(std::string& out, LogFormat format, const LogField& field) {
  if (format == LogFormat::json) {
    out += out.size() == 1 ? "" : ",";
    append_quoted(out, field.key);
    out += ':';
  } else {
    if (!out.empty()) out += ' ';
    out.append(field.key).append("=");
  }
  append_value(out, format, field.value);
}

void write_to_stderr(std::string_view line) {
  // One write call, so that lines of several threads and processes do not mix.
  while (!line.empty()) {
    const ssize_t written = ::write(STDERR_FILENO, line.data(), line.size());
    if (written <= 0) return;
    line.remove_prefix(static_cast<std::size_t>(written));
  }
}

std::int64_t wall_now_ms() {
  timespec now{};
  clock_gettime(CLOCK_REALTIME, &now);
  return static_cast<std::int64_t>(now.tv_sec) * 1'000 + now.tv_nsec / 1'000'000;
}

}  // namespace

std::optional<LogLevel> log_level_named(std::string_view name) noexcept {
  for (std::size_t i = 0; i < kLevelNames.size(); ++i)
    if (kLevelNames[i] == name) return static_cast<LogLevel>(i);
  return std::nullopt;
}

std::string log_line(LogFormat format, std::int64_t wall_ms, LogLevel level, std::string_view event,
                     std::initializer_list<LogField> fields, std::uint64_t suppressed) {
  std::string out = format == LogFormat::json ? "{" : "";
  append_member(out, format, {"ts", timestamp(wall_ms)});
  append_member(out, format, {"level", kLevelNames[static_cast<std::size_t>(level)]});
  append_member(out, format, {"event", event});
  for (const LogField& field : fields) append_member(out, format, field);
  if (suppressed != 0) append_member(out, format, {"suppressed", suppressed});
  if (format == LogFormat::json) out += '}';
  return out;
}

Log::Log(LogFormat format, LogLevel least) : Log(format, least, write_to_stderr, wall_now_ms) {}

Log::Log(LogFormat format, LogLevel least, Writer write, Clock clock)
    : format_(format), least_(least), write_(std::move(write)), clock_(std::move(clock)) {}

void Log::write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields) {
  if (level < least_) return;
  const std::int64_t now = clock_();
  const std::lock_guard lock(mutex_);
  auto known = repeats_.find(event);
  if (known == repeats_.end()) known = repeats_.emplace(std::string(event), Repeats{now, 0, 0}).first;
  Repeats& repeats = known->second;
  if (now - repeats.since_ms >= kPeriodMs || now < repeats.since_ms) {
    repeats.since_ms = now;
    repeats.written = 0;
  }
  if (repeats.written >= kBurst) {
    ++repeats.suppressed;
    return;
  }
  ++repeats.written;
  std::string line = log_line(format_, now, level, event, fields, repeats.suppressed);
  repeats.suppressed = 0;
  line += '\n';
  write_(line);
}

}  // namespace attune
