// emotion.models, and emotion.model as its short form.
#include <algorithm>

#include "config/reading.h"

namespace attune {
namespace {

constexpr std::string_view kEmbedded = "embedded";

void unknown_language(ConfigReading& reading, int line, const std::string& key,
                      const std::string& name) {
  std::string all;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Language::other); ++i)
    all.append(i == 0 ? "" : ", ").append(kLanguageNames[i]);
  reading.diagnosis.report(line, key, name, "not a language that is told apart",
                           "Use an ISO 639-1 code of: " + all + ".");
}

void read_model(ConfigReading& reading, const YamlValue& value, const std::string& name,
                const std::string& key) {
  const int line = reading.line_of(key);
  const auto language = language_of(name);
  if (!language) return unknown_language(reading, line, key, name);
  const auto path = reading.scalar(value, key, "a model file, or embedded");
  if (!path) return;
  if (path->empty())
    return reading.diagnosis.report(line, key, "", "no file", "Name a model file, or embedded.");
  const bool embedded = *path == kEmbedded;
  if (embedded && *language != Language::en)
    return reading.diagnosis.report(
        line, key, *path, "the model in the binary is English",
        "Train one for this language with attune train, and name its file.");
  reading.config.emotion.models.push_back(
      {*language, embedded ? "" : reading.resolve(*path), key, line});
}

}  // namespace

void read_models(ConfigReading& reading, const YamlValue& map, const std::string& key) {
  if (map.kind != YamlValue::Kind::map)
    return reading.wrong_kind(map, key, "a section such as {en: embedded, de: german.bin}");
  if (map.items.empty())
    return reading.diagnosis.report(map.line, key, "", "names no model",
                                    "Name one per language, such as en: embedded.");
  for (std::size_t i = 0; i < map.items.size(); ++i) {
    const std::string entry = key + "." + map.keys[i];
    if (reading.is_duplicate(map, i, entry)) continue;
    reading.note_line(entry, map.key_lines[i]);
    read_model(reading, map.items[i], map.keys[i], entry);
  }
}

/// emotion.model is the English one of emotion.models.
void check_models(ConfigReading& reading) {
  EmotionOptions& emotion = reading.config.emotion;
  if (emotion.model.empty()) return;
  const int line = reading.line_of("emotion.model");
  const auto english =
      std::find_if(emotion.models.begin(), emotion.models.end(),
                   [](const ModelChoice& choice) { return choice.language == Language::en; });
  if (english != emotion.models.end())
    return reading.diagnosis.report(line, "emotion.model", "", "the English model is named twice",
                                    "Keep one: " + english->key + " in line " +
                                        std::to_string(english->line) + " names it too.");
  emotion.models.insert(emotion.models.begin(),
                        {Language::en, emotion.model, "emotion.model", line});
}

}  // namespace attune
