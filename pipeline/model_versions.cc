#include "pipeline/model_versions.h"

#include "operators/emotion/emotion.h"
#include "pipeline/sink/json_write.h"

namespace attune {

std::string model_versions(const EmotionModels& models) {
  std::string text = "{";
  for (const auto& [language, model] : models.entries) {
    if (text.size() > 1) text += ',';
    append_json_string(text, name_of(language));
    text += ':';
    append_json_string(text, model->card().name + " " + model->card().version);
  }
  return text += '}';
}

}  // namespace attune
