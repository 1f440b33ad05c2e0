// A file of tickets, cut into lines and columns and checked as text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "operators/result.h"

namespace attune {

struct TicketLine {
  std::size_t number = 0;  ///< from 1
  std::string_view text, labels;
};

/// Views into `bytes`. Refuses what is no UTF-8, has no tabs, or has an empty column.
Result<std::vector<TicketLine>> ticket_lines(std::string_view bytes, bool& has_header);

/// Sentences of the first few mistakes, one a line.
class Mistakes {
 public:
  void add(std::size_t line, const std::string& what);
  bool any() const { return count_ != 0; }
  std::string told() const;

 private:
  std::size_t count_ = 0;
  std::string told_;
};

/// Without the spaces around it, ASCII letters small.
std::string plain(std::string_view text);

/// `separator`-separated parts, spaces around them left out.
std::vector<std::string_view> parts_between(std::string_view list, char separator);

}  // namespace attune
