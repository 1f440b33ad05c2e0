#include "pipeline/commands/labelled_texts.h"

#include <sys/stat.h>
#include <zlib.h>

#include <algorithm>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <functional>
#include <memory>
#include <string_view>

#include "operators/emotion/rollup.h"

namespace attune {

std::string for_each_line(const std::string& path,
                          const std::function<std::string(std::size_t, std::string_view)>& use) {
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
  if (!file) return path + ": cannot be opened";
  std::string line;
  std::size_t number = 0;
  const auto told = [&]() -> std::string {
    const std::string error = use(++number, line);
    return error.empty() ? "" : path + ":" + std::to_string(number) + ": " + error;
  };
  std::vector<char> chunk(1 << 16);
  while (gzgets(file.get(), chunk.data(), static_cast<int>(chunk.size())) != nullptr) {
    line += chunk.data();
    if (line.empty() || line.back() != '\n') continue;  // longer than the chunk: goes on
    line.pop_back();
    if (std::string error = told(); !error.empty()) return error;
    line.clear();
  }
  int code = 0;
  gzerror(file.get(), &code);
  if (code != Z_OK)
    return path + ": cannot be read to its end (a directory, or a damaged gzip file?)";
  if (!line.empty()) return told();
  return number == 0 ? path + ": is empty" : "";
}

std::vector<std::string_view> columns_of(std::string_view line) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  std::vector<std::string_view> columns;
  while (true) {
    const std::size_t tab = line.find('\t');
    columns.push_back(line.substr(0, tab));
    if (tab == std::string_view::npos) return columns;
    line.remove_prefix(tab + 1);
  }
}

std::string for_each_labelled(
    const std::string& path,
    const std::function<std::string(std::string_view, std::string_view)>& use) {
  return for_each_line(path, [&](std::size_t number, std::string_view line) -> std::string {
    const auto columns = columns_of(line);
    if (number == 1)
      return columns.size() >= 2 && columns[0] == "text" && columns[1] == "labels"
                 ? ""
                 : "the header must be text<TAB>labels";
    if (columns.size() < 2) return "has no second column with labels";
    return use(columns[0], columns[1]);
  });
}

namespace {

/// Which column feeds which lane.
struct SoftHeader {
  std::size_t text = 0, corpus = 0, columns = 0;
  std::array<std::size_t, kJudgedLanes> lane{};

  std::string read(std::string_view line) {
    const auto names = columns_of(line);
    columns = names.size();
    const auto find = [&](std::string_view name, std::size_t& place) -> std::string {
      for (place = 0; place < columns; ++place)
        if (names[place] == name) return "";
      return "the header has no column '" + std::string(name) + "'";
    };
    std::string error = find("text", text) + find("corpus", corpus);
    for (std::size_t l = 0; l < kFineLabelCount && error.empty(); ++l)
      error = find(kFineLabelNames[l], lane[l]);
    for (const auto& [name, l] : {std::pair{"pol_negative", kNegativeLane},
                                  {"pol_neutral", kNeutralLane},
                                  {"pol_positive", kPositiveLane}})
      if (error.empty()) error = find(name, lane[l]);
    return error;
  }
};

std::string read_soft_line(const SoftHeader& header, std::string_view line, SoftText& text) {
  const auto columns = columns_of(line);
  if (columns.size() != header.columns)
    return "has " + std::to_string(columns.size()) + " columns, the header " +
           std::to_string(header.columns);
  text.text = columns[header.text];
  text.corpus = columns[header.corpus];
  for (std::size_t l = 0; l < kJudgedLanes; ++l) {
    const std::string_view number = columns[header.lane[l]];
    const auto parsed =
        std::from_chars(number.data(), number.data() + number.size(), text.target[l]);
    if (parsed.ec != std::errc() || parsed.ptr != number.data() + number.size() ||
        !(text.target[l] >= 0) || !(text.target[l] <= 1))
      return "column " + std::to_string(header.lane[l] + 1) + " is not a probability";
  }
  return "";
}

using Columns = std::vector<std::string_view>;

std::string read_level(std::string_view number, float& level) {
  const auto parsed = std::from_chars(number.data(), number.data() + number.size(), level);
  return parsed.ec == std::errc() && parsed.ptr == number.data() + number.size() && level >= 0 &&
                 level <= 1
             ? ""
             : "its urgency is not a number from 0 to 1";
}

/// Lines of `text<TAB>...`, with or without a header.
Result<std::vector<SupportText>> read_levels(
    const std::string& path, const std::function<std::string(const Columns&, SupportText&)>& read) {
  std::vector<SupportText> texts;
  const std::string error =
      for_each_line(path, [&](std::size_t number, std::string_view line) -> std::string {
        const Columns columns = columns_of(line);
        if (columns.size() < 2) return "has no second column";
        if (number == 1 && columns[0] == "text") return "";
        SupportText& text = texts.emplace_back();
        text.text = columns[0];
        return read(columns, text);
      });
  if (!error.empty()) return Error{error};
  if (texts.empty()) return Error{path + ": has no texts"};
  return texts;
}

}  // namespace

