#include "operators/empathy/customer_reader.h"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>
#include <vector>

#include "operators/empathy/customer_phrases.h"
#include "operators/empathy/word_hashes.h"

namespace attune {
namespace {

// Ids of phrases: a cue and what is told of it, and some more.
constexpr std::uint16_t kOfOneKind = 16, kClosing = 4 * kOfOneKind, kFiller = kClosing + 1,
                        kMarks = kClosing + 2;
static_assert(kCueCount <= kOfOneKind);
/// What a text is marked with; ids from kMarks on.
enum Mark : std::uint16_t { thrown, praise, earnest, trouble, burden, mended, puzzled };

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
  add_lines(phrases, kMarks + thrown, kThrownPraisePhrases);
  add_lines(phrases, kMarks + praise, kPraisePhrases);
  add_lines(phrases, kMarks + earnest, kEarnestPhrases);
  add_lines(phrases, kMarks + trouble, kTroublePhrases);
  add_lines(phrases, kMarks + burden, kBurdenPhrases);
  add_lines(phrases, kMarks + mended, kMendedPhrases);
  add_lines(phrases, kMarks + puzzled, kPuzzledPhrases);
  return PhraseSet(phrases, customer_phrase_classes());
}

/// Over so many words "if" makes a case of what follows; behind a comma it does not.
constexpr std::uint32_t kSupposingReach = 8;
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
  /// `guessed`: what the heads say, a bit per cue.
  Hearing(std::span<const PhraseToken> tokens, std::uint32_t guessed)
      : tokens_(tokens), guessed_(static_cast<std::uint16_t>(guessed)) {}

