// The demo's output: a table that redraws itself on a terminal, plain lines elsewhere.
#pragma once

#include <chrono>
#include <cstddef>
#include <string>

#include "pipeline/demo/watch.h"

namespace attune {

/// Writes to standard output. Colours unless NO_COLOR is set. Thread rule: one owner.
class Screen {
 public:
  explicit Screen(std::string title);

  /// Draws at once on a terminal; elsewhere a block every five seconds.
  void show(Watch& watch);

 private:
  std::string plain(Watch& watch) const;
  std::string drawn(Watch& watch) const;

  const std::string title_;
  const bool terminal_, colour_;
  bool first_ = true;
  std::chrono::steady_clock::time_point shown_{};
};

/// Every line of `text`, cut at `width`: one that wraps would push the table down.
std::string fitted(const std::string& text, std::size_t width);

/// The first `lines` lines of `text`: one more than a terminal has would scroll it.
std::string topmost(const std::string& text, std::size_t lines);

/// Every line of `text`, broken at spaces so that none is longer than `width`, where its words
/// allow.
std::string wrapped(const std::string& text, std::size_t width);

}  // namespace attune
