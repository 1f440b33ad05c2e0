#include "pipeline/demo/report.h"

#include <cstdio>
#include <ctime>

namespace attune {
namespace {

const char* name_of(Emotion emotion) {
  return kEmotionNames[static_cast<std::size_t>(emotion)].data();
}

std::string text_of(const char* format, auto... values) {
  char text[160];
  std::snprintf(text, sizeof text, format, values...);
  return text;
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
                       name_of(peak.emotion), clock_time(peak.peak_ms).c_str(),
                       static_cast<unsigned long long>(peak.texts),
                       static_cast<unsigned long long>(peak.customers));
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
