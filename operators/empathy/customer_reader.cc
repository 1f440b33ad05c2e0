#include "operators/empathy/customer_reader.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "operators/empathy/customer_phrases.h"

namespace attune {
namespace {

// Ids of phrases: a cue and what is told of it, and some more.
constexpr std::uint16_t kOfOneKind = 16, kClosing = 4 * kOfOneKind, kFiller = kClosing + 1,
                        kPraise = kClosing + 2, kTrouble = kClosing + 3, kMended = kClosing + 4;
static_assert(kCueCount <= kOfOneKind);

constexpr std::uint16_t id_of(Cue cue, Tells tells) noexcept {
  return static_cast<std::uint16_t>(kOfOneKind * static_cast<unsigned>(tells) +
                                    static_cast<unsigned>(cue));
}

void add_lines(std::vector<Phrase>& phrases, std::uint16_t id, std::string_view lines) {
  while (!lines.empty()) {
    const std::size_t end = std::min(lines.find('\n'), lines.size());
    const std::string_view line = lines.substr(0, end);
    lines.remove_prefix(std::min(end + 1, lines.size()));
    if (line.find_first_not_of(' ') != line.npos && !line.starts_with("//"))
      phrases.push_back({id, line});
  }
}

PhraseSet compile() {
  std::vector<Phrase> phrases;
  for (const auto& kinds : {escalation_phrases(), churn_phrases(), situation_phrases(),
                            hardship_phrases(), care_phrases(), courtesy_phrases(),
                            exasperation_phrases(), irony_phrases(), calm_phrases()})
    for (const CuePhrases& kind : kinds)
      add_lines(phrases, id_of(kind.cue, kind.tells), kind.lines);
  add_lines(phrases, kClosing, kClosingPhrases);
  add_lines(phrases, kFiller, kClosingFillers);
  add_lines(phrases, kPraise, kPraisePhrases);
  add_lines(phrases, kTrouble, kTroublePhrases);
  add_lines(phrases, kMended, kMendedPhrases);
  return PhraseSet(phrases, customer_phrase_classes());
}

/// A text that is longer says more than goodbye, or than a plain answer.
constexpr std::size_t kMostClosingTokens = 30, kMostCalmTokens = 16;

/// Cues of which a negation is part of what they tell ("I can't get my medication"): theirs are
/// denied by phrases of their own.
constexpr std::uint16_t kHeedlessOfNegation =
    kContextCues | static_cast<std::uint16_t>(bit(Cue::question) | bit(Cue::calm));
/// Whoever says these is not calm.
constexpr std::uint32_t kNotCalm = kContextCues | bit(Cue::escalation_request) |
                                   bit(Cue::churn_threat) | bit(Cue::exasperated) |
                                   bit(Cue::sarcastic);

/// What the matches of one text come to.
class Hearing {
 public:
  explicit Hearing(std::span<const PhraseToken> tokens) : tokens_(tokens) {}

  void take(const PhraseMatch& match) noexcept {
    const std::uint16_t sentence = tokens_[match.first].sentence;
    if (sentence != sentence_) end_sentence();
    sentence_ = sentence;
    if (match.id == kClosing || match.id == kFiller) return close(match);
    if (match.quoted) return hear_others(match);
    if (match.id >= kPraise) return mark(match);
    const auto told = static_cast<std::uint16_t>(1u << match.id % kOfOneKind);
    const auto tells = static_cast<Tells>(match.id / kOfOneKind);
    if (tells == Tells::denied) {
      denied_ |= told;
    } else if (tells == Tells::refuted) {
      refuted_ |= told;
    } else if (!match.negated || (told & kHeedlessOfNegation) != 0) {
      (tells == Tells::holds ? held_ : sure_) |= told;
    }
  }

  std::uint16_t cues(TextMarks marks) noexcept {
    end_sentence();
    std::uint32_t cues = cues_ | mood(marks);
    std::size_t quoted = 0;
    for (const PhraseToken& token : tokens_) {
      quoted += token.is(PhraseToken::quoted);
      if (token.is(PhraseToken::question) && !token.is(PhraseToken::quoted))
        cues |= bit(Cue::question);
    }
    // Somebody else's anger, told: what the model reads is theirs.
    if (others_anger_ && 5 * quoted >= 2 * tokens_.size()) cues |= bit(Cue::calm);
    else if (tokens_.size() > kMostCalmTokens || trouble_) cues &= ~bit(Cue::calm);
    if ((cues & kNotCalm) != 0) cues &= ~bit(Cue::calm);
    const bool all = closes_ && covered_ == tokens_.size() && tokens_.size() <= kMostClosingTokens;
    if (all && (cues & bit(Cue::question)) == 0) cues |= bit(Cue::goodbye);
    return static_cast<std::uint16_t>(cues);
  }

 private:
  void end_sentence() noexcept {
    cues_ |= static_cast<std::uint16_t>(((held_ & ~denied_) | sure_) & ~refuted_);
    held_ = denied_ = sure_ = refuted_ = 0;
  }
  void hear_others(const PhraseMatch& match) noexcept {
    others_anger_ |= match.id == id_of(Cue::exasperated, Tells::holds) ||
                     match.id == id_of(Cue::churn_threat, Tells::holds);
  }
  void mark(const PhraseMatch& match) noexcept {
    praise_ |= match.id == kPraise && !match.negated;
    trouble_ |= match.id == kTrouble;
    mended_ |= match.id == kMended && !match.negated;
  }
  /// Praise beside trouble that was not mended is sarcasm; trouble that is shouted, exasperation.
  std::uint32_t mood(TextMarks marks) const noexcept {
    std::uint32_t mood = 0;
    const bool praise = praise_ || (cues_ & bit(Cue::thanks)) != 0;
    const bool threat = (cues_ & (bit(Cue::churn_threat) | bit(Cue::escalation_request))) != 0;
    if (praise_ && (trouble_ || threat) && !mended_) mood |= bit(Cue::sarcastic);
    if (marks.eye_roll && praise) mood |= bit(Cue::sarcastic);
    if ((marks.loud || marks.eye_roll) && trouble_ && !mended_) mood |= bit(Cue::exasperated);
    if (marks.angry) mood |= bit(Cue::exasperated);
    return mood;
  }
  /// Matches come by their first words: words up to `covered_` are said to close or to fill.
  void close(const PhraseMatch& match) noexcept {
    closes_ |= match.id == kClosing;
    if (match.first <= covered_) covered_ = std::max(covered_, match.last);
  }

  const std::span<const PhraseToken> tokens_;
  std::uint32_t covered_ = 0;
  bool closes_ = false, praise_ = false, trouble_ = false, mended_ = false, others_anger_ = false;
  std::uint16_t sentence_ = 0, cues_ = 0, held_ = 0, denied_ = 0, sure_ = 0, refuted_ = 0;
};

}  // namespace

CustomerReader::CustomerReader() : phrases_(compile()) {}

const CustomerReader& CustomerReader::instance() {
  static const CustomerReader reader;
  return reader;
}

std::uint16_t CustomerReader::read(std::span<const PhraseToken> tokens,
                                   TextMarks marks) const noexcept {
  Hearing hearing(tokens);
  phrases_.match(tokens, [&](const PhraseMatch& match) { hearing.take(match); });
  return hearing.cues(marks);
}

}  // namespace attune
