#include "operators/empathy/text_language.h"

#include <algorithm>
#include <array>

#include "operators/empathy/word_hashes.h"

namespace attune {
namespace {

constexpr std::size_t kMostWords = 64;
constexpr std::size_t kTellingWords = 5;
constexpr std::size_t kEnough = 4;  // words of English before any other

constexpr std::array kEnglish = {
    "the",    "and",       "you",    "your",   "to",       "of",      "for",     "is",
    "it",     "that",      "this",   "with",   "have",     "are",     "be",      "we",
    "on",     "i",         "i'm",    "i've",   "i'll",     "we've",   "we'll",   "we're",
    "you're", "it's",      "that's", "can",    "will",     "not",     "what",    "how",
    "when",   "please",    "thank",  "thanks", "sorry",    "has",     "from",    "our",
    "my",     "there",     "which",  "would",  "could",    "should",  "been",    "at",
    "by",     "or",        "if",     "but",    "as",       "they",    "he",      "she",
    "let",    "me",        "us",     "hello",  "hi",       "yes",     "out",     "up",
    "here",   "now",       "just",   "don't",  "does",     "did",     "do",      "was",
    "were",   "good",      "any",    "all",    "so",       "who",     "why",     "where",
    "their",  "them",      "about",  "into",   "tomorrow", "today",   "welcome", "one",
    "then",   "than",      "an",     "a",      "its",      "im",      "u",       "these",
    "things", "get",       "got",    "it'll",  "he's",     "she's",   "they're", "you'll",
    "never",  "only",      "after",  "before", "back",     "off",     "over",    "down",
    "too",    "more",      "some",   "his",    "him",      "going",   "know",    "well",
    "much",   "very",      "need",   "want",   "make",     "take",    "again",   "until",
    "still",  "think",     "those",  "both",   "because",  "nothing", "nobody",  "everything",
    "always", "something", "won't",  "can't",  "isn't",    "didn't",  "hasn't",  "haven't"};

// Not one that is an English word as well.
constexpr std::array kOthers = {
    "der",    "das",         "und",      "ist",     "nicht", "ich",     "sie",     "wir",
    "ihr",    "ihre",        "ihnen",    "ihren",   "mit",   "ein",     "eine",    "einen",
    "auf",    "fur",         "von",      "zu",      "den",   "dem",     "danke",   "dank",
    "vielen", "bitte",       "haben",    "wird",    "sind",  "kann",    "auch",    "werden",
    "le",     "la",          "les",      "des",     "une",   "est",     "vous",    "votre",
    "vos",    "nous",        "je",       "pas",     "que",   "qui",     "pour",    "dans",
    "avec",   "sur",         "merci",    "bonjour", "avez",  "et",      "du",      "ce",
    "el",     "los",         "las",      "un",      "una",   "por",     "para",    "con",
    "su",     "sus",         "gracias",  "usted",   "hola",  "pero",    "esta",    "lo",
    "se",     "muy",         "nos",      "il",      "di",    "che",     "per",     "non",
    "sono",   "della",       "grazie",   "suo",     "ciao",  "abbiamo", "het",     "een",
    "van",    "ik",          "niet",     "wij",     "uw",    "zijn",    "voor",    "op",
    "dat",    "met",         "bedankt",  "naar",    "o",     "os",      "um",      "uma",
    "nao",    "obrigado",    "obrigada", "voce",    "seu",   "sua",     "com",     "em",
    "och",    "att",         "det",      "som",     "jag",   "vi",      "inte",    "tack",
    "til",    "og",          "ikke",     "jeg",     "takk",  "tak",     "nie",     "jest",
    "prosze", "dziekuje",    "sie",      "na",      "w",     "ve",      "bir",     "bu",
    "icin",   "tesekkurler", "mais",     "au",      "aux",   "notre",   "nuestro", "nuestra",
    "mas",    "como",        "wie",      "zum",     "zur",   "bei",     "oder",    "aber",
    "uns",    "unser",       "mein",     "meine",   "si",    "da",      "al",      "del",
    "ne",     "y",           "en",       "de"};

/// Cyrillic, Arabic, Han and the like: what Latin letters with marks are not.
bool other_script(char first) noexcept {
  return static_cast<unsigned char>(first) >= 0xce;
}

}  // namespace

bool reads_as_english(std::string_view text, std::span<const PhraseToken> tokens) noexcept {
  static const WordHashes english(kEnglish), others(kOthers);
  tokens = tokens.first(std::min(tokens.size(), kMostWords));
  std::size_t words = 0, known = 0, foreign = 0;
  for (const PhraseToken& token : tokens) {
    if (token.is(PhraseToken::number)) continue;
    ++words;
    if (english.has(token.hash)) {
      ++known;
      if (known == kEnough && foreign == 0) return true;
      continue;
    }
    if (other_script(text[token.begin]) || others.has(token.hash)) ++foreign;
  }
  if (foreign > known) return false;
  return known > 0 ? 12 * known >= words : !tokens.empty() && words < kTellingWords;
}

}  // namespace attune