  void take(const PhraseMatch& match) noexcept {
    const std::uint16_t sentence = tokens_[match.first].sentence;
    if (sentence != sentence_) end_sentence();
    sentence_ = sentence;
    if (match.id == kClosing || match.id == kFiller) return close(match);
    if (match.quoted) return hear_others(match);
    if (match.id >= kMarks) return mark(match);
    const auto told = static_cast<std::uint16_t>(1u << match.id % kOfOneKind);
    const auto tells = static_cast<Tells>(match.id / kOfOneKind);
    if (tells == Tells::denied) {
      denied_ |= told;
    } else if (tells == Tells::refuted) {
      refuted_ |= told;
    } else if (match.negated && (told & kHeedlessOfNegation) == 0) {
      guessed_ &= static_cast<std::uint16_t>(~told);
    } else {
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
    else if (tokens_.size() > kMostCalmTokens || has(trouble) || has(burden))
      cues &= ~bit(Cue::calm);
    // Thanks beside what does not work close nothing.
    if (has(trouble) && !has(mended)) cues |= bit(Cue::request);
    const bool all = closes_ && covered_ == tokens_.size() && tokens_.size() <= kMostClosingTokens;
    if (all && (cues & bit(Cue::question)) == 0) cues |= bit(Cue::goodbye);
    else cues |= guessed_;  // not of a bare goodbye, whatever else its words may mean
    if ((cues & kNotCalm) != 0) cues &= ~bit(Cue::calm);
    return static_cast<std::uint16_t>(cues);
  }
  bool is_puzzled() const noexcept { return has(puzzled); }

 private:
  void end_sentence() noexcept {
    cues_ |= static_cast<std::uint16_t>(((held_ & ~denied_) | sure_) & ~refuted_);
    guessed_ &= static_cast<std::uint16_t>(~(denied_ | refuted_));  // words were found against it
    held_ = denied_ = sure_ = refuted_ = 0;
  }
  void hear_others(const PhraseMatch& match) noexcept {
    for (const Cue cue : {Cue::exasperated, Cue::churn_threat})
      others_anger_ |=
          match.id == id_of(cue, Tells::holds) || match.id == id_of(cue, Tells::for_sure);
  }
  void mark(const PhraseMatch& match) noexcept {
    const auto mark = static_cast<Mark>(match.id - kMarks);
    const bool bad = mark == trouble || mark == burden;
    if (!match.negated && !(bad && is_none(match.first))) marks_ |= 1u << mark;
  }
  bool has(Mark mark) const noexcept { return (marks_ >> mark & 1) != 0; }
  /// "Nothing is missing", "if it is lost": what is said not to be, or only thought of in its
  /// clause. Matches come by their first words, so that every word is looked at once.
  bool is_none(std::uint32_t first) noexcept {
    static const WordHashes nothing(std::array{"nothing", "none", "noone"}),
        supposing(std::array{"if", "whether", "unless"});
    static const std::uint64_t in = phrase_hash("in"), of_case = phrase_hash("case");
    for (; looked_at_ <= first; ++looked_at_) {
      const PhraseToken& token = tokens_[looked_at_];
      if (token.is(PhraseToken::clause)) supposed_until_ = 0;
      if (supposing.has(token.hash) ||
          (token.hash == of_case && looked_at_ > 0 && tokens_[looked_at_ - 1].hash == in))
        supposed_until_ = looked_at_ + kSupposingReach;
    }
    const bool behind_nothing =
        first > 0 && !tokens_[first].is(PhraseToken::first) && nothing.has(tokens_[first - 1].hash);
    return first < supposed_until_ || behind_nothing;
  }
  /// Praise beside trouble that was not mended is sarcasm; trouble that is shouted, exasperation.
  std::uint32_t mood(TextMarks marks) const noexcept {
    const bool shouted = (marks.loud || marks.eye_roll) && has(trouble) && !has(mended);
    return (is_sarcastic(marks) ? bit(Cue::sarcastic) : 0) |
           (marks.angry || shouted ? bit(Cue::exasperated) : 0);
  }
  bool is_sarcastic(TextMarks marks) const noexcept {
    if (has(mended)) return false;
    const bool praised = has(thrown) || has(praise);
    if (marks.eye_roll && (praised || (cues_ & bit(Cue::thanks)) != 0)) return true;
    if (!praised || has(earnest)) return false;
    const bool threat = (cues_ & (bit(Cue::churn_threat) | bit(Cue::escalation_request))) != 0;
    return has(trouble) || threat || (has(thrown) && has(burden));
  }
  /// Matches come by their first words: words up to `covered_` are said to close or to fill.
  void close(const PhraseMatch& match) noexcept {
    closes_ |= match.id == kClosing;
    if (match.first <= covered_) covered_ = std::max(covered_, match.last);
  }

  const std::span<const PhraseToken> tokens_;
  std::uint32_t covered_ = 0;
  std::uint32_t looked_at_ = 0, supposed_until_ = 0;
  std::uint32_t marks_ = 0;  // bit i: Mark(i)
  bool closes_ = false, others_anger_ = false;
  std::uint16_t guessed_, sentence_ = 0, cues_ = 0, held_ = 0, denied_ = 0, sure_ = 0, refuted_ = 0;
};

}  // namespace

CustomerReader::CustomerReader(std::shared_ptr<const CueHeadsModel> heads)
    : phrases_(compile()), heads_(std::move(heads)) {}

const CustomerReader& CustomerReader::instance() {
  static const CustomerReader reader;
  return reader;
}

CustomerReading CustomerReader::read(std::span<const PhraseToken> tokens,
                                     TextMarks marks) const noexcept {
  HeadScores<CueHeads> odds{};
  const std::uint32_t guessed = heads_ ? heads_->heads_in(tokens, odds) & CueHeads::kCueBits : 0;
  Hearing hearing(tokens, guessed);
  phrases_.match(tokens, [&](const PhraseMatch& match) { hearing.take(match); });
  return {hearing.cues(marks), hearing.is_puzzled(), fixed_odds(odds[CueHeads::kDistress])};
}

}  // namespace attune
