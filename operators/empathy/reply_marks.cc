#include "operators/empathy/reply_marks.h"

#include <algorithm>

#include "operators/empathy/due_words.h"
#include "operators/empathy/promise_due.h"
#include "operators/empathy/word_hashes.h"
#include "operators/reading.h"
#include "operators/utterance.h"

namespace attune {
namespace {

constexpr std::size_t kMostLead = 5;    // words from the first of a phrase of time to one of time
constexpr std::uint32_t kFragment = 6;  // words of a sentence that may be a time and nothing else
constexpr unsigned kFirstFeeling = static_cast<unsigned>(ReplyPhrase::feeling);
constexpr unsigned kFirstYours = static_cast<unsigned>(ReplyPhrase::your_feeling);
static_assert(static_cast<unsigned>(ReplyPhrase::will_act) <= 32,
              "a bit for each phrase that is marked: subjects and feelings are not");
static_assert(kFirstYours - kFirstFeeling == kEmotionCount);

/// Phrases whose meaning a negation in front of them does not turn.
constexpr bool stands_negated(ReplyPhrase phrase) noexcept {
  switch (phrase) {
    case ReplyPhrase::hardship:
    case ReplyPhrase::customers_time:
    case ReplyPhrase::time_lead:
    case ReplyPhrase::when_known:
    case ReplyPhrase::vague_time:
    case ReplyPhrase::courtesy:
    case ReplyPhrase::boilerplate:
    case ReplyPhrase::platitude:
      return true;
    default:
      return false;
  }
}

}  // namespace

std::size_t ReplyMarks::sentence_of(std::uint32_t token) const noexcept {
  return std::min<std::size_t>(tokens_[token].sentence, kMostSentences - 1);
}

/// "I'm sorry, that is sold out" feels for nobody.
bool ReplyMarks::crosses_clause(const PhraseMatch& match) const noexcept {
  for (std::uint32_t i = match.first + 1; i < match.last; ++i)
    if (tokens_[i].is(PhraseToken::clause)) return true;
  return false;
}

void ReplyMarks::mark(ReplyPhrase phrase, std::uint32_t token) noexcept {
  all_ |= mask(phrase);
  sentences_[sentence_of(token)] |= mask(phrase);
}

void ReplyMarks::take(const PhraseMatch& match) noexcept {
  if (match.quoted) return;
  if (match.id >= kFirstFeeling) return take_feeling(match.id, match);
  auto phrase = static_cast<ReplyPhrase>(match.id);
  if (match.negated && !stands_negated(phrase)) return;
  if (sentence_of(match.first) != sentence_) {
    end_sentence();
    sentence_ = sentence_of(match.first);
  }
  switch (phrase) {
    case ReplyPhrase::owns:
    case ReplyPhrase::owns_future:
    case ReplyPhrase::contact_later:
      if (!actions_.is_speaker(match.first)) return;
      break;
    case ReplyPhrase::commits:
      return anchor(match, true);
    case ReplyPhrase::customers_time:
      return anchor(match, false);
    case ReplyPhrase::time_lead:
      return take_time(match);
    case ReplyPhrase::open_word:
      if (!tokens_[match.first].is(PhraseToken::clause)) return;
      return match.question ? mark(ReplyPhrase::open_question, match.first) : void();
    case ReplyPhrase::sums_up:
      return sums_up(match.last) ? mark(ReplyPhrase::checks, match.first) : void();
    case ReplyPhrase::rejoices:
      your_feelings_ |= static_cast<std::uint16_t>(match.question ? 0u : bit(Emotion::delight));
      return;
    case ReplyPhrase::will_act:
    case ReplyPhrase::let_act:
    case ReplyPhrase::have_acted:
    case ReplyPhrase::am_acting:
    case ReplyPhrase::i_acted:
    case ReplyPhrase::others_will:
      return take_subject(phrase, match);
    case ReplyPhrase::next_step:
      if (match.question) return;
      break;
    case ReplyPhrase::open_question:
    case ReplyPhrase::checks_question:
      if (!match.question) return;
      break;
    case ReplyPhrase::stock_apology:
    case ReplyPhrase::boilerplate:
    case ReplyPhrase::platitude:
    case ReplyPhrase::appreciates:
    case ReplyPhrase::sympathy:
      if (phrase == ReplyPhrase::sympathy && crosses_clause(match)) return;
      for (std::uint32_t i = match.first; i < match.last; ++i) stock_words_.set(i);
      break;
    default:
      break;
  }
  if (phrase == ReplyPhrase::hardship) phrase = ReplyPhrase::validates;
  mark(phrase, match.first);
}

void ReplyMarks::take_subject(ReplyPhrase subject, const PhraseMatch& match) noexcept {
  if (!actions_.is_speaker(match.first)) return;
  switch (subject) {
    case ReplyPhrase::will_act:
      return actions_.after_will(match.last) ? mark(ReplyPhrase::owns_future, match.first) : void();
    case ReplyPhrase::let_act:
      return actions_.after_will(match.last) ? mark(ReplyPhrase::owns, match.first) : void();
    case ReplyPhrase::have_acted:
      return actions_.after_have(match.last) ? mark(ReplyPhrase::owns, match.first) : void();
    case ReplyPhrase::am_acting:
      return actions_.after_am(match.last) ? mark(ReplyPhrase::owns, match.first) : void();
    case ReplyPhrase::i_acted:
      return actions_.after_i(match.last) ? mark(ReplyPhrase::owns, match.first) : void();
    default:
      if (!match.question && actions_.after_others_will(match.last))
        mark(ReplyPhrase::next_step, match.first);
  }
}

void ReplyMarks::take_feeling(unsigned index, const PhraseMatch& match) noexcept {
  if (match.negated || match.question) return;
  if (index < kFirstYours) {
    feelings_[sentence_of(match.first)] |=
        static_cast<std::uint16_t>(1u << (index - kFirstFeeling));
    return;
  }
  static const WordHashes conditions(
      std::array{"if", "hope", "once", "when", "until", "ensure", "sure", "whether"});
  if (match.first > 0 && conditions.has(tokens_[match.first - 1].hash)) return;
  your_feelings_ |= static_cast<std::uint16_t>(1u << (index - kFirstYours));
}

void ReplyMarks::anchor(const PhraseMatch& match, bool commits) noexcept {
  // "your flight leaves", "let you have": what lies within a phrase of the other kind is part of
  // it.
  if (match.first < (commits ? customers_end_ : commits_end_)) return;
  (commits ? commits_end_ : customers_end_) = match.last;
  anchor_ = commits ? Anchor::commits : Anchor::customers;
  if (pending_.due_ms != 0 && commits) add_due(pending_.due_ms, sentence_);
  pending_ = {};
}

/// "So two panes", not "so I've refunded them".
bool ReplyMarks::sums_up(std::uint32_t behind) const noexcept {
  static const WordHashes own(
      std::array{"i",     "i'll",   "i've",  "i'm",    "i'd",   "we",   "we'll",  "we've", "we're",
                 "let",   "please", "sorry", "if",     "far",   "glad", "happy",  "just",  "when",
                 "once",  "what",   "how",   "why",    "where", "who",  "which",  "do",    "can",
                 "could", "try",    "much",  "many",   "long",  "go",   "is",     "are",   "im",
                 "ill",   "ive",    "to",    "here's", "nice",  "good", "lovely", "kind",  "very"});
  return behind < tokens_.size() && tokens_[behind].sentence == tokens_[behind - 1].sentence &&
         !own.has(tokens_[behind].hash);
}

/// Most "in" and "the" begin no time: is there a word of time among the next ones?
bool ReplyMarks::time_follows(std::uint32_t token) const noexcept {
  static const WordHashes words(due_vocabulary());
  const std::size_t end = std::min<std::size_t>(tokens_.size(), token + kMostLead);
  for (std::size_t i = token; i < end; ++i)
    if (tokens_[i].is(PhraseToken::number) || words.has(tokens_[i].hash)) return true;
  return false;
}

void ReplyMarks::take_time(const PhraseMatch& match) noexcept {
  const PhraseToken& token = tokens_[match.first];
  if (token.begin < time_end_ || anchor_ == Anchor::customers) return;
  if (!time_follows(match.first)) return;
  const DuePhrase due = due_phrase_at(text_, token.begin, time_ms_);
  if (due.end == 0) return;
  time_end_ = due.end;
  if (match.question &&
      (sentences_[sentence_] & (mask(ReplyPhrase::owns) | mask(ReplyPhrase::owns_future))) == 0)
    return;
  if (anchor_ == Anchor::commits) add_due(due.due_ms, sentence_);
  else if (pending_.due_ms == 0) pending_ = {due.due_ms, match.first};
}

void ReplyMarks::add_due(std::int64_t due_ms, std::size_t sentence) noexcept {
  if (due_count_ < kMostDues) dues_[due_count_++] = {due_ms, sentence};
}

/// A time without a verb is an answer: "About two days more."
void ReplyMarks::end_sentence() noexcept {
  if (pending_.due_ms != 0) {
    std::uint32_t first = pending_.token, last = pending_.token;
    while (first > 0 && sentence_of(first - 1) == sentence_) --first;
    while (last + 1 < tokens_.size() && sentence_of(last + 1) == sentence_) ++last;
    if (last - first < kFragment && !tokens_[first].is(PhraseToken::question))
      add_due(pending_.due_ms, sentence_);
  }
  pending_ = {};
  anchor_ = Anchor::none;
  commits_end_ = customers_end_ = 0;
}

void ReplyMarks::finish() noexcept {
  end_sentence();
}

bool ReplyMarks::explores() const noexcept {
  if ((all_ & (mask(ReplyPhrase::open_question) | mask(ReplyPhrase::invitation))) == 0)
    return false;
  return std::any_of(
      sentences_.begin(), sentences_.begin() + sentence_count_, [](std::uint32_t said) {
        const bool asks =
            (said & (mask(ReplyPhrase::open_question) | mask(ReplyPhrase::invitation))) != 0;
        return asks && (said & mask(ReplyPhrase::courtesy)) == 0;
      });
}

/// Sorry for the inconvenience is sorry for nobody.
bool ReplyMarks::sympathises() const noexcept {
  if (has(ReplyPhrase::weak_sympathy) && !has(ReplyPhrase::validates) &&
      !has(ReplyPhrase::stock_apology))
    return true;
  return std::any_of(sentences_.begin(), sentences_.begin() + sentence_count_,
                     [](std::uint32_t said) {
                       return (said & mask(ReplyPhrase::sympathy)) != 0 &&
                              (said & mask(ReplyPhrase::stock_apology)) == 0;
                     });
}

/// "Your satisfaction is our top priority" hurries nobody.
bool ReplyMarks::is_urgent() const noexcept {
  return std::any_of(sentences_.begin(), sentences_.begin() + sentence_count_,
                     [](std::uint32_t said) {
                       return (said & mask(ReplyPhrase::urgent)) != 0 &&
                              (said & mask(ReplyPhrase::platitude)) == 0;
                     });
}

bool ReplyMarks::promises_contact() const noexcept {
  if (!has(ReplyPhrase::contact_later)) return false;
  return std::any_of(sentences_.begin(), sentences_.begin() + sentence_count_,
                     [](std::uint32_t said) {
                       if ((said & mask(ReplyPhrase::contact_later)) == 0) return false;
                       return (said & mask(ReplyPhrase::when_known)) != 0 ||
                              (said & mask(ReplyPhrase::vague_time)) == 0;
                     });
}

std::uint16_t ReplyMarks::feelings() const noexcept {
  std::uint16_t named = your_feelings_;
  for (std::size_t i = 0; i < sentence_count_; ++i)
    if ((sentences_[i] & mask(ReplyPhrase::validates)) != 0) named |= feelings_[i];
  return named;
}

std::int64_t ReplyMarks::due_ms() const noexcept {
  constexpr auto own = [](std::uint32_t said) {
    return (said & (mask(ReplyPhrase::owns) | mask(ReplyPhrase::owns_future) |
                    mask(ReplyPhrase::contact_later))) != 0;
  };
  for (std::size_t i = 0; i < due_count_; ++i)
    if (own(sentences_[dues_[i].sentence])) return dues_[i].due_ms;
  return due_count_ == 0 ? 0 : dues_[0].due_ms;
}

}  // namespace attune
