#include "operators/empathy/action_words.h"

#include <array>
#include <cstddef>

#include "operators/empathy/word_hashes.h"

namespace attune {
namespace {

constexpr unsigned kMostAdverbs = 3;

constexpr std::array kAdverbs = {
    "now",      "just",      "already",   "also",    "then",    "still",     "first",
    "too",      "even",      "again",     "both",    "today",   "here",      "quick",
    "straight", "right",     "away",      "soon",    "next",    "myself",    "once",
    "always",   "meanwhile", "therefore", "instead", "all",     "ourselves", "please",
    "sure",     "certain",   "shortly",   "asap",    "tonight", "tomorrow"};
// In "ly", and no adverb.
constexpr std::array kVerbsInLy = {"reply", "apply", "supply", "rely", "comply", "fly", "multiply"};

// What is felt, thought, said, owned; what is done to the customer; and what promises nothing.
constexpr std::array kIdle = {
    "be", "have", "need", "not", "never", "understand", "know", "see", "want", "wish", "wonder",
    "hope", "admit", "say", "assume", "guess", "think", "love", "like", "miss", "feel", "hate",
    "believe", "agree", "suppose", "remember", "forget", "expect", "mean", "seem", "appear",
    "sound", "doubt", "fear", "regret", "imagine", "appreciate", "apologise", "apologize", "honest",
    "only", "bet", "level", "require", "end", "refuse", "lose", "discuss", "charge", "bill",
    "terminate", "suspend", "deny", "decline", "reject", "disconnect", "penalise", "penalize",
    "fine", "continue", "strive", "endeavour", "endeavor", "aim", "improve", "grow", "consider",
    "become", "let", "keep", "do", "go", "start", "i", "we", "you", "it", "that", "this", "the",
    "a", "an", "and", "or", "but", "if", "of", "in", "on", "at", "to", "for", "with", "as", "so",
    "argue", "repeat", "tolerate", "hardly", "rather", "prefer", "happen", "stop", "leave",
    "please", "than", "what", "why", "how", "when", "there", "no", "yes", "well", "survive", "wait",
    "live", "die", "care", "mind", "sell", "profit", "sorry", "thank", "introduce", "remind",
    "assure", "express", "share", "begin", "lie", "explain", "tell", "rest", "sleep", "pass",
    "cost", "retire", "since", "health",
    // Behind "going to": places.
    "lunch", "bed", "hospital"};

constexpr std::array kIdleParticiples = {
    "received",    "noticed",    "needed",      "wanted",       "realised",    "realized",
    "learned",     "learnt",     "experienced", "encountered",  "liked",       "loved",
    "enjoyed",     "hated",      "missed",      "failed",       "delayed",     "suffered",
    "caused",      "worked",     "lived",       "waited",       "hoped",       "wished",
    "expected",    "assumed",    "believed",    "feared",       "seemed",      "happened",
    "appreciated", "apologised", "apologized",  "disappointed", "decided",     "introduced",
    "launched",    "increased",  "stated",      "mentioned",    "explained",   "advised",
    "discussed",   "promised",   "charged",     "billed",       "declined",    "rejected",
    "refused",     "denied",     "terminated",  "suspended",    "used",        "served",
    "helped",      "trained",    "lied",        "overlooked",   "confused",    "messed",
    "screwed",     "botched",    "ignored",     "wasted",       "skipped",     "mixed",
    "muddled",     "indeed",     "need",        "hundred",      "agreed",      "supposed",
    "concerned",   "allowed",    "required",    "closed",       "pleased",     "delighted",
    "satisfied",   "asked",      "relieved",    "thrilled",     "excited",     "tired",
    "interested",  "surprised",  "worried",     "disconnected", "considered",  "involved",
    "committed",   "dedicated",  "obliged",     "bothered",     "shocked",     "touched",
    "moved",       "hurried",    "stressed",    "named",        "based",       "called",
    "doubled",     "lasted",     "sounded",     "felt",         "married",     "watched",
    "wondered",    "guessed",    "stayed",      "hesitated",    "insisted",    "claimed",
    "argued",      "complained", "laughed",     "cried",        "shouted",     "ranted",
    "mistyped",    "struggled",  "joined",      "relapsed",     "graduated",   "gathered",
    "ended",       "started",    "died",        "misspelled",   "disagreed",   "cared",
    "tried",       "penalised",  "fined",       "blamed",       "judged",      "affected",
    "impacted",    "upgraded",   "offended",    "ashamed",      "embarrassed", "honoured",
    "honored",     "bored"};

constexpr std::array kIdleGerunds = {
    "having",     "going",   "hoping",   "wondering",  "thinking",      "assuming",
    "guessing",   "seeing",  "feeling",  "being",      "experiencing",  "struggling",
    "missing",    "wishing", "hearing",  "noticing",   "understanding", "sensing",
    "dying",      "kidding", "joking",   "saying",     "expecting",     "using",
    "suffering",  "facing",  "losing",   "learning",   "standing",      "sitting",
    "living",     "aiming",  "telling",  "getting",    "doing",         "looking",
    "failing",    "waiting", "charging", "nothing",    "something",     "anything",
    "everything", "evening", "morning",  "amazing",    "begging",       "ending",
    "wanting",    "needing", "enjoying", "loving",     "liking",        "talking",
    "willing",    "crying",  "laughing", "freaking",   "bloody",        "assuring",
    "working",    "growing", "hiring",   "closing",    "coming",        "following",
    "during",     "smiling", "rooting",  "imagining",  "glowing",       "blushing",
    "beaming",    "bring",   "denying",  "explaining", "rejecting",     "refusing",
    "declining",  "running", "making",   "meaning",    "showing",       "leaving",
    "starting"};

// Of others: what they do by being what they are.
constexpr std::array kIdleOfOthers = {
    "depend",  "vary",   "apply",  "expire", "remain", "stay",  "include", "cost",     "contain",
    "cover",   "allow",  "help",   "make",   "take",   "last",  "work",    "show",     "result",
    "affect",  "matter", "change", "suit",   "differ", "end",   "fit",     "serve",    "find",
    "usually", "notice", "give",   "run",    "count",  "lapse", "ask",     "act",      "stand",
    "hold",    "own",    "talk",   "look",   "hurt",   "rise",  "fall",    "increase", "decrease"};

constexpr std::array kThere = {"sent",   "paid",   "kept",    "held",    "put",     "done",
                               "given",  "taken",  "brought", "shown",   "made",    "there",
                               "ready",  "back",   "with",    "waiting", "calling", "ringing",
                               "coming", "built",  "begun",   "driven",  "written", "rung",
                               "found",  "fitted", "out",     "chosen"};

// Behind "I'll get": what somebody becomes.
constexpr std::array kStates = {"better", "worse", "lost",  "confused", "angry",     "upset",
                                "used",   "tired", "sick",  "paid",     "asked",     "told",
                                "fired",  "busy",  "mixed", "there",    "distracted"};

constexpr std::array kNotOthers = {"i",       "we",     "you",  "u",   "what",
                                   "nothing", "nobody", "none", "nor", "neither"};
// In front of "going to": the speaker, the customer, and what is no future.
constexpr std::array kNotGoing = {
    "i'm",   "im",     "we're",  "you're", "ur",     "you",   "am",      "was",  "were",  "not",
    "never", "isn't",  "aren't", "by",     "before", "after", "without", "of",   "when",  "while",
    "it's",  "that's", "i",      "we",     "been",   "keep",  "kept",    "than", "what's"};
// "That will help", "it will take a day": a next step only as "it will be sent".
constexpr std::array kThings = {"it", "that", "this", "who", "which", "there", "these", "those"};

}  // namespace

const PhraseToken* ActionWords::verb(std::uint32_t at) const noexcept {
  static const WordHashes adverbs(kAdverbs), verbs_in_ly(kVerbsInLy);
  if (at == 0) return nullptr;
  const std::uint16_t sentence = tokens_[at - 1].sentence;
  for (unsigned passed = 0; passed <= kMostAdverbs; ++passed, ++at) {
    if (at >= tokens_.size() || tokens_[at].sentence != sentence) return nullptr;
    const PhraseToken& token = tokens_[at];
    if (token.is(PhraseToken::number) || token.is(PhraseToken::negator)) return nullptr;
    const bool adverb =
        adverbs.has(token.hash) || (ends_in(token, "ly") && !verbs_in_ly.has(token.hash));
    if (!adverb) return &token;
  }
  return nullptr;
}

bool ActionWords::ends_in(const PhraseToken& token, std::string_view end) const noexcept {
  const std::string_view word = text_.substr(token.begin, token.end - token.begin);
  if (word.size() < end.size() + 2) return false;
  for (std::size_t i = 0; i < end.size(); ++i)
    if ((word[word.size() - end.size() + i] | 0x20) != end[i]) return false;
  return true;
}

bool ActionWords::is_participle(const PhraseToken& token) const noexcept {
  static const WordHashes idle(kIdleParticiples);
  return ends_in(token, "ed") && !idle.has(token.hash);
}

bool ActionWords::is_gerund(const PhraseToken& token) const noexcept {
  static const WordHashes idle(kIdleGerunds);
  return ends_in(token, "ing") && !idle.has(token.hash);
}

bool ActionWords::is_speaker(std::uint32_t first) const noexcept {
  static const std::uint64_t ill = phrase_hash("ill");
  static const WordHashes leads(std::array{"and", "so", "then", "but", "or", "ok", "okay", "yes",
                                           "that", "if", "because", "while", "think", "sure"});
  if (tokens_[first].hash != ill) return true;
  if (first + 1 >= tokens_.size() || tokens_[first + 1].is(PhraseToken::clause)) return false;
  return tokens_[first].is(PhraseToken::clause) || leads.has(tokens_[first - 1].hash);
}

bool ActionWords::after_will(std::uint32_t at) const noexcept {
  static const WordHashes idle(kIdle), being(std::array{"be"}), getting(std::array{"get"}),
      states(kStates);
  const PhraseToken* const found = verb(at);
  if (found == nullptr) return false;
  const auto behind = static_cast<std::uint32_t>(found - tokens_.data()) + 1;
  if (being.has(found->hash)) return after_am(behind);
  if (!getting.has(found->hash)) return !idle.has(found->hash);
  const PhraseToken* const what = verb(behind);
  return what != nullptr && !states.has(what->hash);
}

bool ActionWords::after_have(std::uint32_t at) const noexcept {
  const PhraseToken* const found = verb(at);
  return found != nullptr && is_participle(*found);
}

bool ActionWords::after_am(std::uint32_t at) const noexcept {
  const PhraseToken* const found = verb(at);
  return found != nullptr && is_gerund(*found);
}

bool ActionWords::after_i(std::uint32_t at) const noexcept {
  // "the mail that I received", "as I mentioned"
  static const WordHashes leads(std::array{"that", "which", "what", "if", "as", "when", "how",
                                           "whom", "where", "unless", "until", "had", "did", "do",
                                           "have"});
  if (at >= 2 && leads.has(tokens_[at - 2].hash)) return false;
  return after_have(at);
}

bool ActionWords::after_others_will(std::uint32_t at) const noexcept {
  static const WordHashes idle(kIdle), others(kIdleOfOthers), being(std::array{"be"}),
      there(kThere), wills(std::array{"will", "shall"}), goings(std::array{"going", "gonna"}),
      not_going(kNotGoing), speakers(kNotOthers), things(kThings);
  if (at >= 3 && goings.has(tokens_[at - 2].hash) && not_going.has(tokens_[at - 3].hash))
    return false;
  if (at >= 2 && goings.has(tokens_[at - 1].hash) && not_going.has(tokens_[at - 2].hash))
    return false;
  const bool open = at >= 2 && wills.has(tokens_[at - 1].hash);
  const std::uint64_t subject = open ? tokens_[at - 2].hash : 0;
  if (open && speakers.has(subject)) return false;
  const PhraseToken* const found = verb(at);
  if (found == nullptr) return false;
  if (!being.has(found->hash))
    return !(open && things.has(subject)) && !idle.has(found->hash) && !others.has(found->hash);
  const PhraseToken* const done = verb(static_cast<std::uint32_t>(found - tokens_.data()) + 1);
  return done != nullptr && (is_participle(*done) || there.has(done->hash));
}

}  // namespace attune
