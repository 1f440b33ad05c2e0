#include "config/diagnosis.h"

#include <algorithm>
#include <array>

namespace attune {
namespace {

constexpr std::size_t kShownBytes = 80;

/// One line, printable, short: a value may be anything that YAML can hold.
std::string shown(const std::string& value) {
  std::string out;
  for (const char c : value) {
    if (out.size() >= kShownBytes) {
      while (!out.empty() && (static_cast<unsigned char>(out.back()) & 0xC0u) == 0x80u) out.pop_back();
      if (!out.empty() && static_cast<unsigned char>(out.back()) >= 0xC0u) out.pop_back();
      return out + "...";
    }
    const auto byte = static_cast<unsigned char>(c);
    out += byte < 0x20 || byte == 0x7F ? ' ' : c;
  }
  return out;
}

}  // namespace

bool is_secret_key(std::string_view key) {
  static constexpr std::array<std::string_view, 11> kWords = {
      "password", "passwd", "secret", "token", "jaas", "credential", "key.pem", "ssl.key", "ssl.keystore",
      "ssl_key", "oauthbearer.config"};
  for (const std::string_view word : kWords)
    if (std::search(key.begin(), key.end(), word.begin(), word.end(), [](char a, char b) {
          return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b;
        }) != key.end())
      return true;
  return false;
}

void Diagnosis::report(int line, const std::string& key, const std::string& value, const std::string& problem,
                       const std::string& remedy) {
  // The value of properties_files is a path, and the path is what one needs to see.
  const bool secret = is_secret_key(key) && !key.starts_with("kafka.properties_files.");
  errors_.push_back({file_, line, shown(key), secret && !value.empty() ? "<redacted>" : shown(value), problem, remedy});
}

std::vector<ConfigError> Diagnosis::take() {
  std::stable_sort(errors_.begin(), errors_.end(),
                   [](const ConfigError& a, const ConfigError& b) { return a.line < b.line; });
  if (errors_.size() > kMostErrors) {
    const std::size_t more = errors_.size() - kMostErrors;
    errors_.resize(kMostErrors);
    errors_.push_back({file_, 0, "", "", std::to_string(more) + " more errors", "Mend these first."});
  }
  return std::move(errors_);
}

std::string to_string(const ConfigError& error) {
  std::string out = error.file;
  if (error.line > 0) out.append(":").append(std::to_string(error.line));
  out.append(": ");
  if (!error.key.empty()) out.append(error.key).append(": ");
  if (!error.value.empty()) out.append(error.value).append(": ");
  return out.append(error.problem).append(". ").append(error.remedy);
}

}  // namespace attune
