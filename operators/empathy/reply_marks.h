// What the phrases found in one reply add up to, sentence by sentence. Pure.
#pragma once

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "operators/empathy/action_words.h"
#include "operators/empathy/reply_phrases.h"

namespace attune {

/// Takes matches in the order of the text. No allocation. Thread rule: one owner.
class ReplyMarks {
 public:
  /// REQUIRES: both outlive this.
  ReplyMarks(std::string_view text, std::span<const PhraseToken> tokens,
             std::int64_t time_ms) noexcept
      : text_(text),
        tokens_(tokens),
        time_ms_(time_ms),
        actions_(text, tokens),
        sentence_count_(
            tokens.empty() ? 0 : sentence_of(static_cast<std::uint32_t>(tokens.size() - 1)) + 1) {}

  void take(const PhraseMatch& match) noexcept;
  /// Behind the last match, before anything is asked.
  void finish() noexcept;

  bool has(ReplyPhrase phrase) const noexcept { return (all_ & mask(phrase)) != 0; }
  bool explores() const noexcept;
  bool sympathises() const noexcept;
  bool is_urgent() const noexcept;
  bool promises_contact() const noexcept;  ///< without a time: implicit
  std::uint16_t feelings() const noexcept;
  bool sets_time() const noexcept { return due_count_ != 0; }
  std::int64_t due_ms() const noexcept;  ///< of the first promise of time; 0 = none
  bool quotes() const noexcept {
    return std::any_of(tokens_.begin(), tokens_.end(),
                       [](const PhraseToken& token) { return token.is(PhraseToken::quoted); });
  }
  std::size_t own_words() const noexcept { return tokens_.size() - stock_words_.count(); }

 private:
  static constexpr std::size_t kMostSentences = 128;  // what is behind counts as one
  static constexpr std::size_t kMostDues = 8;

  static constexpr std::uint32_t mask(ReplyPhrase phrase) noexcept {
    return 1u << static_cast<unsigned>(phrase);
  }
  std::size_t sentence_of(std::uint32_t token) const noexcept;
  void mark(ReplyPhrase phrase, std::uint32_t token) noexcept;
  void take_subject(ReplyPhrase subject, const PhraseMatch& match) noexcept;
  void take_feeling(unsigned index, const PhraseMatch& match) noexcept;
  bool crosses_clause(const PhraseMatch& match) const noexcept;
  void anchor(const PhraseMatch& match, bool commits) noexcept;
  bool sums_up(std::uint32_t behind) const noexcept;
  bool time_follows(std::uint32_t token) const noexcept;
  void take_time(const PhraseMatch& match) noexcept;
  void add_due(std::int64_t due_ms, std::size_t sentence) noexcept;
  void end_sentence() noexcept;

  /// A time that nobody has committed to yet: "By Friday, ..."
  struct Pending {
    std::int64_t due_ms = 0;
    std::uint32_t token = 0;
  };
  enum class Anchor : std::uint8_t { none, commits, customers };
  struct Due {
    std::int64_t due_ms;
    std::size_t sentence;
  };

  const std::string_view text_;
  const std::span<const PhraseToken> tokens_;
  const std::int64_t time_ms_;
  const ActionWords actions_;
  const std::size_t sentence_count_;
  std::uint32_t all_ = 0;
  std::array<std::uint32_t, kMostSentences> sentences_{};
  std::array<std::uint16_t, kMostSentences> feelings_{};
  std::uint16_t your_feelings_ = 0;
  std::bitset<kMostPhraseTokens> stock_words_;

  std::size_t sentence_ = 0;  // the one that times are read in
  Anchor anchor_ = Anchor::none;
  std::uint32_t commits_end_ = 0, customers_end_ = 0;  // tokens behind the last phrase of each
  Pending pending_;
  std::size_t time_end_ = 0;  // byte behind the last phrase of time
  std::array<Due, kMostDues> dues_{};
  std::size_t due_count_ = 0;
};

}  // namespace attune
