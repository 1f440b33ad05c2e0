#include "pipeline/sink/conservation_text.h"

#include <algorithm>
#include <map>
#include <vector>

#include "pipeline/sink/exposition.h"
#include "pipeline/sink/process_metrics.h"
#include "pipeline/source/line_reader.h"

namespace attune {

void append_conservation(std::string& out, const Counters& counters) {
  append_families(out, conservation_families(counters), ExpositionFormat::text_0_0_4);
}

std::string sort_samples(std::string_view exposition) {
  struct Block {
    std::vector<std::string_view> comments, samples;
  };
  std::map<std::string_view, Block> families;
  Block* family = nullptr;
  while (!exposition.empty()) {
    const std::string_view line = cut_line(exposition);
    if (line.empty()) continue;
    if (line.starts_with("# ")) {  // "# HELP name ...", "# TYPE name ..."
      const std::string_view rest = line.substr(std::min<std::size_t>(7, line.size()));
      family = &families[rest.substr(0, rest.find(' '))];
      family->comments.push_back(line);
    } else {
      if (family == nullptr) family = &families[std::string_view{}];
      family->samples.push_back(line);
    }
  }
  std::string sorted;
  for (auto& [name, content] : families) {
    std::sort(content.samples.begin(), content.samples.end());
    for (const auto& line : content.comments) sorted.append(line).append("\n");
    for (const auto& line : content.samples) sorted.append(line).append("\n");
  }
  return sorted;
}

}  // namespace attune
