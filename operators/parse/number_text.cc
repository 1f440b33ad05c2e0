#include "operators/parse/number_text.h"

#include <charconv>
#include <system_error>

#include "operators/parse/json_text.h"

namespace attune {
namespace {

constexpr std::int64_t kFarPoint = 1'000'000'000;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

/// REQUIRES: `text` is what follows the e of a JSON number. Saturates.
std::int64_t read_exponent(std::string_view text) noexcept {
  const bool negative = text.front() == '-';
  if (!is_digit(text.front())) text.remove_prefix(1);
  std::int64_t value = 0;
  for (const char c : text) value = value > kFarPoint ? value : value * 10 + (c - '0');
  return negative ? -value : value;
}

bool is_word_for_no_number(std::string_view text) noexcept {
  if (!text.empty() && (text.front() == '-' || text.front() == '+')) text.remove_prefix(1);
  const auto is = [&](std::string_view word) {
    if (text.size() != word.size()) return false;
    for (std::size_t i = 0; i < word.size(); ++i)
      if ((text[i] | 0x20) != word[i]) return false;
    return true;
  };
  return is("nan") || is("inf") || is("infinity");
}

/// Whole numbers of up to fifteen digits are exact in a double: most scores and positions.
bool read_small_whole(std::string_view text, double& out) noexcept {
  const bool negative = !text.empty() && text.front() == '-';
  if (negative) text.remove_prefix(1);
  if (text.empty() || text.size() > 15 || (text.front() == '0' && text.size() > 1)) return false;
  std::int64_t value = 0;
  for (const char c : text) {
    if (!is_digit(c)) return false;
    value = value * 10 + (c - '0');
  }
  out = static_cast<double>(negative ? -value : value);
  return true;
}

}  // namespace

bool read_decimal(std::string_view text, Decimal& out) noexcept {
  if (!is_json_number(text)) return false;
  out = Decimal{};
  std::size_t at = 0;
  if (text[at] == '-') {
    out.negative = true;
    ++at;
  }
  bool after_point = false;
  for (; at < text.size() && text[at] != 'e' && text[at] != 'E'; ++at) {
    if (text[at] == '.') {
      after_point = true;
      continue;
    }
    const char value = static_cast<char>(text[at] - '0');
    if (out.digits == 0 && value == 0) {
      if (after_point) --out.point;  // 0.00123: the first digit that counts comes later
      continue;
    }
    if (!after_point) ++out.point;
    if (out.digits < Decimal::kKept) out.digit[out.digits++] = value;
    else out.more = out.more || value != 0;
  }
  if (at < text.size()) out.point += read_exponent(text.substr(at + 1));
  return true;
}

NumberReading read_double(std::string_view text, double& out) noexcept {
  if (read_small_whole(text, out)) return NumberReading::ok;
  if (!is_json_number(text)) return is_word_for_no_number(text) ? NumberReading::not_finite : NumberReading::not_a_number;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error == std::errc()) return NumberReading::ok;
  Decimal decimal;  // out of range: too large, or so small that it is nothing?
  if (!read_decimal(text, decimal) || decimal.point > 0) return NumberReading::not_finite;
  out = 0;
  return NumberReading::ok;
}

}  // namespace attune
