// Emotional reaction, interpretation and exploration in a reply, by the trained heads.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "operators/empathy/empathy_model.h"

namespace attune {

/// Reads replies of agents and bots, in English. Thread rule: one per worker for texts; tokens may
/// be read by any thread. No allocation per text; never throws.
class EmpathyHeads {
 public:
  explicit EmpathyHeads(std::shared_ptr<const EmpathyModel> model = EmpathyModel::embedded())
      : model_(std::move(model)), cutter_(std::make_unique<PhraseText>()) {}

  /// Any bytes. Of a long text head and tail are read (phrase_text.h).
  EmpathyScores read(std::string_view text) noexcept { return model_->read(cutter_->read(text)); }
  /// Of a text that is cut already: a fraction of the time.
  EmpathyScores read(std::span<const PhraseToken> tokens) const noexcept {
    return model_->read(tokens);
  }
  const EmpathyModel& model() const noexcept { return *model_; }

 private:
  std::shared_ptr<const EmpathyModel> model_;
  std::unique_ptr<PhraseText> cutter_;
};

}  // namespace attune
