#include "operators/empathy/reply_reader.h"

#include <algorithm>

#include "operators/empathy/heads_kind.h"
#include "operators/empathy/readability.h"
#include "operators/empathy/reply_marks.h"
#include "operators/empathy/reply_phrases.h"
#include "operators/empathy/simhash.h"

namespace attune {
namespace {

constexpr std::int64_t kImplicitDueMs = std::int64_t{24} * 3600 * 1000;
constexpr std::uint64_t kAnyNumber =
    0x2545f4914f6cdd1dull;  // numbers differ in copies of one reply
constexpr std::size_t kLongestAcronym = 6;

void read_acts(const ReplyMarks& marks, std::int64_t time_ms, Utterance& out) noexcept {
  // The head reads quoted words, too, and these are somebody else's.
  const bool heard = (out.heads >> ReplyHeads::acknowledges & 1u) != 0;
  const auto set = [&](Act act, bool holds) { out.acts |= holds ? bit(act) : 0; };
  const bool owns = marks.has(ReplyPhrase::owns) || marks.has(ReplyPhrase::owns_future) ||
                    marks.has(ReplyPhrase::contact_later);
  set(Act::acknowledges, (heard && !marks.quotes()) || marks.has(ReplyPhrase::validates));
  set(Act::sympathises, marks.sympathises());
  set(Act::explores, marks.explores());
  set(Act::owns, owns);
  set(Act::next_step, marks.has(ReplyPhrase::owns_future) || marks.has(ReplyPhrase::next_step) ||
                          marks.has(ReplyPhrase::contact_later));
  set(Act::sets_expectation, marks.sets_time());
  set(Act::appreciates, marks.has(ReplyPhrase::appreciates));
  set(Act::soothes, marks.has(ReplyPhrase::soothes));
  set(Act::urgent, marks.is_urgent());
  out.implicit_promise = !(owns && marks.sets_time()) && marks.promises_contact();
  set(Act::promises, (owns && marks.sets_time()) || out.implicit_promise);
  if (out.implicit_promise) out.promise_due_ms = time_ms + kImplicitDueMs;
  else if (owns) out.promise_due_ms = marks.due_ms();
  out.checks = marks.has(ReplyPhrase::checks) || marks.has(ReplyPhrase::checks_question);
  out.feelings = marks.feelings();
}

bool is_stock_apology(const ReplyMarks& marks, std::uint32_t acts,
                      unsigned most_own_words) noexcept {
  constexpr std::uint32_t own = bit(Act::acknowledges) | bit(Act::explores) | bit(Act::owns) |
                                bit(Act::next_step) | bit(Act::sets_expectation) | bit(Act::urgent);
  if ((acts & own) != 0) return false;
  // Without an apology half as many own words pass: four, unless the options say otherwise.
  return marks.has(ReplyPhrase::stock_apology)
             ? marks.own_words() <= most_own_words
             : marks.has(ReplyPhrase::platitude) && 2 * marks.own_words() <= most_own_words;
}

void read_wording(std::string_view text, std::span<const PhraseToken> tokens,
                  Utterance& out) noexcept {
  SimHash wording;
  unsigned syllables = 0;
  for (const PhraseToken& token : tokens) {
    const bool number = token.is(PhraseToken::number);
    wording.add_word(number ? kAnyNumber : token.hash);
    syllables += number ? 1 : syllables_of(text.substr(token.begin, token.end - token.begin));
  }
  out.simhash = wording.value();
  const unsigned sentences = tokens.empty() ? 0 : tokens.back().sentence + 1u;
  out.grade = reading_grade(static_cast<unsigned>(tokens.size()), sentences, syllables);
  if (out.grade != 0 && out.grade <= kReadableGrade) out.acts |= bit(Act::readable);
}

void note_jargon(const PhraseToken& token, Utterance& out) noexcept {
  const auto place = std::find(out.jargon.begin(), out.jargon.end(), 0);
  if (place != out.jargon.end()) *place = static_cast<std::uint16_t>(token.hash);
}

}  // namespace

ReplyReader::ReplyReader(const EmpathyOptions& options)
    : phrases_(reply_phrases()),
      jargon_(options.jargon),
      known_acronyms_(options.known_acronyms),
      least_jargon_words_(options.least_jargon_words),
      most_own_words_(options.most_own_words),
      least_jargon_share_(options.least_jargon_share) {}

void ReplyReader::read(std::string_view text, std::span<const PhraseToken> tokens,
                       std::int64_t time_ms, Utterance& out) const noexcept {
  ReplyMarks marks(text, tokens, time_ms);
  phrases_.match(tokens, [&](const PhraseMatch& match) { marks.take(match); });
  marks.finish();
  read_acts(marks, time_ms, out);
  out.stock_apology = is_stock_apology(marks, out.acts, most_own_words_);
  if (out.stock_apology) out.acts |= bit(Act::scripted);
  read_wording(text, tokens, out);
  read_jargon(tokens, out);
}

/// Acronyms and listed words. In a reply of capitals everything looks like an acronym: none counts.
void ReplyReader::read_jargon(std::span<const PhraseToken> tokens, Utterance& out) const noexcept {
  std::size_t acronyms = 0, capitals = 0, listed = 0;
  for (const PhraseToken& token : tokens) {
    const bool is_listed = jargon_.has(token.hash);
    listed += is_listed ? 1 : 0;
    if (!token.is(PhraseToken::capitals)) {
      if (is_listed) note_jargon(token, out);
      continue;
    }
    ++capitals;
    const bool is_acronym =
        token.end - token.begin <= kLongestAcronym && !known_acronyms_.has(token.hash);
    acronyms += is_acronym ? 1 : 0;
    if (is_listed || is_acronym) note_jargon(token, out);
  }
  const std::size_t found = listed + (2 * capitals > tokens.size() ? 0 : acronyms);
  out.jargon_words = static_cast<std::uint8_t>(std::min<std::size_t>(found, 255));
  const double share =
      tokens.empty() ? 0 : static_cast<double>(found) / static_cast<double>(tokens.size());
  if (found >= least_jargon_words_ && share >= least_jargon_share_) out.acts |= bit(Act::jargon);
}

}  // namespace attune
