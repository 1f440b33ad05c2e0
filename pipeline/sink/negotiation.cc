// What a scraper's Accept and Accept-Encoding headers ask for (RFC 9110, chapter 12).
#include <charconv>

#include "pipeline/sink/exposition.h"

namespace attune {
namespace {

std::string_view trimmed(std::string_view text) noexcept {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\t')) text.remove_suffix(1);
  return text;
}

/// Cuts off and returns what stands before `separator`, outside quotes.
std::string_view cut(std::string_view& rest, char separator) noexcept {
  bool quoted = false;
  std::size_t i = 0;
  for (; i < rest.size() && (quoted || rest[i] != separator); ++i)
    if (rest[i] == '"') quoted = !quoted;
  const std::string_view head = rest.substr(0, i);
  rest.remove_prefix(i < rest.size() ? i + 1 : i);
  return trimmed(head);
}

bool same(std::string_view a, std::string_view b) noexcept {
  const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
  if (a.size() != b.size()) return false;
  for (std::size_t i = 0; i < a.size(); ++i)
    if (lower(a[i]) != lower(b[i])) return false;
  return true;
}

std::string_view unquoted(std::string_view text) noexcept {
  if (text.size() >= 2 && text.front() == '"' && text.back() == '"') return text.substr(1, text.size() - 2);
  return text;
}

/// One element of an Accept-like header.
struct Wish {
  std::string_view name, version;
  double q = 1;
};

Wish parse_wish(std::string_view element) noexcept {
  Wish wish;
  wish.name = cut(element, ';');
  while (!element.empty()) {
    std::string_view value = cut(element, ';');
    const std::string_view name = cut(value, '=');
    if (same(name, "version")) wish.version = unquoted(trimmed(value));
    if (same(name, "q")) {
      const std::string_view number = trimmed(value);
      double q = 0;
      const auto parsed = std::from_chars(number.data(), number.data() + number.size(), q);
      wish.q = parsed.ec == std::errc() && q >= 0 && q <= 1 ? q : 0;  // an unreadable wish is none
    }
  }
  return wish;
}

}  // namespace

ExpositionFormat negotiate_format(std::string_view accept) noexcept {
  double open = 0, text = -1, any_text = -1, any = -1;
  while (!accept.empty()) {
    const Wish wish = parse_wish(cut(accept, ','));
    const bool current = wish.version.empty() || wish.version == "1.0.0";
    if (same(wish.name, "application/openmetrics-text") && current && wish.q > open) open = wish.q;
    const bool plain = wish.version.empty() || wish.version == "0.0.4";
    if (same(wish.name, "text/plain") && plain && wish.q > text) text = wish.q;
    if (same(wish.name, "text/*") && wish.q > any_text) any_text = wish.q;
    if (wish.name == "*/*" && wish.q > any) any = wish.q;
  }
  // The most specific wish that matches text 0.0.4 says how well it is liked.
  const double liked = text >= 0 ? text : any_text >= 0 ? any_text : any;
  return open > 0 && open >= liked ? ExpositionFormat::openmetrics_1_0_0 : ExpositionFormat::text_0_0_4;
}

std::string_view content_type(ExpositionFormat format) noexcept {
  return format == ExpositionFormat::openmetrics_1_0_0 ? "application/openmetrics-text; version=1.0.0; charset=utf-8"
                                                       : "text/plain; version=0.0.4; charset=utf-8";
}

bool accepts_gzip(std::string_view accept_encoding) noexcept {
  double gzip = -1, any = 0;
  while (!accept_encoding.empty()) {
    const Wish wish = parse_wish(cut(accept_encoding, ','));
    if (same(wish.name, "gzip") || same(wish.name, "x-gzip")) gzip = wish.q;
    if (wish.name == "*") any = wish.q;
  }
  return (gzip >= 0 ? gzip : any) > 0;
}

}  // namespace attune
