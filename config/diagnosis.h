// All mistakes of one configuration, with the values that may be shown.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "config/loader.h"

namespace attune {

/// True when the last word of a key says that its value is a secret (password, token, key, jaas, ...).
bool is_secret_key(std::string_view key);

/// Collects errors. Values of secret keys never get in.
class Diagnosis {
 public:
  explicit Diagnosis(std::string file) : file_(std::move(file)) {}

  void report(int line, const std::string& key, const std::string& value, const std::string& problem,
              const std::string& remedy);
  bool empty() const noexcept { return errors_.empty(); }

  /// By line; errors of the whole file first. What goes past kMostErrors is a count.
  std::vector<ConfigError> take();

  static constexpr std::size_t kMostErrors = 200;

 private:
  std::string file_;
  std::vector<ConfigError> errors_;
};

}  // namespace attune
