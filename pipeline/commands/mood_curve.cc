#include "pipeline/commands/mood_curve.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

#include "pipeline/map/words.h"

namespace attune {
namespace {

constexpr double kFine = 10, kCoarse = 5;  ///< rows per 1
constexpr double kMostFine = 1;            ///< a range over this is drawn in coarse rows
constexpr double kNoMood = 0.05;           ///< nearer to 0 it has no colour
constexpr std::string_view kGreen = "\033[1;32m", kRed = "\033[1;31m", kPlain = "\033[0m";

std::string number(const char* format, double value) {
  std::array<char, 16> text;
  return {text.data(),
          static_cast<std::size_t>(std::snprintf(text.data(), text.size(), format, value))};
}

/// A number where it stands.
struct Mark {
  int row;
  std::size_t at;
  std::string text;
  double mood;
};

class Chart {
 public:
  Chart(const std::vector<MoodPoint>& points, std::size_t column)
      : points_(points), column_(column), width_(points.size() * column) {
    double highest = 0, lowest = 0;
    for (const MoodPoint& point : points) {
      highest = std::max(highest, point.mood);
      lowest = std::min(lowest, point.mood);
    }
    if (highest - lowest > kMostFine) rows_per_one_ = kCoarse;
    for (std::size_t i = 0; i < points.size(); ++i) {
      if (!points[i].known) continue;
      top_ = std::max(top_, row_of(points[i].mood));
      bottom_ = std::min(bottom_, row_of(points[i].mood));
    }
    rows_.assign(static_cast<std::size_t>(top_ - bottom_ + 1), std::string(width_, ' '));
    for (std::size_t x = 0; x < width_; x += 2) at(0, x) = '-';
    for (std::size_t i = 0; i + 1 < points.size(); ++i) connect(i);
    for (std::size_t i = 0; i < points.size(); ++i) put(i);
  }

  std::string draw(std::size_t gutter, bool colour) const {
    std::string out;
    for (int row = top_; row >= bottom_; --row) {
      std::string label = row == top_ ? "mood" : "";
      const std::string scale = row == 0 ? "0" : number("%+.1f", row / rows_per_one_);
      label.resize(gutter - 2 - scale.size(), ' ');
      std::string line = label + scale + "  " + painted(row, colour);
      while (line.back() == ' ') line.pop_back();
      out += line + "\n";
    }
    return out;
  }

 private:
  char& at(int row, std::size_t x) { return rows_[static_cast<std::size_t>(top_ - row)][x]; }
  int row_of(double mood) const { return static_cast<int>(std::lround(mood * rows_per_one_)); }
  std::size_t middle(std::size_t i) const { return i * column_ + column_ / 2 - 1; }

  void connect(std::size_t i) {
    const MoodPoint &from = points_[i], &to = points_[i + 1];
    if (!from.known || !to.known) return;
    const std::size_t first = middle(i) + 4;
    for (std::size_t x = first + first % 2; x + 4 < middle(i + 1); x += 2) {
      const double part = static_cast<double>(x - middle(i)) / static_cast<double>(column_);
      at(row_of(from.mood + part * (to.mood - from.mood)), x) = '.';
    }
  }

  void put(std::size_t i) {
    const MoodPoint& point = points_[i];
    Mark mark{row_of(point.mood), middle(i) - 2, signed_words(point.mood), point.mood};
    if (!point.known) mark = {0, middle(i) - 3, "no texts", 0};
    if (point.peak) mark.text += '!';
    const std::string room = ' ' + mark.text + ' ';
    std::string& line = rows_[static_cast<std::size_t>(top_ - mark.row)];
    line.replace(mark.at - 1, room.size(), room);
    line.resize(width_, ' ');
    marks_.push_back(std::move(mark));
  }

  std::string painted(int row, bool colour) const {
    const std::string& line = rows_[static_cast<std::size_t>(top_ - row)];
    if (!colour) return line;
    std::string out;
    std::size_t done = 0;
    for (const Mark& mark : marks_) {  // from left to right
      if (mark.row != row || std::fabs(mark.mood) < kNoMood) continue;
      out.append(line, done, mark.at - done).append(mark.mood > 0 ? kGreen : kRed);
      out.append(mark.text).append(kPlain);
      done = mark.at + mark.text.size();
    }
    return out.append(line, done);
  }

  const std::vector<MoodPoint>& points_;
  const std::size_t column_, width_;
  double rows_per_one_ = kFine;
  int top_ = 0, bottom_ = 0;
  std::vector<std::string> rows_;
  std::vector<Mark> marks_;
};

}  // namespace

std::string draw_mood_curve(const std::vector<MoodPoint>& points, std::size_t gutter,
                            std::size_t column, bool colour) {
  return Chart(points, column).draw(gutter, colour);
}

}  // namespace attune
