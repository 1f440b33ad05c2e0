// What the process says while it runs: one line per happening, for machines and people.
#pragma once

#include <cstdint>
#include <functional>
#include <initializer_list>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <variant>

namespace attune {

/// error = a person must act, warn = look today, info = start, stop, rebalance; debug is off by default.
enum class LogLevel : std::uint8_t { debug, info, warn, error };
enum class LogFormat : std::uint8_t { logfmt, json };

std::optional<LogLevel> log_level_named(std::string_view name) noexcept;

/// One `key=value`. Never a customer's words or ids: say which partition and offset instead.
struct LogField {
  using Value = std::variant<std::string_view, std::int64_t, double, bool>;

  LogField(std::string_view k, std::string_view v) : key(k), value(v) {}
  LogField(std::string_view k, const char* v) : key(k), value(std::string_view(v)) {}
  LogField(std::string_view k, const std::string& v) : key(k), value(std::string_view(v)) {}
  LogField(std::string_view k, bool v) : key(k), value(v) {}
  LogField(std::string_view k, double v) : key(k), value(v) {}
  template <class Integer>
    requires std::is_integral_v<Integer>
  LogField(std::string_view k, Integer v) : key(k), value(static_cast<std::int64_t>(v)) {}

  std::string_view key;
  Value value;
};

/// Formats one line, without the line break. Pure. Values are cut at 512 bytes, control characters
/// escaped, so that one happening is always one line.
std::string log_line(LogFormat format, std::int64_t wall_ms, LogLevel level, std::string_view event,
                     std::initializer_list<LogField> fields, std::uint64_t suppressed = 0);

/// Writes lines to standard error (or wherever `write` puts them). The same event more than kBurst times
/// in kPeriodMs is held back; the next line that gets through says how many were (`suppressed=`).
/// Errors of the log itself are ignored. Thread rule: any thread. Nothing per event, ever.
class Log {
 public:
  using Writer = std::function<void(std::string_view line)>;  ///< with the line break; one call at a time
  using Clock = std::function<std::int64_t()>;                ///< wall ms

  explicit Log(LogFormat format = LogFormat::logfmt, LogLevel least = LogLevel::info);
  Log(LogFormat format, LogLevel least, Writer write, Clock clock);

  void write(LogLevel level, std::string_view event, std::initializer_list<LogField> fields = {});
  void debug(std::string_view event, std::initializer_list<LogField> fields = {}) { write(LogLevel::debug, event, fields); }
  void info(std::string_view event, std::initializer_list<LogField> fields = {}) { write(LogLevel::info, event, fields); }
  void warn(std::string_view event, std::initializer_list<LogField> fields = {}) { write(LogLevel::warn, event, fields); }
  void error(std::string_view event, std::initializer_list<LogField> fields = {}) { write(LogLevel::error, event, fields); }

  static constexpr std::uint64_t kBurst = 20;
  static constexpr std::int64_t kPeriodMs = 10'000;

 private:
  struct Repeats {
    std::int64_t since_ms = 0;
    std::uint64_t written = 0, suppressed = 0;
  };

  const LogFormat format_;
  const LogLevel least_;
  const Writer write_;
  const Clock clock_;
  std::mutex mutex_;
  std::map<std::string, Repeats, std::less<>> repeats_;  ///< guarded by mutex_; by event, a small set
};

}  // namespace attune