Result<std::vector<GoldText>> read_gold_texts(const std::string& path) {
  std::vector<GoldText> texts;
  const std::string error =
      for_each_labelled(path, [&](std::string_view text, std::string_view names) -> std::string {
        const auto labels = parse_fine_labels(names);
        if (!labels)
          return "an unknown label; the 28 names are those that `attune classify` prints under "
                 "scores";
        texts.push_back({std::string(text), *labels});
        return "";
      });
  if (!error.empty()) return Error{error};
  if (texts.empty()) return Error{path + ": has no texts"};
  return texts;
}

Result<std::vector<SupportText>> read_support_texts(const std::string& path) {
  return read_levels(path, [](const Columns& columns, SupportText& text) -> std::string {
    const auto emotions = parse_emotions(columns[1]);
    if (!emotions) return "an unknown emotion; the twelve names are those of `attune classify`";
    text.emotions = *emotions;
    return columns.size() < 3 ? "" : read_level(columns[2], text.urgency);
  });
}

Result<std::vector<SupportText>> read_urgency_texts(const std::string& path) {
  return read_levels(path, [](const Columns& columns, SupportText& text) {
    return read_level(columns[1], text.urgency);
  });
}

Result<std::vector<PolarityText>> read_polarity_texts(const std::string& path) {
  std::vector<PolarityText> texts;
  const std::string error =
      for_each_labelled(path, [&](std::string_view text, std::string_view name) -> std::string {
        const auto at = std::find(kPolarityNames.begin(), kPolarityNames.end(), name);
        if (at == kPolarityNames.end())
          return "the label is not one of negative, neutral, positive";
        texts.push_back({std::string(text), static_cast<std::size_t>(at - kPolarityNames.begin())});
        return "";
      });
  if (!error.empty()) return Error{error};
  if (texts.empty()) return Error{path + ": has no texts"};
  return texts;
}

Result<std::vector<SoftText>> read_soft_texts(const std::string& path) {
  std::vector<SoftText> texts;
  SoftHeader header;
  const std::string error =
      for_each_line(path, [&](std::size_t number, std::string_view line) -> std::string {
        if (number == 1) return header.read(line);
        return read_soft_line(header, line, texts.emplace_back());
      });
  if (!error.empty()) return Error{error};
  return texts;
}

Result<std::string> read_whole_file(const std::string& path) {
  struct stat about {};
  if (::stat(path.c_str(), &about) != 0)
    return Error{std::string("cannot be opened: ") + std::strerror(errno)};
  if (S_ISDIR(about.st_mode)) return Error{"is a directory, not a file of tickets"};
  const std::unique_ptr<gzFile_s, int (*)(gzFile)> file(gzopen(path.c_str(), "rb"), gzclose);
  if (!file) return Error{std::string("cannot be opened: ") + std::strerror(errno)};
  std::string bytes;
  std::vector<char> chunk(1 << 16);
  int size = 0;
  while ((size = gzread(file.get(), chunk.data(), static_cast<unsigned>(chunk.size()))) > 0)
    bytes.append(chunk.data(), static_cast<std::size_t>(size));
  int code = Z_OK;
  gzerror(file.get(), &code);  // a cut archive ends like a whole one, and says so here
  if (size < 0 || code != Z_OK) return Error{"cannot be read to its end (a damaged gzip file?)"};
  return bytes;
}

}  // namespace attune
