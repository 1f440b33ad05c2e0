#include "pipeline/demo/panel.h"

#include <algorithm>
#include <vector>

#include "pipeline/demo/number_words.h"
#include "pipeline/demo/prompt_words.h"
#include "pipeline/demo/report.h"

namespace attune {
namespace {

constexpr std::size_t kLabelWidth = 12;
constexpr const char *kRed = "\033[31m", *kGreen = "\033[32m";

struct PanelLine {
  std::string label;
  std::vector<std::string> parts;  ///< the first says most
  const char* colour = nullptr;
};

/// As many parts as there is room for; of the first one as much as there is.
std::string line_of(const PanelLine& line, std::size_t width) {
  std::string out = line.label;
  out.resize(kLabelWidth, ' ');
  for (std::size_t i = 0; i < line.parts.size(); ++i) {
    const std::string part = (i == 0 ? "" : "; ") + line.parts[i];
    if (i > 0 && out.size() + part.size() > width) break;
    out += part;
  }
  out.resize(std::min(out.size(), width));
  return out;
}

/// What lasts first. The place is told once.
PanelLine friction(const FoundConversations& found) {
  std::vector<FoundPeak> peaks = found.peaks;
  std::stable_partition(peaks.begin(), peaks.end(),
                        [](const FoundPeak& peak) { return peak.lasts; });
  PanelLine line{"friction", {}};
  for (const FoundPeak& peak : peaks) {
    const bool told = !line.parts.empty() && peak.place == peaks.front().place;
    line.parts.push_back(peak_headline(peak, !told));
    line.parts.push_back(peak_share(peak));
    if (peak.lasts) line.colour = kRed;
  }
  if (line.parts.empty()) line.parts.push_back("no step stands out");
  return line;
}

bool is_ignoring(const FoundConversations& found) {
  return std::any_of(found.peaks.begin(), found.peaks.end(), [](const FoundPeak& peak) {
    return peak.kind == PeakKind::ignored && peak.lasts;
  });
}

PanelLine unanswered(const FoundConversations& found) {
  return {"unanswered",
          {counted(found.unanswered.now, "conversation") + " now",
           text_of("%llu since the start", number(found.unanswered.all))},
          is_ignoring(found) ? kRed : nullptr};
}

PanelLine hand_offs(const FoundConversations& found) {
  return {"hand-offs",
          {text_of("%llu now", number(found.hand_offs.now)),
           text_of("%llu since the start", number(found.hand_offs.all)),
           counted(found.bounces.all, "conversation") + " came back to a team, or met a third"}};
}

PanelLine upset(const FoundConversations& found) {
  return {"upset now",
          {text_of("%llu ask for a person", number(found.asked_for_person.now)),
           text_of("%llu say that they leave", number(found.threatened.now)),
           text_of("%llu click in rage", number(found.raged.now))}};
}

/// The most frequent kinds first.
PanelLine prompts(const FoundConversations& found) {
  std::vector<std::size_t> order;
  for (std::size_t kind = 0; kind < kPromptKindCount; ++kind)
    if (found.prompts[kind].sent > 0) order.push_back(kind);
  std::stable_sort(order.begin(), order.end(),
                   [&](auto a, auto b) { return found.prompts[a].sent > found.prompts[b].sent; });
  PanelLine line{"prompts", {text_of("%llu to agents", number(found.prompts_sent()))}};
  for (const std::size_t kind : order)
    line.parts.push_back(prompt_name(static_cast<PromptKind>(kind)) +
                         text_of(" %llu", number(found.prompts[kind].sent)));
  return line;
}

PanelLine last_prompt(const FoundConversations& found) {
  if (!found.last_prompt) return {"last prompt", {"none"}};
  const LastPrompt& last = *found.last_prompt;
  return {"last prompt",
          {prompt_name(last.kind) + ": " + prompt_reason(last.kind, last.reason),
           last.place.first + " / " + last.place.second}};
}

PanelLine repaired(const FoundConversations& found) {
  return {"repaired",
          {counted(found.repaired.now, "conversation") + " now",
           text_of("%llu since the start", number(found.repaired.all))},
          found.repaired.now > 0 ? kGreen : nullptr};
}

}  // namespace

std::string panel(const FoundConversations& found, std::size_t width, bool colour) {
  std::string out;
  for (const PanelLine& line : {friction(found), unanswered(found), hand_offs(found), upset(found),
                                prompts(found), last_prompt(found), repaired(found)}) {
    const std::string text = line_of(line, width);
    out += colour && line.colour != nullptr ? line.colour + text + "\033[0m\n" : text + "\n";
  }
  return out;
}

}  // namespace attune
