#include "pipeline/map/words.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <utility>

namespace attune {
namespace {

constexpr std::pair<std::string_view, std::string_view> kWords[] = {
    // Friction.
    {"rage_click", "rage clicks"},
    {"dead_click", "dead clicks"},
    {"error_click", "failed clicks"},
    {"u_turn", "turned back"},
    {"form_abandonment", "forms left"},
    {"step_abandonment", "steps left"},
    {"channel_switch", "changed channel"},
    {"unanswered", "unanswered"},
    {"long_wait", "long waits"},
    {"repeat_contact", "came again"},
    {"reopening", "reopened"},
    {"broken_promise", "broken promise"},
    {"hand_off", "handed over"},
    {"bot_to_person", "bot to person"},
    {"silo_bounce", "sent around"},
    {"explaining_again", "told it again"},
    {"rephrasing", "asked again"},
    {"unacknowledged", "not heard"},
    {"scripted_reply", "scripted reply"},
    {"negative_streak", "stay upset"},
    {"escalation_request", "want a person"},
    {"churn_threat", "say they leave"},
    {"touchpoints", "pages, buttons"},
    {"pathways", "finding the way"},
    {"delivery", "being served"},
    {"ecosystem", "between teams"},
    {"empathy", "being understood"},
    {"hard_conversations", "hard work"},
    // Replies.
    {"agent", "people"},
    {"bot", "bots"},
    {"acknowledges", "acknowledge"},
    {"sympathises", "sympathise"},
    {"scripted", "sound scripted"},
    {"restates", "restate it"},
    {"explores", "ask about it"},
    {"owns", "take it on"},
    {"next_step", "tell what's next"},
    {"sets_expectation", "say by when"},
    {"promises", "promise"},
    {"appreciates", "appreciate"},
    {"soothes", "calm"},
    {"urgent", "urgent"},
    {"jargon", "use jargon"},
    {"readable", "easy to read"},
    {"mirrors", "match the pace"},
    {"misread", "misread them"},
    // Cues.
    {"deadline", "a deadline"},
    {"occasion", "an occasion"},
    {"health", "health"},
    {"hardship", "money troubles"},
    {"dependants", "dependants"},
    {"travel", "travel"},
    {"safety", "safety"},
    // What people do, and what helps them.
    {"texts_written", "wrote"},
    {"conversations_opened", "conversations"},
    {"visits_opened", "visits"},
    {"journeys_started", "began a journey"},
    {"journeys_finished", "finished it"},
    {"journeys_abandoned", "gave it up"},
    {"surveys_answered", "surveys"},
    {"repaired", "turned good"},
    {"mood_improved", "mood rose"},
    {"resolved_with_quality", "solved and well"},
    {"promises_kept", "promises kept"},
    {"needs_acknowledged", "were understood"},
    {"hope_given", "given hope"},
};

}  // namespace

std::string plain_words(std::string_view name) {
  for (const auto& [key, words] : kWords)
    if (key == name) return std::string(words);
  std::string words(name);
  std::replace(words.begin(), words.end(), '_', ' ');
  return words;
}

std::string value_words(std::string_view value) {
  if (value.empty()) return "(none)";
  if (value == "__other__") return "(others)";
  if (value == "__held__") return "(held back)";
  return std::string(value);
}

std::string length_words(std::int64_t ms) {
  constexpr std::pair<std::int64_t, std::string_view> kUnits[] = {
      {86'400'000, "day"}, {3'600'000, "h"}, {60'000, "min"}, {1'000, "s"}};
  for (const auto& [unit, name] : kUnits)
    if (ms >= unit && ms % unit == 0) {
      const bool days = name == "day" && ms != unit;
      return std::to_string(ms / unit) + " " + std::string(name) + (days ? "s" : "");
    }
  if (ms < 1'000) return std::to_string(ms) + " ms";
  std::string text =
      std::to_string(ms / 1'000) + "." + std::to_string(1'000 + ms % 1'000).substr(1);
  while (text.back() == '0') text.pop_back();
  return text + " s";
}

std::string count_words(std::uint64_t n) {
  if (n < 100'000) return std::to_string(n);
  return n < 10'000'000 ? std::to_string(n / 1'000) + "k" : std::to_string(n / 1'000'000) + "M";
}

std::string signed_words(double value) {
  if (std::fabs(value) < 0.005) return "0.00";
  std::array<char, 32> text;
  return {text.data(),
          static_cast<std::size_t>(std::snprintf(text.data(), text.size(), "%+.2f", value))};
}

std::string percent_words(double share) {
  if (share > 0 && share < 0.005) return "<1%";
  if (share < 1 && share > 0.995) return ">99%";
  return std::to_string(std::lround(100 * share)) + "%";
}

}  // namespace attune
