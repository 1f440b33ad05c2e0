// The student at run time: a text's tokens, their rows, what they say together.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string_view>

#include "operators/emotion/emotion.h"
#include "operators/emotion/label_groups.h"
#include "operators/emotion/model_file.h"
#include "operators/emotion/student_kernel.h"
#include "operators/emotion/tokenizer.h"

namespace attune {

/// A checked model file. Whatever `owner` holds keeps the bytes of `view` alive.
class StudentModel final : public EmotionModel {
 public:
  StudentModel(ModelView view, std::shared_ptr<const void> owner);
  const ModelCard& card() const noexcept override { return card_; }
  const ReferenceMix& reference() const noexcept override { return view_.reference; }
  const ModelView& view() const noexcept { return view_; }
  const StudentHead& head() const noexcept { return head_; }  ///< calibration multiplied in
  /// Bit i = Emotion(i): of the support head, or rolled up when the model has none.
  std::uint16_t emotions_of(const StudentOutput& out) const noexcept;
  void emotion_probabilities(const StudentOutput& out,
                             std::array<float, kEmotionCount>& probability) const noexcept;
  /// Log-odds that the text is urgent. `tokens`: those that `out` was judged from.
  float urgency_of(const StudentOutput& out, std::span<const Token> tokens) const noexcept;
  float urgent_from() const noexcept;  ///< log-odds from which it is
  const LabelGroups& twelve() const noexcept { return twelve_; }
  const LabelGroups& ekman() const noexcept { return ekman_; }
  const LabelGroups& sentiment() const noexcept { return sentiment_; }

 private:
  ModelView view_;
  StudentHead head_;
  LabelGroups twelve_, ekman_, sentiment_;
  ModelCard card_;
  std::shared_ptr<const void> owner_;
};

/// Judges one text at a time. Holds its scratch memory: no allocation per text. Thread rule: one
/// owner; lives no longer than its model.
class StudentScorer {
 public:
  /// REQUIRES: this CPU has the kernel.
  explicit StudentScorer(const StudentModel& model, KernelKind kind = best_kernel_kind());

  /// The tokens live until the next call.
  std::span<const Token> tokenize(std::string_view text) noexcept;

  /// What the tokens say together. Some of the last text's may be left out: that is how the text
  /// reads without them. False when there are none; `out` is untouched then.
  bool judge(std::span<const Token> tokens, StudentOutput& out) noexcept;

  /// The first half of judge(): finds and prefetches the rows, and returns how many.
  std::size_t find(std::span<const Token> tokens) noexcept;

  const Tokenizer& tokenizer() const noexcept { return tokenizer_; }  ///< whose the tokens are

  /// Words of the last judge(), and of them those that the model does not know.
  std::size_t words() const noexcept { return seen_words_; }
  std::size_t unknown_words() const noexcept { return unknown_words_; }

 private:
  using Lane = std::int16_t;
  // A text of link-like noise must not cost thousands of look-ups: later unknown words say nothing.
  static constexpr std::size_t kMaxSpelled = 128;
  // Nine of ten pairs are in no model: 8 KiB of bits say so without touching the table.
  static constexpr int kPairBitShift = 48;

  void find_pairs(std::span<const Token> tokens) noexcept;
  void find_words(std::span<const Token> tokens) noexcept;
  const Lane* spell(const Token& token) noexcept;

  const ModelView& view_;
  const StudentHead& head_;
  StudentKernel kernel_;
  RowAdder add_;
  std::size_t word_lanes_, summed_lanes_;
  std::array<std::uint64_t, (1u << (64 - kPairBitShift)) / 64> pair_bits_{};
  std::array<std::uint64_t, 4 * kMaxWordBytes + 8> gram_keys_;
  std::array<const Lane*, 4 * kMaxWordBytes + 8> grams_;
  std::array<std::uint64_t, kMaxTextBytes + 2> candidates_;
  std::size_t pairs_used_ = 0, spelled_ = 0, seen_words_ = 0, unknown_words_ = 0;
  Tokenizer tokenizer_;
  alignas(64) std::array<Lane, kMaxWordLanes> nothing_{};
  alignas(64) std::array<std::array<Lane, kMaxWordLanes>, kMaxSpelled> spelled_rows_;
  std::array<const Lane*, kMaxTextBytes + 1> words_;
  std::array<const Lane*, kMaxTextBytes + 2> pairs_;
};

/// The surest label's calibrated probability.
float confidence_of(const LaneFloats& odds) noexcept;

/// Labels over their threshold; over none: the one that comes nearest in log-odds.
std::uint32_t choose_labels(const std::array<float, kFineLabelCount>& threshold,
                            const LaneFloats& logits) noexcept;

}  // namespace attune
