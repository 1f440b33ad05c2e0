// Lists of words, and what no single value of friction and empathy can tell.
#include <algorithm>
#include <cctype>
#include <utility>

#include "config/reading.h"
#include "config/scalar.h"
#include "config/units.h"

namespace attune {
namespace {

constexpr std::size_t kLongestWord = 40;

/// Why it can never be met as one word; empty when it can.
ScalarProblem unfit_word(const std::string& word) {
  if (word.empty() || word.size() > kLongestWord) return {"not a word", "Use 1 to 40 bytes."};
  if (std::any_of(word.begin(), word.end(),
                  [](unsigned char c) { return c <= ' ' || (c < 0x80 && !std::isalnum(c)); }))
    return {"not one word",
            "Use letters and digits alone, without spaces and signs; a phrase cannot be listed."};
  return {};
}

std::string lower(std::string word) {
  std::transform(word.begin(), word.end(), word.begin(), [](unsigned char c) {
    return c < 0x80 ? static_cast<char>(std::tolower(c)) : static_cast<char>(c);
  });
  return word;
}

/// What is forgotten before its time would silently never be found.
void check_kept(ConfigReading& reading, const std::string& key, std::int64_t within_ms) {
  const std::int64_t keep_ms = reading.config.experience.memory.keep_ms;
  if (within_ms <= keep_ms) return;
  const int line = std::max(reading.line_of(key), reading.line_of("memory.keep"));
  reading.diagnosis.report(line, key, format_duration_ms(within_ms),
                           "customers are remembered for " + format_duration_ms(keep_ms) + " only",
                           "Make it shorter, or memory.keep longer.");
}

/// Whom silence ends a conversation for is not waiting any more.
void check_waited(ConfigReading& reading, const std::string& key, std::int64_t limit_ms,
                  const std::string& idle_key, std::int64_t idle_ms) {
  if (limit_ms <= idle_ms) return;
  const int line = std::max(reading.line_of(key), reading.line_of(idle_key));
  reading.diagnosis.report(line, key, format_duration_ms(limit_ms),
                           "silence ends a conversation after " + format_duration_ms(idle_ms) +
                               ", so it would never be found",
                           "Make it shorter, or " + idle_key + " longer.");
}

}  // namespace

void read_words(ConfigReading& reading, const OptionSpec& spec, const YamlValue& value,
                const std::string& key) {
  if (value.kind != YamlValue::Kind::sequence)
    return reading.wrong_kind(value, key, "a list of words, such as " + std::string(spec.example));
  if (value.items.size() > static_cast<std::size_t>(spec.maximum))
    return reading.diagnosis.report(value.line, key, "",
                                    std::to_string(value.items.size()) + " words",
                                    "List " + bounds_text(spec) + ".");
  OptionValue read;
  for (std::size_t i = 0; i < value.items.size(); ++i) {
    const std::string entry = key + "[" + std::to_string(i) + "]";
    const auto word = reading.scalar(value.items[i], entry, "a word");
    if (!word) continue;
    const ScalarProblem problem = unfit_word(*word);
    if (problem.empty()) read.words.push_back(lower(*word));
    else
      reading.diagnosis.report(value.items[i].line, entry, *word, problem.problem, problem.remedy);
  }
  spec.set(reading.config, read);
  reading.words[key] = std::move(read.words);
}

void check_experience(ConfigReading& reading) {
  for (const std::string& word : reading.words["empathy.jargon"])
    if (const auto& plain = reading.words["empathy.plain_words"];
        std::find(plain.begin(), plain.end(), word) != plain.end())
      reading.diagnosis.report(reading.line_of("empathy.plain_words"), "empathy.plain_words", word,
                               "empathy.jargon lists the word, too", "Keep it in one of them.");
  const FrictionOptions& friction = reading.config.experience.friction;
  if (friction.rage_clicks == 1)
    reading.diagnosis.report(reading.line_of("friction.rage_clicks"), "friction.rage_clicks", "1",
                             "one click is no rage", "Use 2 to 5, or 0 for what the profile says.");
  const MemoryOptions& memory = reading.config.experience.memory;
  check_waited(reading, "friction.unanswered", friction.unanswered_ms, "conversation.idle",
               memory.conversation_idle_ms);
  check_waited(reading, "friction.unanswered_mail", friction.unanswered_mail_ms,
               "conversation.idle_mail", memory.conversation_idle_mail_ms);
  check_kept(reading, "friction.repeat_contact", friction.repeat_contact_ms);
  check_kept(reading, "friction.reopening", friction.reopening_ms);
  check_kept(reading, "journey.survey_within", reading.config.experience.journey.survey_within_ms);
  const ClickRules& rules = rules_of(friction.click_profile);
  if (friction.rage_distance_px != 0 && rules.distance == ClickRules::Distance::none)
    reading.diagnosis.report(
        reading.line_of("friction.rage_distance"), "friction.rage_distance",
        std::to_string(friction.rage_distance_px),
        "the profile " + std::string(rules.name) + " looks at the element and not at the place",
        "Remove it, or choose another friction.click_profile.");
}

}  // namespace attune
