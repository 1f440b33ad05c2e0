// What the trained heads say of a text.
#pragma once

#include <memory>
#include <span>
#include <string_view>
#include <utility>

#include "operators/empathy/heads_model.h"

namespace attune {

/// Reads texts in English. Thread rule: one per worker for texts; tokens may be read by any thread.
/// No allocation per text; never throws.
template <class Kind>
class HeadsReader {
 public:
  explicit HeadsReader(std::shared_ptr<const HeadsModel<Kind>> model = HeadsModel<Kind>::embedded())
      : model_(std::move(model)), cutter_(std::make_unique<PhraseText>()) {}

  /// Any bytes. Of a long text head and tail are read (phrase_text.h).
  HeadScores<Kind> read(std::string_view text) noexcept {
    return model_->read(cutter_->read(text));
  }
  /// Of a text that is cut already: a fraction of the time.
  HeadScores<Kind> read(std::span<const PhraseToken> tokens) const noexcept {
    return model_->read(tokens);
  }
  const HeadsModel<Kind>& model() const noexcept { return *model_; }

 private:
  std::shared_ptr<const HeadsModel<Kind>> model_;
  std::unique_ptr<PhraseText> cutter_;
};

}  // namespace attune
