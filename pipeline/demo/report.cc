#include "pipeline/demo/report.h"

#include <ctime>

#include "pipeline/demo/number_words.h"
#include "pipeline/demo/prompt_words.h"

namespace attune {
namespace {

const char* name_of(Emotion emotion) {
  return kEmotionNames[static_cast<std::size_t>(emotion)].data();
}

std::string at_most(const FoundCount& count) {
  if (count.all == 0) return "\n";
  return text_of("; at most %llu in one window, at %s\n", number(count.most),
                 clock_time(count.most_ms).c_str());
}

std::string name_of(PeakKind kind) {
  return std::string(measures::kPeaks[static_cast<std::size_t>(kind)]);
}
std::string at(const Place& place) {
  return " at " + place.first + " / " + place.second;
}
std::string span_of(const FoundPeak& peak) {
  const std::string began = clock_time(peak.began_ms);
  if (peak.lasts) return "since " + began;
  return peak.last_ms == peak.began_ms ? "at " + began : began + " to " + clock_time(peak.last_ms);
}
/// Of what the share of a peak is one.
const char* whole_of(PeakKind kind) {
  return kind == PeakKind::ignored ? "customers" : "texts";
}

std::string peaks_summary(const std::vector<FoundPeak>& peaks) {
  if (peaks.empty()) return "  friction peaks: none\n";
  std::string out;
  for (const FoundPeak& peak : peaks)
    out += "  friction peak: " + peak_headline(peak) + "; at most " + peak_share(peak) + ", at " +
           clock_time(peak.highest_ms) + "\n";
  return out;
}

std::string prompts_summary(const FoundConversations& found) {
  std::string out = text_of("  prompts to agents: %llu\n", number(found.prompts_sent()));
  for (std::size_t kind = 0; kind < kPromptKindCount; ++kind) {
    const FoundPrompts& prompts = found.prompts[kind];
    if (prompts.sent == 0) continue;
    out += text_of("    %-18s %5llu", prompt_name(static_cast<PromptKind>(kind)).c_str(),
                   number(prompts.sent));
    if (prompts.judged > 0)
      out += text_of("; of %4llu judged %4llu were followed, %4llu helped", number(prompts.judged),
                     number(prompts.followed), number(prompts.helped));
    out += '\n';
  }
  return out;
}

std::string repair_summary(const FoundConversations& found) {
  std::string out = "  repaired: " + counted(found.repaired.all, "conversation");
  out += at_most(found.repaired);
  if (!found.mood) return out;
  const FoundMood& mood = *found.mood;
  return out + text_of("  valence at %s: %+.2f before, %+.2f at %s, %+.2f at the end\n",
                       mood.place.second.c_str(), mood.before, mood.lowest,
                       clock_time(mood.lowest_ms).c_str(), mood.now);
}

}  // namespace

std::string clock_time(std::int64_t ms) {
  const std::time_t seconds = static_cast<std::time_t>(ms / 1000);
  std::tm parts{};
  ::localtime_r(&seconds, &parts);
  char text[16];
  std::strftime(text, sizeof text, "%H:%M:%S", &parts);
  return text;
}

std::string summary(const std::optional<Incident>& incident) {
  if (!incident) return "Summary: no incident found in the closed windows.\n";
  std::string out = "Summary: incident found in the closed windows.\n  journey " +
                    incident->journey + ", step " + incident->step + "\n";
  for (const Rise& rise : incident->rises)
    out += text_of("  %s %s at %s; at most in %.0f %% of texts, at %s (usually %.0f %%)\n",
                   &rise == &incident->first() ? "began with" : "then", name_of(rise.emotion),
                   clock_time(rise.began_ms).c_str(), 100 * rise.peak_share,
                   clock_time(rise.peak_ms).c_str(), 100 * rise.usual_share);
  const Rise& peak = incident->peak();
  return out + text_of("  strongest: %s at %s, %llu texts of %llu customers in that window\n",
                       name_of(peak.emotion), clock_time(peak.peak_ms).c_str(), number(peak.texts),
                       number(peak.customers));
}

std::string summary(const FoundConversations& found) {
  std::string out = peaks_summary(found.peaks);
  out += "  unanswered: " + counted(found.unanswered.all, "conversation");
  out += at_most(found.unanswered);
  out += text_of("  hand-offs: %llu; %s came back to a team, or met a third\n",
                 number(found.hand_offs.all), counted(found.bounces.all, "conversation").c_str());
  out += text_of(
      "  upset: %llu asked for a person, %llu said that they leave, %llu clicked in rage\n",
      number(found.asked_for_person.all), number(found.threatened.all), number(found.raged.all));
  return out + prompts_summary(found) + repair_summary(found);
}

std::string peak_headline(const FoundPeak& peak, bool with_place) {
  return name_of(peak.kind) + (with_place ? at(peak.place) : "") + " " + span_of(peak);
}

std::string peak_share(const FoundPeak& peak) {
  return text_of("%.0f %% of %s (usually %.0f %%)", 100 * peak.highest, whole_of(peak.kind),
                 100 * peak.usual);
}

std::string headline(const std::optional<Incident>& incident) {
  if (!incident) return {};
  std::string out = "Incident at " + incident->journey + " / " + incident->step + " since " +
                    clock_time(incident->first().began_ms) + ": ";
  for (const Rise& rise : incident->rises)
    out += text_of("%s%s %.0f %%", &rise == &incident->first() ? "" : ", then ",
                   name_of(rise.emotion), 100 * rise.peak_share);
  return out + " of texts\n";
}

}  // namespace attune
