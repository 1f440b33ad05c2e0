#include "pipeline/commands/progress_line.h"

#include <unistd.h>

#include <cstdio>
#include <utility>

namespace attune {
namespace {

constexpr unsigned kPlainEvery = 5;

}  // namespace

ProgressLine::ProgressLine(std::string command, bool topic)
    : command_(std::move(command)), topic_(topic), terminal_(::isatty(STDERR_FILENO) == 1) {}

ProgressLine::~ProgressLine() {
  if (terminal_) std::fprintf(stderr, "\r\033[K");
}

void ProgressLine::show(std::uint64_t records, std::uint64_t done, std::uint64_t total) {
  if (!terminal_ && ++calls_ % kPlainEvery != 0) return;
  std::string line = terminal_ ? "\r" : "attune " + command_ + ": ";
  line += std::to_string(records) + (topic_ ? " records, " : " lines, ") + amount(done);
  if (total != 0)
    line += " of " + amount(total) + " (" + std::to_string(100 * done / total) + " %)";
  line += topic_ ? " offsets" : " MiB";
  std::fprintf(stderr, "%s%s", line.c_str(), terminal_ ? "\033[K" : "\n");
  std::fflush(stderr);
}

std::string ProgressLine::amount(std::uint64_t value) const {
  return std::to_string(topic_ ? value : value >> 20);
}

}  // namespace attune
