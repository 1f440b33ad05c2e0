#include "pipeline/demo/screen.h"

#include <sys/ioctl.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

#include "pipeline/demo/panel.h"
#include "pipeline/demo/report.h"

namespace attune {
namespace {

constexpr std::size_t kPlainWidth = 120, kPlainRows = 50;
constexpr std::chrono::seconds kPlainEvery{5};

struct Size {
  std::size_t width = kPlainWidth, rows = kPlainRows;
};

Size terminal_size() {
  winsize size{};
  if (::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0) return {};
  return {size.ws_col > 0 ? size.ws_col : kPlainWidth, size.ws_row > 0 ? size.ws_row : kPlainRows};
}

std::int64_t now_ms() {
  const auto since = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::milliseconds>(since).count();
}

}  // namespace

Screen::Screen(std::string title)
    : title_(std::move(title)),
      terminal_(::isatty(STDOUT_FILENO) == 1),
      colour_(terminal_ && std::getenv("NO_COLOR") == nullptr) {}

void Screen::show(Watch& watch) {
  const auto now = std::chrono::steady_clock::now();
  if (!terminal_ && now - shown_ < kPlainEvery) return;
  shown_ = now;
  const std::string out = terminal_ ? drawn(watch) : plain(watch);
  first_ = false;
  std::fwrite(out.data(), 1, out.size(), stdout);
  std::fflush(stdout);
}

std::string Screen::plain(Watch& watch) const {
  return (first_ ? title_ + "\n" : "") + clock_time(now_ms()) + "\n" +
         watch.table(kPlainWidth, false) + headline(watch.incident()) +
         panel(watch.conversations(), kPlainWidth, false);
}

std::string Screen::drawn(Watch& watch) const {
  const auto [width, rows] = terminal_size();
  std::string out = first_ ? "\033[2J\033[H" : "\033[H";
  const std::string incident = wrapped(headline(watch.incident()), width);
  const std::string legend =
      wrapped("moved: valence beside the ten windows before; -- fell far, ++ rose far\n", width);
  // What is lost first on a low terminal comes last.
  out += topmost(fitted(title_ + "\n", width) + "\n" + watch.table(width, colour_) + "\n" +
                     incident + panel(watch.conversations(), width, colour_) + legend,
                 rows - 1);
  std::string cleared;  // the rest of every line is wiped as it is drawn, so nothing flickers
  for (const char c : out) {
    if (c == '\n') cleared += "\033[K";
    cleared += c;
  }
  return cleared + "\033[J";
}

std::string fitted(const std::string& text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  for (const char c : text) {
    column = c == '\n' ? 0 : column + 1;
    if (column <= width) out += c;
  }
  return out;
}

std::string topmost(const std::string& text, std::size_t lines) {
  std::size_t end = 0;
  for (; lines > 0 && end != std::string::npos; --lines) {
    end = text.find('\n', end);
    if (end != std::string::npos) ++end;
  }
  return text.substr(0, end);
}

std::string wrapped(const std::string& text, std::size_t width) {
  std::string out = text;
  std::size_t line = 0, space = std::string::npos;
  for (std::size_t i = 0; i < out.size(); ++i) {
    if (out[i] == ' ' || out[i] == '\n') {
      if (i - line > width && space != std::string::npos) {
        out[space] = '\n';
        line = space + 1;
      }
      space = i;
    }
    if (out[i] != '\n') continue;
    line = i + 1;
    space = std::string::npos;
  }
  return out;
}

}  // namespace attune
