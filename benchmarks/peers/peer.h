// What is compared, seen from outside: text in, labels out. And the small language in which
// peers.py talks to it, so that every peer is asked the same, here and in Python.
#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <span>
#include <string>

namespace attune::peers {

/// Thread rule: one thread.
class Peer {
 public:
  virtual ~Peer() = default;
  virtual std::size_t label_count() const = 0;  ///< at most 32
  /// One probability per label, [0, 1].
  virtual void probabilities(const std::string& text, std::span<float> out) = 0;
  /// Bit i: label i holds. This is what is timed. Over no threshold: the label that comes nearest.
  virtual std::uint32_t label(const std::string& text) = 0;
  /// Log-odds per label. A peer with thresholds of its own ignores them.
  virtual void set_thresholds(std::span<const float> log_odds) = 0;
};

/// Answers each line of `in` with a line of JSON until `in` ends; a line that is not understood
/// ends it with 2.
///   texts FILE      reads texts, a line each          {"texts": N}
///   scores FILE     writes probabilities, a line each {"written": N}
///   thresholds T... sets them                         {"thresholds": N}
///   labels FILE     writes labels as a number         {"written": N}
///   round SECONDS   labels all texts until that much CPU time has passed, but once at least
///                   {"texts": N, "cpu_s": S, "wall_s": S, "allocations": N, "sum": N}
int serve(Peer& peer, std::istream& in, std::ostream& out);

}  // namespace attune::peers
