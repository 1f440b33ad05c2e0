// The models of a process, each with the language whose texts it reads.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "operators/emotion/options.h"
#include "operators/language.h"
#include "operators/result.h"

namespace attune {

class EmotionModel;

/// A value; shared by all threads. The first model reads what is too short to tell.
struct EmotionModels {
  struct Entry {
    Language language = Language::en;
    std::shared_ptr<const EmotionModel> model;
  };

  EmotionModels() = default;
  /// English alone. Implicit: one model is the usual set of models.
  EmotionModels(
      std::shared_ptr<const EmotionModel> english);  // NOLINT(google-explicit-constructor)

  std::vector<Entry> entries;  ///< 1 to 28, each language once
  AbstentionOptions abstention;
};

/// Opens what is configured; a sentence with the key when one cannot be read or does not fit.
Result<EmotionModels> load_models(const EmotionOptions& options);

/// One of them. A model does not fit when it knows the common words of another language better than
/// those of its own.
Result<std::shared_ptr<const EmotionModel>> load_model(const ModelChoice& choice);

/// The choices that are in force: the embedded English one when there are none.
std::vector<ModelChoice> choices_of(const EmotionOptions& options);

/// The language whose common words the model knows best; `otherwise` when none is clearly ahead of
/// it.
Language language_of(const EmotionModel& model, Language otherwise);

/// Share of a language's marker words (language_gate.h) that are in the model's vocabulary, 0 to 1;
/// 0 for a language without markers.
double share_of_markers(const EmotionModel& model, Language language);

}  // namespace attune
