#include "operators/emotion/models.h"

#include <cmath>
#include <utility>

#include "operators/emotion/emotion.h"
#include "operators/emotion/language_gate.h"
#include "operators/emotion/language_table.h"
#include "operators/emotion/student_model.h"

namespace attune {
namespace {

/// Below this much more of another language's words, a model with few words is given the benefit.
constexpr double kClearlyMore = 0.2;

std::string percent(double share) {
  return std::to_string(std::lround(100 * share)) + " %";
}

std::optional<std::string> misfit(const EmotionModel& model, Language language) {
  const Language nearest = language_of(model, language);
  if (nearest == language) return std::nullopt;
  return "the model reads another language: it knows " + percent(share_of_markers(model, nearest)) +
         " of the common words of " + std::string(name_of(nearest)) + " and " +
         percent(share_of_markers(model, language)) + " of those of " +
         std::string(name_of(language));
}

}  // namespace

EmotionModels::EmotionModels(std::shared_ptr<const EmotionModel> english)
    : entries{{Language::en, std::move(english)}} {}

double share_of_markers(const EmotionModel& model, Language language) {
  const KeyTable& words = static_cast<const StudentModel&>(model).view().words;
  const auto tokenizer = std::make_unique<Tokenizer>();
  double all = 0, known = 0;
  for (const Token& token :
       tokenizer->tokenize(markers_of(LanguageTable::embedded(), name_of(language)))) {
    ++all;
    known += words.find(token.hash) != KeyTable::kNoRow ? 1 : 0;
  }
  return all == 0 ? 0 : known / all;
}

Language language_of(const EmotionModel& model, Language otherwise) {
  double most = share_of_markers(model, otherwise) + kClearlyMore;
  Language nearest = otherwise;
  for (std::size_t i = 0; i < static_cast<std::size_t>(Language::other); ++i) {
    const double share = share_of_markers(model, static_cast<Language>(i));
    if (share < most) continue;
    most = share;
    nearest = static_cast<Language>(i);
  }
  return nearest;
}

std::vector<ModelChoice> choices_of(const EmotionOptions& options) {
  return options.models.empty() ? std::vector<ModelChoice>{ModelChoice{}} : options.models;
}

Result<std::shared_ptr<const EmotionModel>> load_model(const ModelChoice& choice) {
  if (choice.path.empty()) return EmotionModel::embedded();
  auto model = EmotionModel::from_file(choice.path);
  if (!model) return model;
  if (const auto why = misfit(**model, choice.language)) return Error{choice.path + ": " + *why};
  return model;
}

Result<EmotionModels> load_models(const EmotionOptions& options) {
  EmotionModels models;
  models.abstention = options.abstention;
  for (const ModelChoice& choice : choices_of(options)) {
    auto model = load_model(choice);
    if (!model) return Error{choice.key + ": " + model.error()};
    models.entries.push_back({choice.language, std::move(*model)});
  }
  return models;
}

}  // namespace attune
